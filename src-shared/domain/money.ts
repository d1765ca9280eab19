import { z } from 'zod';

/** A whole number of minor units (fen, cents, yen) of the ledger's one currency. */
export type Money = z.infer<typeof Balance>;

/** Ten trillion minor units: above any household's figures, and sums of 900 of them stay exact in a double. */
const LARGEST = 10_000_000_000_000;

/** Schema of a balance, which may be negative. */
export const Balance = z
  .int({ error: 'not-minor-units' })
  .min(-LARGEST)
  .max(LARGEST)
  .brand<'Money'>()
  .meta({ description: 'Money as a whole number of minor units; may be negative' });

/** Schema of an amount, never negative. */
export const Amount = z
  .int({ error: 'not-minor-units' })
  .min(0)
  .max(LARGEST)
  .brand<'Money'>()
  .meta({ description: 'Money as a whole number of minor units, zero or more' });

/** Schema of a sum of many amounts, in answers only: it may pass what any one of them may be. */
export const Total = z
  .int()
  .brand<'Money'>()
  .meta({ description: 'A sum of money as a whole number of minor units; may be negative' });

/** Marks a whole number as money. Throws a RangeError on a fraction: that is a bug, never input. */
export function money(minorUnits: number): Money {
  if (!Number.isSafeInteger(minorUnits)) throw new RangeError('money is a whole number of minor units');
  return minorUnits as Money;
}

export const ZERO = money(0);
