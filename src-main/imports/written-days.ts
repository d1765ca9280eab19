import { type Day, isDay } from '#shared/domain/day.ts';
import type { DateOrder } from '#shared/domain/statement-mapping.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** The three numbers of a written date in the order they stand, and which of them cannot be anything but the year or month. */
interface Written {
  parts: [number, number, number];
  /** Index of the part that must be the year, by its four digits; -1 where none must. */
  year: number;
  /** Index of a month that is written out; -1 where none is. */
  month: number;
}

const SEPARATED = /^(\d{1,4})\s*[-/.'’年\s]\s*(\d{1,2})\s*[-/.'’月\s]\s*(\d{1,4})日?(?:[T,\s]\s*\d{1,2}[:.]\d{2}.*)?$/;
const PACKED = /^(\d{4})(\d{2})(\d{2})(?:\d{4}|\d{6})?(?:[T.\s].*)?$/;
const NAMED = /^(\d{1,4})[-/.\s]+([a-z]{3})[a-z]*[.,]?[-/\s]+(\d{1,4})(?:[T,\s].*)?$/i;
const NAMED_FIRST = /^([a-z]{3})[a-z]*\.?\s+(\d{1,2}),?\s+(\d{4})(?:[T,\s].*)?$/i;

function writtenOf(text: string): Written | null {
  if (text.length > 40) return null;
  const plain = text.trim();
  const packed = PACKED.exec(plain);
  if (packed) return { parts: numbers(packed), year: 0, month: 1 };
  const named = NAMED.exec(plain);
  if (named) {
    const month = MONTHS.indexOf(named[2]!.toLowerCase()) + 1;
    const year = named[1]!.length === 4 ? 0 : named[3]!.length === 4 ? 2 : -1;
    return month === 0 ? null : { parts: [Number(named[1]), month, Number(named[3])], year, month: 1 };
  }
  const first = NAMED_FIRST.exec(plain);
  if (first) {
    const month = MONTHS.indexOf(first[1]!.toLowerCase()) + 1;
    return month === 0 ? null : { parts: [month, Number(first[2]), Number(first[3])], year: 2, month: 0 };
  }
  const separated = SEPARATED.exec(plain);
  if (!separated) return null;
  const year = separated[1]!.length === 4 ? 0 : separated[3]!.length === 4 ? 2 : -1;
  return { parts: numbers(separated), year, month: -1 };
}

function numbers(match: RegExpExecArray): [number, number, number] {
  return [Number(match[1]), Number(match[2]), Number(match[3])];
}

/** Reads a written date in an order. Years of two digits are 1970–2069. Null for what is no date that exists. */
export function writtenDay(text: string, order: DateOrder): Day | null {
  const written = writtenOf(text);
  if (!written) return null;
  const { parts } = written;
  const at = placesOf(written, order);
  const short = parts[at.year]!;
  const year = short >= 100 ? short : short < 70 ? 2000 + short : 1900 + short;
  const two = (value: number) => String(value).padStart(2, '0');
  const day = `${String(year).padStart(4, '0')}-${two(parts[at.month]!)}-${two(parts[at.day]!)}`;
  return isDay(day) ? (day as Day) : null;
}

function placesOf({ year, month }: Written, order: DateOrder): { year: number; month: number; day: number } {
  if (year === 0) return { year: 0, month: 1, day: 2 };
  if (month === 0) return { month: 0, day: 1, year: 2 };
  if (month === 1)
    return order === 'ymd' && year === -1 ? { year: 0, month: 1, day: 2 } : { day: 0, month: 1, year: 2 };
  if (order === 'ymd') return year === 2 ? { day: 0, month: 1, year: 2 } : { year: 0, month: 1, day: 2 };
  return order === 'dmy' ? { day: 0, month: 1, year: 2 } : { month: 0, day: 1, year: 2 };
}

/**
 * The order in which dates are written: the one that makes most of them days that exist, and among equals the one whose
 * days run most steadily, as statements do. `sure` is false where two orders fit every date and give different days.
 */
export function dateOrderOf(dates: readonly string[], likely: DateOrder = 'dmy'): { order: DateOrder; sure: boolean } {
  const sample = dates.slice(0, 2_000);
  const first: DateOrder = /^\s*\d{4}/.test(sample[0] ?? '') ? 'ymd' : likely;
  const orders: DateOrder[] = [first, ...(['ymd', 'dmy', 'mdy'] as const).filter((order) => order !== first)];
  const judged = orders.map((order) => {
    const days = sample.map((date) => writtenDay(date, order));
    return { order, days, fit: days.filter((day) => day !== null).length, spread: spreadOf(days) };
  });
  const best = [...judged].sort((one, other) => other.fit - one.fit || one.spread - other.spread)[0]!;
  const rivals = judged.filter(
    (one) => one.fit === best.fit && one.days.some((day, index) => day !== best.days[index]),
  );
  return { order: best.order, sure: rivals.every((one) => one.spread > best.spread * 2 + 60) };
}

/** Days between the first and the last: the wrong order throws a month's days over a whole year. */
function spreadOf(days: readonly (Day | null)[]): number {
  const there = days.filter((day) => day !== null).sort();
  if (there.length === 0) return 0;
  return Math.round((Date.UTC(...ymd(there.at(-1)!)) - Date.UTC(...ymd(there[0]!))) / 86_400_000);
}

function ymd(day: Day): [number, number, number] {
  return [Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8))];
}
