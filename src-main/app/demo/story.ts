/**
 * What the demo person went through, in months before the last day: a rent dispute and a forgotten instalment, after
 * which others refused new credit. These are the dials that place the score.
 */

/** The two payments that came late: which bill, how many months before the last day it was due, and by how many days. */
export const LATE = [
  { name: 'rent', monthsAgo: 3, days: 80 },
  { name: 'loan', monthsAgo: 2, days: 30 },
] as const;

/** The card's limits in fen, raised after a year. The person uses about a third. */
export const LIMITS = [
  { monthsAgo: 24, amount: 1_550_000 },
  { monthsAgo: 13, amount: 1_650_000 },
] as const;

/** Requests for credit and what became of them. */
export const APPLICATIONS = [
  { monthsAgo: 13, lender: '招商银行', product: '信用卡提额', granted: true },
  { monthsAgo: 5, lender: '中信银行', product: '信用卡', granted: false },
  { monthsAgo: 3, lender: '微众银行', product: '微粒贷', granted: false },
  { monthsAgo: 2, lender: '浦发银行', product: '信用卡', granted: false },
] as const;

/** One large purchase of late, which stands out from the months before. Amount in fen. */
export const SPLURGE = { daysAgo: 16, payee: 'Apple Store 浦东', category: 'electronics', amount: 1_599_900 } as const;

/** What is owed on the home improvement loan at first, and what each month takes off it, in fen. */
export const LOAN_OWED = { atFirst: 22_400_000, lessEachMonth: 205_000 } as const;
