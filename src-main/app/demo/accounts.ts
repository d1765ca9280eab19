import { addMonths, type Day } from '#shared/domain/day.ts';
import { money } from '#shared/domain/money.ts';
import type { LedgerRecord } from '#shared/domain/record.ts';
import type { Span } from './span.ts';
import { APPLICATIONS, LIMITS } from './story.ts';

export const CARD = 'demo-card';
export const LOAN = 'demo-loan';
export const BANK = 'demo-bank';

/** A card whose limit was raised, a home improvement loan, the bank account the salary goes to, and requests for credit. */
export function demoAccounts(span: Span): LedgerRecord[] {
  const opened = (years: number): Day => addMonths(span.from, -12 * years);
  return [
    account(CARD, '招商银行信用卡 (3307)', 'card', span.from, opened(3)),
    account(LOAN, '平安银行 装修贷', 'loan', span.from, opened(1)),
    account(BANK, '工商银行 储蓄卡', 'bank', span.from, opened(6)),
    ...LIMITS.map(({ monthsAgo, amount }, index) => ({
      id: `demo-limit-${index + 1}`,
      kind: 'limit' as const,
      day: addMonths(span.to, -monthsAgo),
      account: CARD,
      amount: money(amount),
    })),
    ...APPLICATIONS.map(({ monthsAgo, ...application }, index) => ({
      id: `demo-application-${index + 1}`,
      kind: 'application' as const,
      day: addMonths(span.to, -monthsAgo),
      ...application,
    })),
  ];
}

function account(id: string, name: string, type: 'card' | 'loan' | 'bank', day: Day, opened: Day): LedgerRecord {
  return { id, kind: 'account', day, name, type, opened, inGoodStanding: true };
}
