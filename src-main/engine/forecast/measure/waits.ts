import { NEVER } from '../../state.ts';
import { GIVEN_UP, type Punctuality } from './punctuality.ts';

/**
 * Of what is overdue, one in twenty-five is paid each day, which is seven in ten a month. On the public card data (UCI,
 * odd IDs) seven in ten of the dues that were three or four months late were paid within the month, 57 % of those five
 * and six months late and 32 % of those seven months late: from five months on fewer, as the square of the age.
 */
const A_DAY = 0.04;
const FADES_FROM = 150;
/** What is not paid within two more years is taken as never paid. */
const FURTHEST = 730;
/** Usual waits weigh as much as six of the sixteen that stand for the person's own latenesses. */
const USUAL = (6 * 256) / 16;

/**
 * How long something that is `late` days overdue will still wait, in equally likely days, ascending; `NEVER` for never:
 * as long as the person let others wait that had waited so long, and as is usual.
 */
export function waitsOf({ lateDays }: Punctuality, late: number): Int32Array {
  const waits: number[] = [];
  for (const days of lateDays) if (days > late) waits.push(days === GIVEN_UP ? NEVER : days - late);
  let left = 1;
  let told = 0;
  for (let wait = 1; wait <= FURTHEST; wait++) {
    const age = late + wait;
    left *= 1 - (age <= FADES_FROM ? A_DAY : (A_DAY * FADES_FROM * FADES_FROM) / (age * age));
    for (; told + 0.5 < (1 - left) * USUAL; told++) waits.push(wait);
  }
  for (; told < USUAL; told++) waits.push(NEVER);
  return Int32Array.from(waits).sort();
}
