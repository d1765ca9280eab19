import type { Corrections } from '#shared/domain/baseline.ts';
import { type Day, dayNumber, monthNumber } from '#shared/domain/day.ts';
import type { Ledger } from '#shared/domain/ledger.ts';
import type { RecordOf } from '#shared/domain/record.ts';
import { readLedger } from '../read-ledger.ts';
import type { Baseline } from './baseline.ts';
import { corrected } from './correct/corrected.ts';
import { disputableIn } from './dispute.ts';
import { applicationsOn, ENOUGH_MONTHS_OF_RECORD } from './measure/applications.ts';
import { cardsOn, cardUseOf, ENOUGH_STATEMENTS } from './measure/cards.ts';
import { categoryMeans } from './measure/categories.ts';
import { type PastDue, pastDuesOn } from './measure/dues.ts';
import { identityOn } from './measure/identity.ts';
import { incomeOn } from './measure/income.ts';
import { ENOUGH_DUES, ownShare, punctualityOf } from './measure/punctuality.ts';
import { seriesOn } from './measure/series.ts';
import { ENOUGH_MONTHS, spendingOn } from './measure/spending.ts';

/** Measures a person's ways from the records up to `day`, and takes over what the person put right in them. */
export function baselineOn(ledger: Ledger, day: Day, corrections: Corrections = {}): Baseline {
  const today = dayNumber(day);
  const bills = new Map<string, RecordOf<'bill'>>();
  for (const record of ledger.records) if (record.kind === 'bill' && record.day <= day) bills.set(record.id, record);
  const { past: dues, open } = pastDuesOn(ledger, day);
  const punctuality = punctualityOf(dues, today);
  const series = seriesOn([...bills.values()], day);
  const cards = cardsOn(ledger, day);
  const duesOf = (ids: readonly string[]) => {
    const own = new Set(ids);
    return dues.filter((due) => own.has(due.of));
  };
  const seriesDues = series.map((entry) => duesOf(entry.bills));
  const measured = {
    day,
    today,
    month: monthNumber(day),
    bills,
    series,
    seriesOnTime: Float64Array.from(seriesDues, (own) => ownShare(own, today, punctuality.pooled)),
    seriesEarly: Int32Array.from(seriesDues, usualEarly),
    open,
    punctuality,
    cards,
    cardOnTime: Float64Array.from(cards, (card) => ownShare(duesOf([card.id]), today, punctuality.pooled)),
    cardEarly: Int32Array.from(cards, (card) => usualEarly(duesOf([card.id]))),
    cardUse: cardUseOf(cards),
    spending: spendingOn(ledger, day),
    income: incomeOn(ledger, day),
    applications: applicationsOn(ledger, day),
    identity: identityOn(ledger, day),
    disputable: disputableIn(dues, day),
    connectionsCount: !ledger.model.off.includes('connections'),
    connections: connectionsOf(ledger, day),
    accounts: new Map(readLedger(ledger, day).account.map((account) => [account.id, account])),
  };
  const baseline = { ...measured, assumed: assumptions(measured) };
  if (Object.keys(corrections).length === 0) return baseline;
  return corrected(baseline, corrections, categoryMeans(ledger, day, baseline.spending.totals.length));
}

/** Median days ahead of the due day, of the last dozen met on time. */
function usualEarly(dues: readonly PastDue[]): number {
  const early = dues.filter((due) => due.met && due.daysLate === 0).slice(-12);
  return early.map((due) => due.early).sort((one, other) => one - other)[Math.floor(early.length / 2)] ?? 0;
}

function connectionsOf(ledger: Ledger, day: Day): RecordOf<'connection'>[] {
  if (ledger.model.off.includes('connections')) return [];
  return readLedger(ledger, day).connection;
}

function assumptions(person: Omit<Baseline, 'assumed'>): string[] {
  const { punctuality, series, open, today, spending, income, cards, applications, identity } = person;
  const cases: [string, boolean][] = [
    ['punctuality-thin', punctuality.recent < ENOUGH_DUES && (series.length > 0 || open.length > 0)],
    ['no-recurring-bills', series.length === 0],
    ['overdue-clearance', open.some((bill) => bill.due < today)],
    ['spending-thin', spending.totals.length > 0 && spending.totals.length < ENOUGH_MONTHS],
    ['no-purchases', spending.totals.length === 0],
    ['income-thin', income.totals.length > 0 && income.totals.length < ENOUGH_MONTHS],
    ['no-income', income.totals.length === 0],
    ['cards-thin', cards.some((card) => card.billed && card.uses.length < ENOUGH_STATEMENTS)],
    ['card-without-statements', cards.some((card) => !card.billed)],
    ['applications-thin', applications.months < ENOUGH_MONTHS_OF_RECORD],
    ['identity-interval', !identity.measured],
  ];
  return cases.flatMap(([code, holds]) => (holds ? [code] : []));
}
