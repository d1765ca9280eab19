import { addDays, type Day, dayInMonth } from '#shared/domain/day.ts';
import type { Chance } from './chance.ts';
import { habitualOf, paidAfter } from './lateness.ts';
import type { MonthOfLife } from './months.ts';
import type { Temper } from './temper.ts';
import type { Writer } from './writer.ts';

/** What is bought with a card, for its statements. */
export interface OnCard {
  day: Day;
  amount: number;
}

/**
 * A card as accounts go: what is bought goes onto it, what is paid goes off it, a statement says what is left. Some pay
 * it in full, some let it stand near a share of the limit that wanders and rises with strain. Limits are raised or cut
 * now and then.
 */
export function writeCard(
  id: string,
  temper: Temper,
  months: readonly MonthOfLife[],
  bought: readonly OnCard[],
  chance: Chance,
  writer: Writer,
): void {
  const how = habitualOf(temper, chance);
  const inFull = chance.happens({ careful: 0.7, average: 0.4, struggling: 0.1 }[temper.kind]);
  const usual = inFull ? chance.between(0.03, 0.35) : chance.between(0.15, temper.kind === 'struggling' ? 0.95 : 0.75);
  const dayOfMonth = chance.whole(1, 28);
  const toPay = chance.whole(15, 25);
  const first = dayInMonth(months[0]!.month, 1);
  let limit = Math.round((temper.wage * chance.between(0.8, 4)) / 10_000) * 10_000 + 100_000;
  writer.put('account', first, { name: id, type: 'card' }, id);
  writer.put('limit', first, { account: id, amount: limit });
  let use = usual;
  let balance = inFull ? 0 : usual * limit;
  let statement = addDays(first, -1);
  const paid: OnCard[] = [];
  for (const month of months) {
    const day = dayInMonth(month.month, dayOfMonth);
    if (chance.happens(0.012) && temper.kind !== 'struggling') {
      limit = Math.round(limit * chance.between(1.15, 1.6));
      writer.put('limit', dayInMonth(month.month, 1), { account: id, amount: limit });
    } else if (chance.happens(0.003)) {
      limit = Math.round(limit * chance.between(0.5, 0.9));
      writer.put('limit', dayInMonth(month.month, 1), { account: id, amount: limit });
    }
    const within = (one: OnCard) => one.day > statement && one.day <= day;
    const seen = bought.filter(within).reduce((sum, one) => sum + one.amount, 0);
    const back = paid.filter((one) => one.day > statement && one.day <= day).reduce((sum, one) => sum + one.amount, 0);
    use += 0.25 * (usual - use) + 0.05 * chance.normal() + 0.01 * month.strain;
    const wished = Math.max(0.01, use) * limit * chance.factor(0.15);
    const unseen = Math.max(0, inFull ? wished - seen : wished - balance + back - seen);
    const charges = Math.round(Math.min(seen + unseen, Math.max(seen, limit * 1.02 - balance + back)));
    balance = Math.max(0, Math.round(balance + charges - back));
    statement = day;
    const due = addDays(day, toPay);
    const minimumDue = Math.round(Math.min(balance, Math.max(balance * 0.1, 5_000)));
    writer.put('statement', day, { account: id, balance, newCharges: charges, minimumDue, due });
    if (balance === 0) continue;
    const after = paidAfter(temper, how, month, chance);
    if (after === null) continue;
    const wish = inFull && month.strain < 2 ? balance : Math.max(minimumDue, balance * chance.between(0.1, 0.4));
    const payment = { day: addDays(due, Math.max(after, 1 - toPay)), amount: Math.round(wish) };
    paid.push(payment);
    writer.put('payment', payment.day, { account: id, amount: payment.amount });
  }
}
