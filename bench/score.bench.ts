import { addMonths, Day } from '#shared/domain/day.ts';
import type { LedgerRecord } from '#shared/domain/record.ts';
import { evidenceOn } from '../src-main/engine/evidence/evidence.ts';
import { dailyHistoryOf } from '../src-main/engine/history.ts';
import { addLive } from '../src-main/engine/live/add-live.ts';
import { liveOn } from '../src-main/engine/live/live.ts';
import { scaleOf } from '../src-main/engine/scale.ts';
import { scoreOn } from '../src-main/engine/score.ts';
import { scoreState } from '../src-main/engine/score-state.ts';
import { measured } from './entry.ts';
import { manyEvents } from './many-events.ts';

/** Figures of score.md: one score of 10,000 events ≤ 5 ms, a year of daily history ≤ 50 ms, linear growth. */
const DAY = Day.parse('2026-11-22');

/** What each of so many runs took, in milliseconds, after as many to warm up. */
function took(rounds: number, work: (round: number) => unknown): number[] {
  for (let round = 0; round < rounds; round++) work(round);
  return Array.from({ length: rounds }, (_, round) => {
    const since = performance.now();
    work(rounds + round);
    return performance.now() - since;
  });
}

const ledger = manyEvents(10_000, DAY);
const ms = { unit: 'ms', grows: 'events' } as const;
const one = took(40, () => scoreOn(ledger, DAY));
measured({ ...ms, id: 'one', what: 'one score of 10,000 events, taken apart', runs: one, must: 5 });
const year = took(20, () => dailyHistoryOf(ledger, addMonths(DAY, -12), DAY));
measured({ ...ms, id: 'year', what: 'a year of daily history of 10,000 events', runs: year, must: 50 });
const evidence = took(20, () => evidenceOn(ledger, DAY));
measured({ ...ms, id: 'evidence', what: 'the records behind every driver, of 10,000 events', runs: evidence });

const live = liveOn(ledger, DAY);
const scale = scaleOf(ledger.model);
const joined = took(200, (round) => {
  const bought = { id: `new-${round}`, kind: 'purchase', day: DAY, payee: 'Shop', category: 'dining', amount: 900 };
  addLive(live, bought as LedgerRecord);
  return scoreState(live.state, scale);
});
const apart = { unit: 'ms', grows: 'the month it falls in, not the ledger' } as const;
measured({ ...apart, id: 'join', what: 'a purchase joins 10,000 events: the new score', runs: joined });
const bill = ledger.records.findLast((record) => record.kind === 'bill')!;
const paid = took(200, (round) => {
  addLive(live, { id: `paid-${round}`, kind: 'payment', day: DAY, bill: bill.id, amount: 10 } as LedgerRecord);
  return scoreState(live.state, scale);
});
measured({ ...apart, id: 'pay', what: 'a payment of a bill joins them: the new score', runs: paid });

for (const [ledgers, events] of [
  [2000, 40],
  [500, 400],
] as const) {
  const batch = Array.from({ length: ledgers }, () => manyEvents(events, DAY));
  const rates = took(5, () => batch.map((each) => scoreOn(each, DAY).score)).map((time) => ledgers / (time / 1000));
  const rate = { unit: '/s', better: 'more', grows: 'ledgers' } as const;
  const what = `ledgers of ${events} events scored in a second, ${ledgers} in a batch`;
  measured({ ...rate, id: `batch-${events}`, what, runs: rates });
  const id = `batch-${events}-events`;
  measured({
    ...rate,
    id,
    what: 'their events in a second',
    runs: rates.map((ledgersASecond) => ledgersASecond * events),
  });
}

for (const [name, count, rounds] of [
  ['10k', 10_000, 20],
  ['100k', 100_000, 9],
  ['1M', 1_000_000, 5],
] as const) {
  const large = manyEvents(count, DAY);
  globalThis.gc?.();
  const runs = took(rounds, () => scoreOn(large, DAY)).map((time) => (time * 10_000) / count);
  measured({ ...ms, id: `growth-${name}`, what: `one score of ${name} events, for every 10,000 of them`, runs });
}
const peak = process.resourceUsage().maxRSS / 1024;
measured({ id: 'memory', what: 'peak memory of all of this, a million events included', unit: 'MB', runs: [peak] });
