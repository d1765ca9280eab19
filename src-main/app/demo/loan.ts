import { dayInMonth, monthNumber, monthOf } from '#shared/domain/day.ts';
import { money, ZERO } from '#shared/domain/money.ts';
import type { LedgerRecord } from '#shared/domain/record.ts';
import { LOAN } from './accounts.ts';
import type { Span } from './span.ts';
import { LOAN_OWED } from './story.ts';

const STATED_ON = 20;

/** What is still owed on the home improvement loan, stated every month after the instalment; the instalments themselves are bills. */
export function demoLoan(span: Span): LedgerRecord[] {
  const records: LedgerRecord[] = [];
  const first = monthNumber(span.from);
  for (let month = first; month <= monthNumber(span.to); month++) {
    const day = dayInMonth(month, STATED_ON);
    if (day < span.from || day > span.to) continue;
    records.push({
      id: `demo-loan-statement-${monthOf(day)}`,
      kind: 'statement',
      day,
      account: LOAN,
      balance: money(LOAN_OWED.atFirst - LOAN_OWED.lessEachMonth * (month - first)),
      newCharges: ZERO,
      minimumDue: ZERO,
      due: day,
    });
  }
  return records;
}
