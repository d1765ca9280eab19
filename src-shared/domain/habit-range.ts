/** Connections that a forecast can add. */
export const MOST_ADDED = 5;

/** Range, step and direction of a habit's level. */
interface HabitRange {
  /** `share` levels run 0–1, `ratio` levels compare with the person's own usual, `months` and `count` are whole numbers. */
  unit: 'share' | 'ratio' | 'months' | 'count' | 'switch';
  from: number;
  to: number;
  step: number;
  /** Which end the score prefers. */
  better: 'high' | 'low';
}

const RANGES = {
  'pay-on-time': { unit: 'share', from: 0, to: 1, step: 0.01, better: 'high' },
  'clear-overdue': { unit: 'switch', from: 0, to: 1, step: 1, better: 'high' },
  'card-use': { unit: 'share', from: 0, to: 1, step: 0.01, better: 'low' },
  'non-essential-share': { unit: 'share', from: 0, to: 1, step: 0.01, better: 'low' },
  'monthly-spending': { unit: 'ratio', from: 0.3, to: 2, step: 0.05, better: 'low' },
  applications: { unit: 'count', from: 0, to: 12, step: 1, better: 'low' },
  'identity-review': { unit: 'months', from: 1, to: 36, step: 1, better: 'low' },
  'verified-items': { unit: 'count', from: 0, to: 8, step: 1, better: 'high' },
  autopay: { unit: 'count', from: 0, to: 12, step: 1, better: 'high' },
  'repayment-share': { unit: 'share', from: 0, to: 1, step: 0.05, better: 'high' },
  'connection-review': { unit: 'months', from: 1, to: 36, step: 1, better: 'low' },
  'extra-repayment': { unit: 'ratio', from: 0, to: 2, step: 0.05, better: 'high' },
  'connections-added': { unit: 'count', from: 0, to: MOST_ADDED, step: 1, better: 'high' },
  'connections-pruned': { unit: 'count', from: 0, to: 8, step: 1, better: 'high' },
} satisfies Record<string, HabitRange>;
export type HabitId = keyof typeof RANGES;

/** Every habit with its range: things a person keeps doing. */
export const HABITS: Record<HabitId, HabitRange> = RANGES;
