import { addDays, type Day, isDay } from '#shared/domain/day.ts';
import { isEssential } from '#shared/domain/essential.ts';
import type { Ledger } from '#shared/domain/ledger.ts';
import { money } from '#shared/domain/money.ts';
import type { LedgerRecord } from '#shared/domain/record.ts';
import type { Period, Report } from '#shared/domain/report.ts';
import type { AdoptedPlan } from '#shared/domain/saved-scenario.ts';
import { obligationsSince } from '../engine/dues/obligations.ts';
import { adviceOf } from '../engine/explain/advice.ts';
import { changeOf } from '../engine/explain/change.ts';
import { historyOf } from '../engine/history.ts';
import { scoreOf } from '../engine/score.ts';
import { type LedgerState, stateOn } from '../engine/state-on.ts';
import { billTotals } from './bill-totals.ts';
import { comingBills, seriesIn } from './coming-bills.ts';
import { planInReport } from './plan-in-report.ts';
import { stillDue } from './still-due.ts';

/**
 * A period's report as it can be told today: everything as of the period's last day, or of today where that is still to
 * come. The change runs from the evening before the period. `name` is the person's, for the title. The ledger is read
 * once for each of the two days.
 */
export function reportOn(
  ledger: Ledger,
  name: string,
  period: Period,
  today: Day,
  { goal = null, plan = null }: { goal?: Report['goal']; plan?: AdoptedPlan | null } = {},
): Report {
  const day = period.to < today ? period.to : today;
  const eve = addDays(period.from, -1);
  // The first day that a ledger can know has none before it.
  const before = !isDay(eve) ? period.from : eve < day ? eve : day;
  const records = ledger.records
    .filter((record) => record.day >= period.from && record.day <= period.to)
    .sort((one, other) => (one.day < other.day ? -1 : one.day > other.day ? 1 : 0));
  const [earlier, later] = [stateOn(ledger, before), stateOn(ledger, day)];
  const obligations = obligationsSince(later, period.from);
  // As they were known that day: what was entered later was still to come.
  const bills = later.records.bill;
  const placeOf = seriesIn(bills);
  return {
    name,
    day: today,
    period,
    currency: ledger.currency,
    score: scoreOf(later, ledger.model, day),
    change: changeOf(earlier, later, ledger.model),
    advice: adviceOf(later, ledger.model),
    history: historyFrom(ledger, earlier, before, day),
    totals: { ...moneyTotals(records, ledger.categories), ...billTotals(obligations, period) },
    categories: spentByCategory(records),
    categorySettings: ledger.categories ?? [],
    due: stillDue(obligations, ledger, placeOf),
    coming: comingBills(bills, day, placeOf),
    plan: planInReport(plan, ledger, day),
    goal,
    records,
  };
}

/** The official reviews of the period and its last day, from where the score stood before. */
function historyFrom(ledger: Ledger, earlier: LedgerState, before: Day, day: Day): Report['history'] {
  const history = historyOf(ledger, before, day);
  if (history[0]?.day === before) return history;
  const { score, provisional } = scoreOf(earlier, ledger.model, before);
  return [{ day: before, score, provisional, review: false }, ...history];
}

function moneyTotals(
  records: readonly LedgerRecord[],
  categories: Ledger['categories'],
): Pick<Report['totals'], 'income' | 'spent' | 'essential' | 'billsPaid'> {
  let [income, spent, essential, billsPaid] = [0, 0, 0, 0];
  for (const record of records) {
    if (record.kind === 'income') income += record.amount;
    if (record.kind === 'payment' && record.bill !== undefined) billsPaid += record.amount;
    if (record.kind !== 'purchase' && record.kind !== 'refund') continue;
    const amount = signed(record);
    spent += amount;
    if (record.essential ?? isEssential(record.category, categories)) essential += amount;
  }
  return { income: money(income), spent: money(spent), essential: money(essential), billsPaid: money(billsPaid) };
}

function spentByCategory(records: readonly LedgerRecord[]): Report['categories'] {
  const sums = new Map<Report['categories'][number]['category'], number>();
  for (const record of records) {
    if (record.kind !== 'purchase' && record.kind !== 'refund') continue;
    sums.set(record.category, (sums.get(record.category) ?? 0) + signed(record));
  }
  return [...sums]
    .map(([category, spent]) => ({ category, spent: money(spent) }))
    .sort((one, other) => other.spent - one.spent || (one.category < other.category ? -1 : 1));
}

function signed(record: Extract<LedgerRecord, { kind: 'purchase' | 'refund' }>): number {
  return record.kind === 'refund' ? -record.amount : record.amount;
}
