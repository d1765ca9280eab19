import { dayFromNumber, dayInMonth, dayNumber, monthNumber } from '#shared/domain/calendar.ts';
import type { Day } from '#shared/domain/day.ts';
import { HIGHEST_SCORE, LOWEST_SCORE } from '#shared/domain/scale.ts';

const MOST_LABELS = 7;

/** First days of months between two days, thinned evenly to what an axis can carry; as day numbers. Within one month, its first day shown. */
export function monthTicks(from: Day, to: Day): number[] {
  const first = monthNumber(from) + (from.endsWith('-01') ? 0 : 1);
  const months = monthNumber(to) - first + 1;
  const every = [1, 2, 3, 6, 12, 24, 60].find((step) => months / step <= MOST_LABELS) ?? 120;
  const ticks: number[] = [];
  for (let month = first; month <= monthNumber(to); month++) {
    if (every < 12 ? (month - first) % every === 0 : month % every === 0) ticks.push(dayNumber(dayInMonth(month, 1)));
  }
  return ticks.length > 0 ? ticks : [dayNumber(from)];
}

/** Bounds and step of a score axis around these scores: at least 60 points tall, on round numbers, inside the scale. */
export function scoreBounds(scores: readonly number[]): { min: number; max: number; step: number } {
  const low = Math.min(...scores);
  const high = Math.max(...scores);
  const spare = Math.max(8, (60 - (high - low)) / 2);
  const span = high - low + 2 * spare;
  const step = [20, 50, 100, 200].find((candidate) => span / candidate <= 5) ?? 200;
  return {
    min: Math.max(LOWEST_SCORE, Math.floor((low - spare) / 10) * 10),
    max: Math.min(HIGHEST_SCORE, Math.ceil((high + spare) / 10) * 10),
    step,
  };
}

/** The day a day number stands for; fractions belong to the day they are in. */
export function dayAt(number: number): Day {
  return dayFromNumber(Math.floor(number));
}
