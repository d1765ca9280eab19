import type { Forecast } from '#shared/domain/forecast.ts';
import type { Words } from '#shared/words/words.ts';
import type { Format } from '../../state/format.svelte.ts';

/** A chance as people say it: 45 for 0.451. Never 0 or 100: a forecast does not know that much. */
export function inHundred(chance: number): number {
  return Math.min(99, Math.max(1, Math.round(chance * 100)));
}

/** Below this chance too few futures arrive at all to say when they most likely would. */
const TOO_SELDOM_TO_DATE = 0.1;

/** The story of a forecast in one line: “45 in 100 chance of 720 by 30 June 2027”. */
export function headline(forecast: Forecast, words: Words, format: Format): string {
  const { page } = words.simulator;
  const { goal, chance } = forecast;
  if (goal === null || chance === null) {
    const last = forecast.months.at(-1);
    return page.noGoal(
      format.number(Math.round(last?.p50 ?? forecast.score)),
      format.day(last?.day ?? forecast.day, 'long'),
    );
  }
  const score = format.number(goal.score);
  const day = format.day(goal.by, 'long');
  if (chance < 0.005) return page.chanceNever(score, day);
  if (chance > 0.995) return page.chanceSure(score, day);
  return page.chance(format.number(inHundred(chance)), score, day);
}

/** The line below: the likeliest month, unless the goal is seldom reached, and the chance on today's habits. */
export function subline(forecast: Forecast, changed: boolean, words: Words, format: Format): string {
  const { page } = words.simulator;
  const parts: string[] = [];
  const likeliest = forecast.firstMonth?.reduce<{ month: string; share: number } | null>(
    (best, each) => (best === null || each.share > best.share ? each : best),
    null,
  );
  const seldom = forecast.chance === null || forecast.chance < TOO_SELDOM_TO_DATE;
  if (likeliest && likeliest.share > 0 && !seldom) parts.push(page.mostLikely(format.month(likeliest.month as never)));
  if (!changed) parts.push(page.sameAsToday);
  else if (forecast.baseline.chance !== null) {
    const { chance } = forecast.baseline;
    parts.push(chance < 0.005 ? page.baselineNever : page.baseline(format.number(inHundred(chance))));
  }
  return words.common.sentences(parts);
}
