import { LATENESS, SHARES } from '../../src-main/engine/model.ts';

/** One number that the public data may move: where it stands in the model, what reason says, and how people read it. */
export interface Constant {
  name: string;
  /** What reason alone would set: the middle of the prior. */
  reasoned: number;
  /** Fitted values are rounded to a multiple of this for people. */
  step: number;
  read(): number;
  write(value: number): void;
}

/** Only proportions of shares count within a factor, so one of each factor stays as it is: length, and what cards do not show. */
const share = (driver: keyof typeof SHARES, reasoned: number): Constant => ({
  name: `share of ${driver}`,
  reasoned,
  step: 5,
  read: () => SHARES[driver],
  write: (value) => {
    (SHARES as Record<string, number>)[driver] = value;
  },
});

const entry = <Key extends string>(
  of: Record<Key, number>,
  key: Key,
  name: string,
  reasoned: number,
  step: number,
) => ({
  name,
  reasoned,
  step,
  read: () => of[key],
  write: (value: number) => {
    of[key] = value;
  },
});

/**
 * Every number that is fitted. The rest of `model.ts` is reason alone: the public card data either does not show it,
 * hardly cares (half-life, windows), or ends after seven months, where it cannot say how evidence goes on to add up.
 */
export const CONSTANTS: readonly Constant[] = [
  share('payment.on-time', 50),
  share('payment.lateness', 130),
  share('payment.overdue', 60),
  share('spending.limits', 60),
  share('spending.steadiness', 50),
  entry(LATENESS, 'steep', 'lateness: steepness', 1.6, 0.1),
];

/** How far the data may move a number from reason: one standard deviation, as a share of it. */
export const GENTLE = 0.2;

export function rounded(constant: Constant, value: number): number {
  return Number((Math.round(value / constant.step) * constant.step).toFixed(6));
}
