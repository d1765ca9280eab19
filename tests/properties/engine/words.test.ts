import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '#shared/domain/day.ts';
import {
  ADVICE,
  type AdviceCode,
  CHANGES,
  type ChangeCode,
  REASONS,
  type ReasonCode,
} from '#shared/domain/score-codes.ts';
import { wordsIn } from '#shared/words/words-in.ts';
import { adviceOn } from '../../../src-main/engine/explain/advice.ts';
import { changeBetween } from '../../../src-main/engine/explain/change.ts';
import { scoreOn } from '../../../src-main/engine/score.ts';
import { arbitraryLedger, TODAY } from '../../support/arbitrary-ledger.ts';

test('every reason, change and advice the engine gives has a sentence that its facts fill', () => {
  const languages = [wordsIn('en').score, wordsIn('zh').score];
  fc.assert(
    fc.property(arbitraryLedger, fc.integer({ min: 1, max: 200 }), (ledger, back) => {
      const sentences = languages.flatMap((words) => [
        ...scoreOn(ledger, TODAY).drivers.flatMap(({ reason, facts }) => {
          if (reason === null) return [];
          expect(REASONS).toContain(reason);
          return [words.reasons[reason as ReasonCode](facts)];
        }),
        ...changeBetween(ledger, addDays(TODAY, -back), TODAY).drivers.map(({ reason, facts }) => {
          expect(CHANGES).toContain(reason);
          return words.changes[reason as ChangeCode](facts);
        }),
        ...adviceOn(ledger, TODAY).map(({ advice, facts }) => {
          expect(ADVICE).toContain(advice);
          return words.advice[advice as AdviceCode](facts);
        }),
      ]);
      for (const sentence of sentences) expect(sentence).not.toMatch(/undefined|NaN|Infinity|-\d/);
    }),
    { numRuns: 300 },
  );
});
