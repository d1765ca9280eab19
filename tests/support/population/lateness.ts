import { type Chance, logistic } from './chance.ts';
import type { MonthOfLife } from './months.ts';
import type { Temper } from './temper.ts';

/** How somebody pays one payee: by standing order, or by hand and so and so much ahead, and how prone to be late. */
export interface Habitual {
  automatic: boolean;
  ahead: number;
  /** Added to the log-odds of being late. */
  prone: number;
}

export function habitualOf(temper: Temper, chance: Chance): Habitual {
  const automatic = { careful: 0.55, average: 0.3, struggling: 0.12 }[temper.kind];
  return { automatic: chance.happens(automatic), ahead: chance.whole(0, 8), prone: 0.7 * chance.normal() };
}

/** On which day against the due day something is paid; null for never (given up, or settled outside the ledger). */
export function paidAfter(temper: Temper, how: Habitual, { strain }: MonthOfLife, chance: Chance): number | null {
  const odds = temper.lateness + temper.strained * strain + how.prone - (how.automatic ? 2.5 : 0);
  if (!chance.happens(logistic(odds))) return how.automatic ? 0 : Math.min(0, chance.whole(-1, 1) - how.ahead);
  // Most lateness is forgetting, and days; the tighter things are, the more of it is not being able to.
  if (!chance.happens(logistic(-2.6 + 0.6 * strain + (temper.kind === 'struggling' ? 0.6 : 0)))) {
    return 1 + Math.floor(-7 * Math.log(1 - 0.97 * chance.next()));
  }
  return chance.happens(0.06) ? null : 20 + Math.floor(-35 * Math.log(1 - 0.98 * chance.next()));
}
