import type { Advice, DriverChange, DriverId, DriverScore } from '#shared/domain/score.ts';
import { capital } from '#shared/words/capital.ts';
import type { Words } from '#shared/words/words.ts';

type Sentences = Record<string, (facts: Record<string, number>) => string>;

/** The engine's codes in words: names of drivers, what holds them back, what moved them, and what would help. */
export function explain(words: Words) {
  const { drivers, reasons, changes, advice } = words.score;
  return {
    name: (driver: DriverId) => drivers[driver].name,
    reason: ({ reason, facts }: DriverScore) => (reason === null ? '' : sentence(reasons, reason, facts)),
    change: ({ reason, facts }: DriverChange) => sentence(changes, reason, facts),
    advice: ({ advice: code, facts }: Advice) => capital(sentence(advice, code, facts)),
  };
}

/** A code of a later model has no words here yet, and then none are said. */
function sentence(sentences: Sentences, code: string, facts: Record<string, number>): string {
  return Object.hasOwn(sentences, code) ? sentences[code]!(facts) : '';
}
