import { comparable } from '#shared/domain/comparable.ts';

/** Two names of at least this share of common letter pairs are taken for one (Dice coefficient). */
const ENOUGH = 0.6;

/** True when two payees may well be the same: equal, one inside the other, or mostly the same letter pairs. */
export function isSimilar(one: string, other: string): boolean {
  const [a, b] = [comparable(one), comparable(other)];
  if (a === '' || b === '') return false;
  if (a === b) return true;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short.length >= 2 && long.includes(short)) return true;
  return dice(a, b) >= ENOUGH;
}

function dice(a: string, b: string): number {
  if (a.length < 2 || b.length < 2) return 0;
  const pairs = new Map<string, number>();
  for (let index = 0; index < a.length - 1; index++) {
    const pair = a.slice(index, index + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  let shared = 0;
  for (let index = 0; index < b.length - 1; index++) {
    const pair = b.slice(index, index + 2);
    const left = pairs.get(pair) ?? 0;
    if (left > 0) {
      pairs.set(pair, left - 1);
      shared++;
    }
  }
  return (2 * shared) / (a.length + b.length - 2);
}
