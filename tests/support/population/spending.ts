import { dayInMonth } from '#shared/domain/day.ts';
import type { OnCard } from './cards.ts';
import type { Chance } from './chance.ts';
import type { MonthOfLife } from './months.ts';
import type { Temper } from './temper.ts';
import type { Writer } from './writer.ts';

const ESSENTIAL = ['groceries', 'groceries', 'transport', 'health'];
const OTHER = ['dining', 'entertainment', 'clothing', 'travel'];

/** The purchases of a life, a few a month; those with a card are answered. */
export function writePurchases(
  temper: Temper,
  months: readonly MonthOfLife[],
  card: string | null,
  chance: Chance,
  writer: Writer,
): OnCard[] {
  if (chance.happens(0.1)) return [];
  const onCard: OnCard[] = [];
  const often = chance.whole(6, 12);
  const byCard = card !== null && chance.happens(0.5) ? chance.between(0.2, 0.8) : 0;
  for (const { month, spending, leisure } of months) {
    const size = (temper.wage * temper.spends * spending) / often;
    for (let at = 0; at < often; at++) {
      const other = at % 2 === 1;
      const amount = Math.max(100, Math.round(2 * size * (other ? leisure : 1 - leisure) * chance.factor(0.3)));
      const day = dayInMonth(month, chance.whole(1, 28));
      const paidWith = chance.happens(byCard) ? { paidWith: card } : {};
      if ('paidWith' in paidWith) onCard.push({ day, amount });
      writer.put('purchase', day, {
        payee: 'Shop',
        category: chance.one(other ? OTHER : ESSENTIAL),
        amount,
        ...paidWith,
      });
    }
  }
  return onCard;
}

/** Pay as far as it is recorded, and requests for credit, which come more often when things are tight. */
export function writeIncomeAndRequests(
  temper: Temper,
  months: readonly MonthOfLife[],
  chance: Chance,
  writer: Writer,
): void {
  const payday = chance.whole(1, 28);
  for (const { month, pay, strain } of months) {
    const amount = Math.round(temper.wage * pay);
    if (amount > 0 && temper.pay !== 'unrecorded')
      writer.put('income', dayInMonth(month, payday), { source: 'Work', amount });
    if (!chance.happens(temper.asks * Math.exp(0.3 * strain))) continue;
    for (let count = chance.one([1, 1, 1, 2]); count > 0; count--)
      writer.put('application', dayInMonth(month, chance.whole(1, 28)), { lender: 'Bank', product: 'Loan' });
  }
}
