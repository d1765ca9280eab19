import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ForecastRequest } from '#shared/domain/forecast.ts';
import { Ledger } from '#shared/domain/ledger.ts';
import { eventsOf } from '../../../src-main/engine/forecast/events.ts';
import { personOn } from '../../../src-main/engine/forecast/person.ts';
import { prepare } from '../../../src-main/engine/forecast/prepare.ts';
import { scoreOn } from '../../../src-main/engine/score.ts';
import { AnyScenario, Person, TODAY } from './arbitrary-person.ts';

/** One future's scores, and what the score engine says of the ledger with that future's records appended. */
function bothWays(ledger: Ledger, request: ForecastRequest, path: number) {
  const prepared = prepare(personOn(ledger, TODAY), request);
  const { records, scores } = eventsOf(prepared, prepared.scenario, path);
  const whole = Ledger.parse({ ...ledger, records: [...ledger.records, ...records] });
  const scored = prepared.frame.reviews.map((day) => scoreOn(whole, day).score);
  return { lived: [...scores], scored };
}

test('every future scores, to the point and on every review, what the ledger with its records scores', () => {
  fc.assert(
    fc.property(Person, AnyScenario, fc.nat(10_000), fc.nat(100), (ledger, scenario, path, seed) => {
      const request = ForecastRequest.parse({ scenario, seed, months: 14 });
      const { lived, scored } = bothWays(ledger, request, path);
      expect(lived).toEqual(scored);
    }),
    { numRuns: 400 },
  );
});
