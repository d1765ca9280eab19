import { addMonths, type Day } from '#shared/domain/day.ts';
import { money } from '#shared/domain/money.ts';
import type { LedgerRecord } from '#shared/domain/record.ts';
import type { Span } from './span.ts';

export const CARD = 'demo-card';
export const LOAN = 'demo-loan';
export const BANK = 'demo-bank';

/** A card whose limit was raised once, a loan, and the bank account the salary goes to. */
export function demoAccounts(span: Span): LedgerRecord[] {
  const opened = (years: number): Day => addMonths(span.from, -12 * years);
  return [
    account(CARD, '招商银行信用卡 (3307)', 'card', span.from, opened(3)),
    account(LOAN, '平安普惠 消费贷', 'loan', span.from, opened(1)),
    account(BANK, '工商银行 储蓄卡', 'bank', span.from, opened(6)),
    { id: 'demo-limit-1', kind: 'limit', day: span.from, account: CARD, amount: money(900_000) },
    { id: 'demo-limit-2', kind: 'limit', day: addMonths(span.from, 11), account: CARD, amount: money(1_000_000) },
    {
      id: 'demo-application-1',
      kind: 'application',
      day: addMonths(span.from, 10),
      lender: '招商银行',
      product: '信用卡提额',
      granted: true,
    },
  ];
}

function account(id: string, name: string, type: 'card' | 'loan' | 'bank', day: Day, opened: Day): LedgerRecord {
  return { id, kind: 'account', day, name, type, opened, inGoodStanding: true };
}
