import type { Day } from '#shared/domain/day.ts';
import type { Forecast, ForecastMonth } from '#shared/domain/forecast.ts';
import type { Words } from '#shared/words/words.ts';
import type { Format } from '../../state/format.svelte.ts';

/** So near to going on as it is counts as the same. */
const SAME_POINTS = 2;

/** What happens to the middle future when something goes wrong, and how it comes back. */
export interface Recovery {
  /** The review furthest below going on as it is, its score, and by how much. */
  worst: ForecastMonth;
  cost: number;
  /** True where it falls below today's score. */
  falls: boolean;
  /** The first review after it at today's score again, and as good as if nothing had happened; null when not shown. */
  back: Day | null;
  caughtUp: Day | null;
  /** What is still missing on the last review. */
  behind: number;
  last: Day;
}

/** Reads it from a forecast's medians; null when nothing goes wrong, or too little to tell. */
export function recoveryOf({ score, months, baseline }: Forecast): Recovery | null {
  const gap = (at: number) => baseline.months[at]!.p50 - months[at]!.p50;
  let worst = -1;
  for (let at = 0; at < months.length; at++) if (worst < 0 || gap(at) > gap(worst)) worst = at;
  if (worst < 0 || gap(worst) <= SAME_POINTS) return null;
  const after = [...months.keys()].slice(worst);
  const lowest = after.reduce((low, at) => Math.min(low, months[at]!.p50), score);
  const fallsTo = after.findIndex((at) => months[at]!.p50 === lowest);
  const falls = lowest < score;
  const back = falls ? after.slice(fallsTo).find((at) => months[at]!.p50 >= score) : undefined;
  const caughtUp = after.find((_, place) => after.slice(place).every((later) => gap(later) <= SAME_POINTS));
  const last = months.length - 1;
  return {
    worst: falls ? months[after[fallsTo]!]! : months[worst]!,
    cost: Math.round(gap(worst)),
    falls,
    back: back === undefined ? null : months[back]!.day,
    caughtUp: caughtUp === undefined ? null : months[caughtUp]!.day,
    behind: Math.round(gap(last)),
    last: months[last]!.day,
  };
}

/** The fall and the way back in a few sentences; null when there is none. */
export function recoveryText(forecast: Forecast, words: Words, format: Format): string | null {
  const found = recoveryOf(forecast);
  if (found === null) return null;
  const { page } = words.simulator;
  const says = page.recovery;
  const score = format.number(forecast.score);
  const parts: string[] = [];
  if (found.falls) {
    parts.push(says.falls(score, format.number(Math.round(found.worst.p50)), format.month(found.worst.day)));
    parts.push(
      found.back
        ? says.back(score, format.day(found.back, 'long'))
        : says.notBack(score, format.day(found.last, 'long')),
    );
  } else parts.push(says.smaller(format.number(found.cost), format.month(found.worst.day)));
  const behind = format.number(Math.max(1, found.behind));
  parts.push(
    found.caughtUp
      ? says.caughtUp(format.day(found.caughtUp, 'long'))
      : says.notCaughtUp(behind, format.day(found.last, 'long')),
  );
  return words.common.sentences(parts);
}
