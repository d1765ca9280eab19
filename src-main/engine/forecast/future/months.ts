import { levelAt } from '../belief.ts';
import { PURPOSE, share } from '../dice.ts';
import { LASTING } from '../measure/punctuality.ts';
import type { Traveller } from './traveller.ts';

/**
 * How the months of one future are, apart from what is decided in them: bad months last, spending and its mix drift,
 * pay moves and is lost now and then, and card use goes on from where it stands. None of it depends on habits.
 */
export function drawMonths(who: Traveller): void {
  drawBadMonths(who);
  drawSpending(who);
  drawIncome(who);
  drawCardUse(who);
}

/** One die a month for the dues that fare alike; half the time it is the month before's (`LASTING`). */
function drawBadMonths({ key, monthLate, onTime, prepared }: Traveller): void {
  const { lately } = prepared.person.baseline.punctuality;
  let die = share(key, 0, PURPOSE.monthLate);
  if (lately !== null && share(key, 0, PURPOSE.monthGoesOn) < LASTING) {
    const late = share(key, 0, PURPOSE.monthLate, 1) < lately;
    die = late ? onTime + (1 - onTime) * die : onTime * die;
  }
  monthLate[0] = die;
  for (let month = 1; month < monthLate.length; month++) {
    if (share(key, month, PURPOSE.monthGoesOn) >= LASTING) die = share(key, month, PURPOSE.monthLate);
    monthLate[month] = die;
  }
}

/**
 * Monthly steps of a random walk, as standard deviations. Lasting changes of a household's income and spending are put
 * at 10 % a year and more by panel studies (Meghir and Pistaferri 2004; Blundell, Pistaferri and Preston 2008):
 * 3 % a month in spending, half of it in pay; 1.5 points in the mix.
 */
const SPENDING_STEP = 0.03;
const INCOME_STEP = 0.015;
const MIX_STEP = 0.015;
/** Makes a uniform die from −½ to ½ one of standard deviation 1. */
const UNIT = Math.sqrt(12);

function step(key: number, month: number, purpose: number, index = 0): number {
  return (share(key, month, purpose, index) - 0.5) * UNIT;
}

/**
 * A month that costs half as much again to two and a half times as much: four in ten families have such a payment in a
 * year (JPMorgan Chase Institute 2017), of which the person's own months show some already.
 */
const COSTLY = 0.03;

function drawSpending({ key, spendingBy, mixBy, prepared }: Traveller): void {
  const { totals, spread, shareSpread } = prepared.person.baseline.spending;
  if (totals.length === 0) return;
  let level = 1;
  let mix = 0;
  for (let month = 0; month < spendingBy.length; month++) {
    level *= 1 + SPENDING_STEP * step(key, month, PURPOSE.spendingWalk);
    mix += MIX_STEP * step(key, month, PURPOSE.shareWalk);
    const costly = share(key, month, PURPOSE.costlyMonth) < COSTLY;
    const size = costly ? 1.5 + share(key, month, PURPOSE.costlyMonth, 1) : 1;
    spendingBy[month] = level * size * (1 + spread * step(key, month, PURPOSE.ownMonth));
    mixBy[month] = mix + shareSpread * step(key, month, PURPOSE.ownMonth, 1);
  }
}

/** A job is lost once in some fifteen years, for up to half a year (displacement rates of the OECD: 2–7 % a year). */
const JOB_LOST = 0.005;
const LONGEST_WITHOUT = 6;

function drawIncome({ key, incomeBy, prepared }: Traveller): void {
  const { totals, stopped } = prepared.person.baseline.income;
  if (totals.length === 0) return;
  let level = 1;
  let without = stopped ? 1 + Math.floor(share(key, 0, PURPOSE.jobLost, 2) * LONGEST_WITHOUT) : 0;
  for (let month = 0; month < incomeBy.length; month++) {
    level *= 1 + INCOME_STEP * step(key, month, PURPOSE.incomeWalk);
    if (without > 0) without--;
    else if (share(key, month, PURPOSE.jobLost) < JOB_LOST)
      without = 1 + Math.floor(share(key, month, PURPOSE.jobLost, 1) * LONGEST_WITHOUT);
    incomeBy[month] = without > 0 ? 0 : level;
  }
}

/**
 * A card's use from statement to statement: it goes back towards this future's level by as much as the person's does,
 * and moves by one of the person's own moves.
 */
function drawCardUse({ key, useBy, prepared }: Traveller): void {
  const { cards } = prepared.person.baseline;
  const { months } = prepared;
  for (let index = 0; index < cards.length; index++) {
    const { uses, levels, stays, moves, mostUse } = cards[index]!;
    if (uses.length === 0) continue;
    const level = levelAt(levels, share(key, 0, PURPOSE.level, 16 + index));
    let use = uses.at(-1)!;
    for (let month = 0; month < months; month++) {
      const move = moves[Math.floor(share(key, month, PURPOSE.cardUse, index) * moves.length)]!;
      use = level + stays * (use - level) + move;
      if (use < 0) use = 0;
      if (use > mostUse) use = mostUse;
      useBy[index * months + month] = use;
    }
  }
}
