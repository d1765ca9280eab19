/** The model's version, kept with every score that is shown. Any change that can move a score by a point bumps it. */
export const MODEL_VERSION = '1.2';

/**
 * Points of the factors under the presets. `simsim`: score.md. `claimed`: what the press claims for Sesame Credit,
 * credit history 35, behaviour and capacity together 45, identity 15, connections 5 of 100 (facts/credit.md 1.1).
 */
export const PRESETS = {
  simsim: { payment: 270, spending: 210, identity: 90, connections: 30 },
  claimed: { payment: 210, spending: 270, identity: 90, connections: 30 },
} as const;

/** How a factor's points are shared among its drivers: only the proportions count. Five are fitted (bench/fit). */
export const SHARES = {
  'payment.on-time': 35,
  'payment.lateness': 160,
  'payment.overdue': 90,
  'payment.length': 30,
  'spending.limits': 55,
  'spending.essential': 32,
  'spending.income': 33,
  'spending.steadiness': 65,
  'spending.debt-burden': 25,
  'spending.applications': 15,
  'identity.completeness': 35,
  'identity.verified': 35,
  'identity.freshness': 20,
  'connections.count': 8,
  'connections.reliability': 16,
  'connections.freshness': 6,
} as const;

/**
 * Level of every driver without evidence: 550 of 350–950 is one third of the way, and so it is in every weighting.
 * Every driver starts there and leaves it only by evidence.
 */
export const NEUTRAL = 1 / 3;

/** What a month still weighs, by its age in whole months: half after nine (0.5^(1/9) = 0.9259). Public data hardly cares between 3 and 18. */
export const RECENCY: Float64Array = table(60, 0.9259);

/** On-time share: imagined evidence that a real record wears away, and what a late month weighs against a good one. */
export const ON_TIME = { imagined: 6, lateWeighs: 5 };

/**
 * Late record: `steep` turns severity into loss; `doubt` is the lateness imagined for a person without a record, worn
 * away by evidence (half gone after `wear` good months). steep × doubt makes the empty level one third exactly enough:
 * 1 + y + y²/2 = 3 at y = √5 − 1.
 */
export const LATENESS = { steep: 1.5, emptyLoss: 1.236_067_977_499_789_8, wear: 3, monthsOfDoubt: 24 };

/** Nothing overdue is worth more the more falls due: imagined months of evidence at the neutral level. */
export const OVERDUE = { imagined: 2 };

/** Length of record, in months with real bills met on time. */
export const LENGTH = { imagined: 18 };

/** Share of limits: months of statements imagined, and how many months back statements count. */
export const LIMITS = { imagined: 1, statements: 3, window: 6 };

/**
 * Essential share: real bills imagined on top of what was bought, and what a purchase that is not essential weighs
 * against one that is: with 3, the usual household's six in ten stand where no purchases stand.
 */
export const ESSENTIAL = { imaginedBills: 2, otherWeighs: 3, window: 6 };

/**
 * Purchases against income: full at a fifth of income, nothing from three fifths on, since rent, loans and other bills
 * take about two fifths and are not purchases; months that count, months imagined.
 */
export const INCOME = { fullAt: 0.2, noneAt: 0.6, window: 3, evidence: 6, imagined: 1 };

/** Steady use: how many months make it full (each counts use/(use + one real bill)), and when a month is a leap. */
export const STEADY = { months: 6, leapFrom: 1.5, leapCosts: 0.5 };

/** Debt burden: weight of a year's income owed; half the gain is left at 1/weight of it, a quarter of a year's income. */
export const BURDEN = { weighs: 4, months: 6, imagined: 1 };

/** Applications of the last twelve months: one costs a fifth of what a clean year is worth, under five points. */
export const APPLICATIONS = { weighs: 0.25, months: 12, imagined: 6 };

/** Applications for one product within so many days are one: the shorter of FICO's two windows, 14 and 45. */
export const RATE_SHOPPING = { days: 14 };

/** Identity: items that make it complete, self-checked ones and reviews that are enough; months a review stays fresh. */
export const IDENTITY = { items: 8, verified: 6, reviewed: 5, freshMonths: 6, staleMonths: 36 };

/** Connections: how many halve what is left to gain; imagined ones of neutral reliability; reviews that are enough. */
export const CONNECTIONS = { half: 2, imagined: 2, reviewed: 3 };

/** Before so many obligations and months of record a score is provisional (FICO: six months, one entry in the last six). */
export const ENOUGH = { obligations: 6, months: 6, recentMonths: 3 };

function table(months: number, factor: number): Float64Array {
  const weights = new Float64Array(months);
  let weight = 1;
  for (let age = 0; age < months; age++) {
    weights[age] = weight;
    weight *= factor;
  }
  return weights;
}

/** What advice takes for modest: card use, essential share, real bills a month, income against purchases. */
export const MODEST = { use: 0.1, essential: 0.9, bills: 2, incomeToPurchases: 2 };
