import type { HabitId } from '#shared/domain/habit.ts';

/** How a habit is climbed when a plan needs it. */
export interface Climb {
  /** How hard it is when nobody says, 1 to 5. */
  rating: number;
  /** A change as large as people usually manage; twice as far is three times as hard. */
  usual: number;
  /** Levels from the easiest to the furthest, from the person's own; `limit` is how far the person would go. */
  levels(own: number, limit: number | undefined): number[];
}

const THIRDS = [1 / 3, 2 / 3, 1];

/** In three steps from the own level to the furthest that is asked of anyone, or to the person's own limit. */
function thirds(furthest: (own: number) => number) {
  return (own: number, limit: number | undefined): number[] => {
    const end = limit ?? furthest(own);
    return THIRDS.map((part) => own + (end - own) * part);
  };
}

/**
 * How each habit is climbed; null where it is not: a habit joins plans only when a further level never lowers a score,
 * so that a plan that contains another never shows a lower chance.
 */
export const CLIMBS: Record<HabitId, Climb | null> = {
  'pay-on-time': { rating: 2, usual: 0.15, levels: thirds(() => 1) },
  'clear-overdue': { rating: 2, usual: 1, levels: () => [1] },
  'card-use': { rating: 3, usual: 0.25, levels: thirds((own) => Math.min(own, 0.05)) },
  'non-essential-share': { rating: 4, usual: 0.15, levels: thirds((own) => own / 2) },
  // Spending less can unsettle what the score reads as steadiness, so it is not always for the better.
  'monthly-spending': null,
  applications: { rating: 1, usual: 2, levels: (own) => (own > 1 ? [Math.floor(own / 2), 0] : [0]) },
  // Each interval divides the one before, so that every review of the easier habit is one of the harder too.
  'identity-review': { rating: 1, usual: 9, levels: (own) => [12, 6, 3].filter((months) => months < own) },
  autopay: { rating: 1, usual: 3, levels: (own) => [own + 1, own + 3, 12] },
  'repayment-share': { rating: 3, usual: 0.3, levels: thirds(() => 1) },
  'connection-review': { rating: 1, usual: 30, levels: () => [12, 6] },
  // An earlier end of a loan leaves fewer instalments to be kept, so more is not always for the better.
  'extra-repayment': null,
  // Nobody is taken on, or let go, for the sake of a score: that is for the person to try out.
  'connections-added': null,
  'connections-pruned': null,
  'verified-items': { rating: 2, usual: 4, levels: (own) => [own + 2, own + 4, 8].filter((items) => items > own) },
};
