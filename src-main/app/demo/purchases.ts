import { addDays, type Day } from '#shared/domain/day.ts';
import { money } from '#shared/domain/money.ts';
import type { RecordOf } from '#shared/domain/record.ts';
import { BANK, CARD } from './accounts.ts';
import { chanceFor } from './chance.ts';
import { SHOPS } from './shops.ts';
import type { Span } from './span.ts';
import { SPLURGE } from './story.ts';

/** Of a hundred purchases, so many go on the card. */
const ON_CARD = 78;

/** About forty purchases a month, each day drawn by itself, and a large one of late. */
export function demoPurchases(span: Span): RecordOf<'purchase'>[] {
  const purchases: RecordOf<'purchase'>[] = [];
  for (let day = span.from; day <= span.to; day = addDays(day, 1)) purchases.push(...purchasesOn(day));
  return [...purchases, splurge(span)];
}

/** Paid from the bank account: the card stays where it is. */
function splurge(span: Span): RecordOf<'purchase'> {
  const { daysAgo, payee, category, amount } = SPLURGE;
  const day = addDays(span.to, -daysAgo);
  return { id: 'demo-purchase-large', kind: 'purchase', day, payee, category, amount: money(amount), paidWith: BANK };
}

function purchasesOn(day: Day): RecordOf<'purchase'>[] {
  const chance = chanceFor(`purchases ${day}`);
  const count = chance.happens(32) ? 2 : chance.happens(98) ? 1 : 0;
  return Array.from({ length: count }, (_, index) => {
    const shop = chance.weighted(SHOPS);
    const amount = money(chance.between(...shop.amount));
    return {
      id: `demo-purchase-${day}-${index + 1}`,
      kind: 'purchase',
      day,
      payee: shop.payee,
      category: shop.category,
      amount,
      ...(chance.happens(ON_CARD) ? { paidWith: CARD } : {}),
    };
  });
}
