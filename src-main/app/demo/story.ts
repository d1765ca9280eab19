/**
 * What the demo person went through, in months before the last day. Mostly on time; half a year ago, between two jobs,
 * the rent and a loan instalment came more than a month late, and two small bills were forgotten since. The card is
 * used for two thirds of its limit. These are the dials that place the score.
 */

/** The payments that came late: which bill, how many months before the last day it was due, and by how many days. */
export const LATE = [
  { name: 'rent', monthsAgo: 6, days: 41 },
  { name: 'loan', monthsAgo: 4, days: 34 },
  { name: 'electricity', monthsAgo: 2, days: 12 },
  { name: 'broadband', monthsAgo: 1, days: 6 },
] as const;

/** The card's limits in fen, raised once. The person uses about two thirds. */
export const LIMITS = [
  { monthsAgo: 24, amount: 700_000 },
  { monthsAgo: 9, amount: 800_000 },
] as const;

/** Requests for credit and what became of them. */
export const APPLICATIONS = [
  { monthsAgo: 13, lender: '招商银行', product: '信用卡提额', granted: true },
  { monthsAgo: 10, lender: '中信银行', product: '信用卡', granted: false },
  { monthsAgo: 6, lender: '微众银行', product: '微粒贷', granted: false },
  { monthsAgo: 4, lender: '浦发银行', product: '信用卡', granted: false },
] as const;

/** One large purchase of late, which stands out from the months before. Amount in fen. */
export const SPLURGE = { daysAgo: 16, payee: 'Apple Store 浦东', category: 'electronics', amount: 899_900 } as const;

/** What is owed on the home improvement loan at first, and what each month takes off it, in fen. */
export const LOAN_OWED = { atFirst: 22_400_000, lessEachMonth: 205_000 } as const;
