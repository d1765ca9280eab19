/**
 * Chance without state: every draw is a function of seed, path, month and purpose. Two scenarios therefore meet the
 * same dice, a habit cannot shift the dice of others, and paths may be computed in any order on any thread.
 * Whole 32-bit arithmetic only, so the numbers are the same on every machine.
 */

/** What a draw decides. A new purpose gets a new number; numbers are never used again for something else. */
export const PURPOSE = {
  level: 1,
  obligationLate: 2,
  obligationDays: 3,
  cardUse: 4,
  charges: 5,
  spending: 6,
  essentialShare: 7,
  income: 8,
  application: 9,
  clearance: 10,
  together: 11,
  monthLate: 12,
  monthGoesOn: 13,
  spendingWalk: 14,
  shareWalk: 15,
  incomeWalk: 16,
  jobLost: 17,
  identityGrowth: 18,
  identityReview: 19,
  costlyMonth: 20,
  ownMonth: 21,
  billAmount: 22,
} as const;

/** Draws of one purpose are told apart by an index below this. */
export const MOST_INDICES = 1024;

const ODD_1 = 0x9e3779b1;
const ODD_2 = 0x85ebca77;
const ODD_3 = 0xc2b2ae3d;

/** The finishing step of MurmurHash3 (Appleby, public domain): every input bit reaches every output bit. */
function scramble(value: number): number {
  let x = value | 0;
  x = Math.imul(x ^ (x >>> 16), 0x85ebca6b);
  x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35);
  return x ^ (x >>> 16);
}

/** The key of one path, from which its draws are made. */
export function pathKey(seed: number, path: number): number {
  return scramble(scramble(Math.imul(seed, ODD_1) ^ 0x51ed270b) + Math.imul(path, ODD_2));
}

/** A whole number from 0 to 2^32 − 1 for this path, month, purpose and index. */
export function draw(key: number, month: number, purpose: number, index = 0): number {
  const where = Math.imul(month + 1, ODD_3) ^ Math.imul(purpose * MOST_INDICES + index + 1, ODD_1);
  return scramble(scramble(key ^ where) + key) >>> 0;
}

const PER_UNIT = 1 / 0x1_0000_0000;

/** The same as a share: at least 0, below 1. */
export function share(key: number, month: number, purpose: number, index = 0): number {
  return draw(key, month, purpose, index) * PER_UNIT;
}
