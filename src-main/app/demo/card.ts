import { addDays, dayInMonth, monthNumber, monthOf } from '#shared/domain/day.ts';
import { money } from '#shared/domain/money.ts';
import type { LedgerRecord, RecordOf } from '#shared/domain/record.ts';
import { CARD } from './accounts.ts';
import { chanceFor } from './chance.ts';
import type { Span } from './span.ts';

const STATEMENT_ON = 8;
const DAYS_TO_PAY = 20;

/** A statement a month over what was bought with the card, each paid in full some days before it is due. */
export function demoCard(span: Span, purchases: readonly RecordOf<'purchase'>[]): LedgerRecord[] {
  const charges = purchases.filter((purchase) => purchase.paidWith === CARD);
  const records: LedgerRecord[] = [];
  for (let month = monthNumber(span.from); month <= monthNumber(span.to); month++) {
    const day = dayInMonth(month, STATEMENT_ON);
    if (day <= span.from || day > span.to) continue;
    const before = dayInMonth(month - 1, STATEMENT_ON);
    const newCharges = sumOf(charges.filter((charge) => charge.day > before && charge.day <= day));
    const due = addDays(day, DAYS_TO_PAY);
    const id = `demo-statement-${monthOf(day)}`;
    const balance = money(newCharges);
    const minimumDue = money(Math.floor(newCharges / 10));
    records.push({ id, kind: 'statement', day, account: CARD, balance, newCharges: balance, minimumDue, due });
    const paid = addDays(due, -chanceFor(`card paid ${due}`).between(1, 6));
    if (paid <= span.to && newCharges > 0) {
      records.push({ id: `${id}-paid`, kind: 'payment', day: paid, account: CARD, amount: balance });
    }
  }
  return records;
}

function sumOf(charges: readonly RecordOf<'purchase'>[]): number {
  return charges.reduce((sum, charge) => sum + charge.amount, 0);
}
