import type { Chance } from './chance.ts';
import type { Temper } from './temper.ts';

/** How one month is for somebody. */
export interface MonthOfLife {
  /** Months since January 1970. */
  month: number;
  /** How tight things are, about −2 to 4. */
  strain: number;
  /** Share of the usual pay that comes in. */
  pay: number;
  /** Purchases against what is usual in an ordinary month. */
  spending: number;
  /** Share of them that is not essential. */
  leisure: number;
}

/**
 * The months of a life. Strain comes and wears off (an autoregression, with a jolt now and then); jobs are lost for a
 * few months; spending has a season, drifts as a random walk, and jumps for a trip or a move.
 */
export function monthsOf(temper: Temper, first: number, count: number, chance: Chance): MonthOfLife[] {
  const { lasting, restless, season } = temper;
  const months: MonthOfLife[] = [];
  let strain = chance.normal();
  let without = 0;
  let level = 1;
  let leisure = temper.leisure;
  let raise = 1;
  for (let at = 0; at < count; at++) {
    const month = first + at;
    if (without > 0) without--;
    else if (chance.happens(temper.kind === 'struggling' ? 0.012 : 0.005)) without = chance.whole(2, 5);
    const jolt = chance.happens(0.02) ? chance.between(1.5, 3.5) : 0;
    strain = lasting * strain + Math.sqrt(1 - lasting * lasting) * chance.normal() + jolt + (without > 0 ? 0.9 : 0);
    level *= chance.factor(0.025);
    leisure += 0.02 * chance.normal() + 0.05 * (temper.leisure - leisure);
    if (month % 12 === 3) raise *= chance.between(1, 1.06);
    const fromPeak = Math.min((month - season.peak + 1200) % 12, (season.peak - month + 120_000) % 12);
    const trip = chance.happens(0.03) ? chance.between(1.4, 2.6) : 1;
    const bonus = month % 12 === 0 && temper.pay === 'steady' && chance.happens(0.5) ? 2 : 1;
    const share = temper.pay === 'irregular' ? (chance.happens(0.12) ? 0 : chance.factor(0.4)) : chance.factor(0.02);
    months.push({
      month,
      strain,
      pay: without > 0 ? 0 : raise * bonus * share,
      spending: level * raise * trip * (1 + season.size * (1 - fromPeak / 3)) * chance.factor(restless),
      leisure: Math.min(0.95, Math.max(0.02, leisure + 0.06 * chance.normal() + (trip > 1 ? 0.15 : 0))),
    });
  }
  return months;
}
