/**
 * Within which range a habit holds a level, month by month; index 0 is the calendar month of the forecast's day.
 * A habit is kept at least (or at most) at its level: where chance alone would do better, nothing is taken away, so a
 * stronger habit, or one habit more, never makes a future worse.
 */
export interface Range {
  least: Float64Array;
  most: Float64Array;
}

/** A range that holds nothing: from `least` to `most` in each of so many months. */
export function openRange(months: number, least: number, most: number): Range {
  return { least: new Float64Array(months).fill(least), most: new Float64Array(months).fill(most) };
}

/**
 * Holds a level from a month on: as a floor when it lies above the person's own, as a ceiling when below.
 * At the person's own level the better side is held.
 */
export function hold(range: Range, level: number, own: number, better: 'high' | 'low', from: number): void {
  const floor = level > own || (level === own && better === 'high');
  (floor ? range.least : range.most).fill(level, Math.max(0, from));
}

/** The value, brought within the range of that month. */
export function within(range: Range, month: number, value: number): number {
  const least = range.least[month]!;
  const most = range.most[month]!;
  return value < least ? least : value > most ? most : value;
}
