/**
 * What the demo person went through, in months before the last day: a rent dispute and a forgotten instalment, after
 * which others refused new credit. These are the dials that place the score.
 */

/** The two payments that came late: which bill, how many months before the last day it was due, and by how many days. */
export const LATE = [
  { name: 'rent', monthsAgo: 4, days: 47 },
  { name: 'loan', monthsAgo: 2, days: 19 },
] as const;

/** The card's limits in fen, raised after a year. The person uses about a third. */
export const LIMITS = [
  { monthsAgo: 24, amount: 1_250_000 },
  { monthsAgo: 13, amount: 1_350_000 },
] as const;

/** Requests for credit and what became of them. */
export const APPLICATIONS = [
  { monthsAgo: 13, lender: '招商银行', product: '信用卡提额', granted: true },
  { monthsAgo: 5, lender: '中信银行', product: '信用卡', granted: false },
  { monthsAgo: 3, lender: '微众银行', product: '微粒贷', granted: false },
] as const;
