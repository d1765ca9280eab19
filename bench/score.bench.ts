import { addMonths, Day } from '#shared/domain/day.ts';
import type { LedgerRecord } from '#shared/domain/record.ts';
import { dailyHistoryOf } from '../src-main/engine/history.ts';
import { addLive, liveOn } from '../src-main/engine/live.ts';
import { scaleOf } from '../src-main/engine/scale.ts';
import { scoreOf, scoreOn } from '../src-main/engine/score.ts';
import { scoreState } from '../src-main/engine/score-state.ts';
import { stateOn } from '../src-main/engine/state-on.ts';
import { manyEvents } from './many-events.ts';

/** Figures of score.md: one score of 10,000 events ≤ 5 ms, a year of daily history ≤ 50 ms, linear growth. */
const DAY = Day.parse('2026-11-22');

/** Median of `rounds` runs after as many to warm up, in milliseconds. */
function median(rounds: number, work: (round: number) => unknown): number {
  for (let round = 0; round < rounds; round++) work(round);
  const took = Array.from({ length: rounds }, (_, round) => {
    const since = performance.now();
    work(rounds + round);
    return performance.now() - since;
  });
  return took.sort((one, other) => one - other)[rounds >> 1]!;
}

function tell(what: string, milliseconds: number, note = ''): void {
  console.log(`${what.padEnd(52)} ${milliseconds.toFixed(milliseconds < 0.1 ? 4 : 2).padStart(10)} ms  ${note}`);
}

const ledger = manyEvents(10_000, DAY);
tell(
  'one score, taken apart, of 10,000 events',
  median(40, () => scoreOn(ledger, DAY)),
  'at most 5 ms',
);
const year = median(20, () => dailyHistoryOf(ledger, addMonths(DAY, -12), DAY));
tell('a year of daily history of 10,000 events', year, 'at most 50 ms');

const live = liveOn(ledger, DAY);
const purchase = (at: number) =>
  ({ id: `new-${at}`, kind: 'purchase', day: DAY, payee: 'Shop', category: 'dining', amount: 900 }) as LedgerRecord;
const scale = scaleOf(ledger.model);
const added = median(200, (round) => {
  addLive(live, purchase(round));
  return scoreState(live.state, scale);
});
tell('a purchase joins 10,000 events, and the new score', added);
const open = ledger.records.findLast((record) => record.kind === 'bill')!;
const paid = median(200, (round) => {
  const payment = { id: `paid-${round}`, kind: 'payment', day: DAY, bill: open.id, amount: 10 } as LedgerRecord;
  addLive(live, payment);
  return scoreState(live.state, scale);
});
tell('a payment joins, and the new score', paid);
tell(
  'the live score taken apart',
  median(40, () => scoreOf(live, ledger.model, DAY)),
);
const { state } = stateOn(ledger, DAY);
tell(
  'one state scored, as the simulator does',
  median(2000, () => scoreState(state, scale)),
);

console.log('');
for (const [ledgers, events] of [
  [2000, 40],
  [500, 400],
] as const) {
  const batch = Array.from({ length: ledgers }, () => manyEvents(events, DAY));
  const took = median(3, () => batch.map((one) => scoreOn(one, DAY).score));
  const rate = ledgers / (took / 1000);
  const note = `${Math.round(rate)} ledgers/s, ${Math.round(rate * events)} events/s`;
  tell(`batch of ${ledgers} ledgers of ${events} events`, took, note);
}

console.log('');
for (const count of [1_000, 10_000, 100_000, 1_000_000]) {
  const large = manyEvents(count, DAY);
  globalThis.gc?.();
  const before = process.memoryUsage().heapUsed;
  const took = median(count > 100_000 ? 3 : 9, () => scoreOn(large, DAY));
  const memory = (process.memoryUsage().heapUsed - before) / 2 ** 20;
  tell(`${count} events`, took, `${((took * 1e6) / count).toFixed(0)} ns an event, ${memory.toFixed(0)} MiB on top`);
}
console.log(`peak memory of the process: ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MiB`);
