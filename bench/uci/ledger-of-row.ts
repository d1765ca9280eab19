import { Day, dayInMonth, monthNumber } from '#shared/domain/day.ts';
import { Ledger } from '#shared/domain/ledger.ts';
import { type CardRow, ROW_MONTHS } from './card-row.ts';

/** The day a row is scored: the end of the last month it tells of. */
export const ROW_DAY = Day.parse('2005-09-30');

const SEPTEMBER = monthNumber(ROW_DAY);
const OPENED = '2005-03-01';
const MINOR = 100;
/** A bank's usual minimum: a twentieth of the balance, at least 1,000 New Taiwan dollars. */
const MINIMUM = { share: 0.05, least: 1000 };
const DAYS_A_MONTH = 30.44;

/**
 * The ledger that a row's client could have kept: one card with its limit, its statements at the month's ends, and the
 * payments of the 20th. Published in docs/score-model.md; a change here is a change of the figures there.
 * - A statement's new charges are what its balance grew by beyond what was paid meanwhile.
 * - The bank's status says whether the minimum was met. So a minimum is never put above what was paid on it, and a
 *   month that the status calls late becomes a delinquency reported on the month's last day, each month 30.44 days.
 * - The last status that is known counts as told today: nothing has come since.
 * - The oldest payment shows that a statement came before it, at least as high.
 * - `september`: false leaves September's status out, which may already have seen October (facts/data.md, caveat 1).
 */
export function ledgerOfRow(row: CardRow, september = true): Ledger {
  const account = 'card';
  const records: object[] = [
    { id: account, kind: 'account', day: OPENED, name: 'Card', type: 'card' },
    { id: 'limit', kind: 'limit', day: OPENED, account, amount: minor(row.limit) },
  ];
  for (let ago = ROW_MONTHS; ago >= 0; ago--) {
    const first = ago === ROW_MONTHS;
    const balance = first ? row.paid[ago - 1]! : row.billed[ago]!;
    const paid = ago === 0 ? null : row.paid[ago - 1]!;
    records.push({
      id: `statement-${ago}`,
      kind: 'statement',
      day: endOf(ago),
      account,
      balance: minor(balance),
      newCharges: minor(ago >= ROW_MONTHS - 1 ? 0 : chargesOf(row, ago)),
      minimumDue: minor(minimumOf(balance, paid)),
      due: endOf(ago - 1),
    });
    if (paid)
      records.push({ id: `payment-${ago}`, kind: 'payment', day: in20th(ago - 1), account, amount: minor(paid) });
  }
  const last = row.status.findIndex((status, ago) => status !== null && (ago > 0 || september));
  for (const [ago, status] of row.status.entries()) {
    if (status === null || status < 1 || (ago === 0 && !september)) continue;
    const day = ago === last ? ROW_DAY : endOf(ago);
    const daysLate = Math.round(status * DAYS_A_MONTH);
    records.push({
      id: `late-${ago}`,
      kind: 'delinquency',
      day,
      account,
      daysLate,
      reportedBy: 'The bank',
    });
  }
  const model = { preset: 'simsim', off: ['connections'] };
  return Ledger.parse({ version: 1, id: row.id, currency: 'TWD', model, records });
}

/** What the balance grew by beyond what was paid meanwhile. */
function chargesOf(row: CardRow, ago: number): number {
  return Math.max(0, row.billed[ago]! - row.billed[ago + 1]! + row.paid[ago]!);
}

/** `paid` is null for the statement that nobody can have paid yet. */
function minimumOf(balance: number, paid: number | null): number {
  if (balance <= 0 && paid === null) return 0;
  const usual = Math.max(MINIMUM.least, Math.round(balance * MINIMUM.share));
  return paid === null ? Math.min(usual, balance) : Math.min(usual, paid);
}

function endOf(ago: number): Day {
  return dayInMonth(SEPTEMBER - ago, 31);
}

function in20th(ago: number): Day {
  return dayInMonth(SEPTEMBER - ago, 20);
}

function minor(amount: number): number {
  return Math.round(amount * MINOR);
}
