import type { DriverId, Missing } from '../../domain/score.ts';
import type { AdviceCode, ChangeCode, EvidenceCode, Facts, ReasonCode } from '../../domain/score-codes.ts';
import { counted } from './counted.ts';

/** A share from the facts as whole per cent. */
const percent = (facts: Facts, name = 'share') => `${Math.round((facts[name] ?? 0) * 100)}%`;
/** A figure from the facts as a whole number. */
const whole = (facts: Facts, name: string) => Math.round(facts[name] ?? 0);
const days = (facts: Facts, name = 'days') => counted(whole(facts, name), 'day');
const months = (facts: Facts, name = 'months') => counted(whole(facts, name), 'month');
const ago = (facts: Facts) => (whole(facts, 'monthsAgo') === 0 ? 'this month' : `${months(facts, 'monthsAgo')} ago`);

const drivers: Record<DriverId, { name: string; meaning: string }> = {
  'payment.on-time': { name: 'On time', meaning: 'The share of your bills met on time. Recent months weigh more.' },
  'payment.lateness': {
    name: 'Late record',
    meaning: 'How late your latest payments were, at worst. It heals as it ages; 60 days is the big step.',
  },
  'payment.overdue': { name: 'Nothing overdue', meaning: 'Whether anything is past its due day right now.' },
  'payment.length': {
    name: 'Length of record',
    meaning: 'How many months of real bills met on time stand behind you.',
  },
  'spending.limits': {
    name: 'Card use',
    meaning: 'What you owe as a share of your limits: the last three statements and today.',
  },
  'spending.essential': { name: 'Essentials', meaning: 'How much of your purchases is for what a household needs.' },
  'spending.income': {
    name: 'Spending and income',
    meaning: 'Your purchases against your income over the last three whole months.',
  },
  'spending.steadiness': { name: 'Steady use', meaning: 'Regular use of money, without leaps above your own usual.' },
  'spending.debt-burden': { name: 'Debt burden', meaning: 'Everything you owe on accounts, against a year’s income.' },
  'spending.applications': { name: 'New credit', meaning: 'Requests for new credit in the last twelve months.' },
  'identity.completeness': { name: 'Complete', meaning: 'How many of the eight identity items you have entered.' },
  'identity.verified': { name: 'Self-checked', meaning: 'Items you have checked against a document.' },
  'identity.freshness': { name: 'Up to date', meaning: 'How long ago you last went through your identity items.' },
  'connections.count': { name: 'Connections', meaning: 'How many people or firms you keep here.' },
  'connections.reliability': { name: 'Reliability', meaning: 'How reliable you judge them to be.' },
  'connections.freshness': { name: 'Fresh judgement', meaning: 'How long ago you last judged them.' },
};

/** What holds a driver back most. */
const reasons: Record<ReasonCode, (facts: Facts) => string> = {
  'payment.little-record': () => 'A longer payment record would count for more.',
  'payment.late-share': (facts) =>
    `${counted(whole(facts, 'late'), 'payment')} late in the last twelve months; ${percent(facts)} on time.`,
  'payment.recent-late': (facts) => `A payment ${days(facts)} late, ${ago(facts)}.`,
  'payment.old-late': (facts) => `A payment ${days(facts)} late, ${ago(facts)}: it still counts a little.`,
  'payment.overdue': (facts) =>
    `${counted(whole(facts, 'count'), 'bill is', 'bills are')} overdue, by up to ${days(facts)}.`,
  'payment.short-record': (facts) => `Your record is ${months(facts)} long.`,
  'spending.no-limits': () => 'No statement of an account with a limit is known.',
  'spending.few-statements': (facts) => `Statements of ${months(facts)} only.`,
  'spending.high-use': (facts) => `${percent(facts)} of your limits is in use.`,
  'spending.no-purchases': () => 'No purchases are recorded lately.',
  'spending.non-essential': (facts) => `${percent(facts)} of your purchases is essential.`,
  'spending.no-income': () => 'No income is recorded in the last whole months.',
  'spending.over-income': (facts) => `Purchases take ${percent(facts)} of your income.`,
  'spending.little-activity': (facts) => `Regular use in ${months(facts)} of the last seven.`,
  'spending.leap': (facts) => `The latest spending is ${percent(facts, 'ratio')} of your usual.`,
  'spending.debt': (facts) => `You owe ${percent(facts)} of a year’s income.`,
  'spending.applications': (facts) =>
    `${counted(whole(facts, 'count'), 'application')} for credit in the last twelve months.`,
  'spending.little-record': () => 'The record is too short to say much about new credit.',
  'identity.incomplete': (facts) =>
    facts['of'] === 8 ? `${whole(facts, 'count')} of 8 identity items are entered.` : 'No identity item is entered.',
  'identity.unverified': (facts) => `${whole(facts, 'count')} of ${whole(facts, 'of')} items are self-checked.`,
  'identity.stale': (facts) => `Last reviewed ${months(facts)} ago; not all items are fresh.`,
  'connections.few': (facts) => `${counted(whole(facts, 'count'), 'connection')} so far.`,
  'connections.unreliable': (facts) => `Mean reliability ${(facts['mean'] ?? 0).toFixed(1)} of 5.`,
  'connections.stale': (facts) => `Last judged ${months(facts)} ago; not all judgements are fresh.`,
};

/** What moved a driver between two days. */
const changes: Record<ChangeCode, (facts: Facts) => string> = {
  'record.began': () => 'Counted from your first records.',
  'payment.paid-on-time': (facts) => `${counted(whole(facts, 'count'), 'payment')} on time.`,
  'payment.paid-overdue': (facts) => `${counted(whole(facts, 'count'), 'overdue bill', 'overdue bills')} paid.`,
  'payment.became-late': (facts) => `${counted(whole(facts, 'count'), 'payment')} late, by up to ${days(facts)}.`,
  'payment.report': (facts) => `A lateness of ${days(facts)} was reported.`,
  'payment.dispute-resolved': () => 'A dispute was resolved, so its lateness no longer counts.',
  'payment.healed': () => 'Older late payments weigh less.',
  'payment.faded': () => 'Older payments on time weigh less, and few new ones came.',
  'payment.grew': () => 'Your record grew.',
  'spending.use-fell': (facts) => `Card use fell from ${percent(facts, 'before')} to ${percent(facts, 'after')}.`,
  'spending.use-rose': (facts) => `Card use rose from ${percent(facts, 'before')} to ${percent(facts, 'after')}.`,
  'spending.essential-rose': (facts) =>
    `Essentials went from ${percent(facts, 'before')} to ${percent(facts, 'after')} of your purchases.`,
  'spending.essential-fell': (facts) =>
    `Essentials went from ${percent(facts, 'before')} to ${percent(facts, 'after')} of your purchases.`,
  'spending.income-better': (facts) =>
    `Purchases went from ${percent(facts, 'before')} to ${percent(facts, 'after')} of your income.`,
  'spending.income-worse': (facts) =>
    `Purchases went from ${percent(facts, 'before')} to ${percent(facts, 'after')} of your income.`,
  'spending.steadier': () => 'Your use of money was steadier.',
  'spending.less-steady': () => 'Your use of money was less steady.',
  'spending.debt-fell': (facts) =>
    `Debt went from ${percent(facts, 'before')} to ${percent(facts, 'after')} of a year’s income.`,
  'spending.debt-rose': (facts) =>
    `Debt went from ${percent(facts, 'before')} to ${percent(facts, 'after')} of a year’s income.`,
  'spending.application': (facts) =>
    `${counted(whole(facts, 'count'), 'new application', 'new applications')} for credit.`,
  'spending.application-aged': () => 'An application is more than a year old and no longer counts.',
  'spending.record-grew': () => 'A longer record shows how rarely you ask for new credit.',
  'spending.record-faded': () => 'The record that new credit is read on grew shorter.',
  'spending.evidence-grew': () => 'More months of it are known.',
  'spending.evidence-faded': () => 'Fewer recent months of it are known.',
  'identity.more': () => 'Identity items were added, checked or reviewed.',
  'identity.less': () => 'An identity item went out of date or was taken away.',
  'identity.aged': () => 'The last identity review is getting older.',
  'connections.better': () => 'Connections were added, reviewed or judged more reliable.',
  'connections.worse': () => 'Connections were taken away, judged less reliable, or not reviewed for long.',
};

/** What to do, as the end of a sentence: “+12 possible: …”. */
const advice: Record<AdviceCode, (facts: Facts) => string> = {
  'payment.clear-overdue': (facts) => `pay what is overdue (${counted(whole(facts, 'count'), 'bill')})`,
  'payment.keep-paying': (facts) => `meet every bill on time for ${months(facts)}`,
  'payment.record-bills': () => 'record the bills you pay, such as rent and utilities',
  'spending.lower-card-use': (facts) =>
    `bring card use from ${percent(facts, 'before')} down to ${percent(facts, 'after')} of your limits`,
  'spending.fewer-extras': (facts) =>
    `raise essentials from ${percent(facts, 'before')} to ${percent(facts, 'after')} of your purchases`,
  'spending.record-income': () => 'record your income',
  'spending.spend-less': (facts) =>
    `keep purchases at ${percent(facts, 'after')} of your income (now ${percent(facts, 'before')})`,
  'spending.pay-down-debt': (facts) =>
    `bring debt from ${percent(facts, 'before')} down to ${percent(facts, 'after')} of a year’s income`,
  'spending.no-applications': (facts) => `ask for no new credit for ${months(facts)}`,
  'identity.add-items': (facts) =>
    `enter ${counted(whole(facts, 'count'), 'more identity item', 'more identity items')}`,
  'identity.verify-items': (facts) => `check ${counted(whole(facts, 'count'), 'item')} against a document`,
  'identity.review-items': () => 'review your identity items',
  'connections.review': () => 'review your judgement of your connections',
};

/** What a record is to a driver: `figure` is days late, a share, months or a judgement, as the code says. */
const evidence: Record<EvidenceCode, (figure: number) => string> = {
  late: (figure) => `${counted(figure, 'day')} late, against paying on the due day`,
  overdue: (figure) => `${counted(figure, 'day')} overdue, against paying on the due day`,
  kept: () => 'paid on time',
  use: (figure) => `${Math.round(figure * 100)}% of the limit in use`,
  charged: () => 'bought on credit since the last statement',
  owed: () => 'owed on this account',
  essential: () => 'an essential purchase',
  extra: () => 'a purchase that is not essential',
  income: () => 'income',
  charges: () => 'new charges on this statement',
  asked: () => 'a request for new credit',
  stated: (figure) =>
    figure === 0 ? 'entered, reviewed this month' : `entered, reviewed ${counted(figure, 'month')} ago`,
  checked: (figure) =>
    figure === 0 ? 'self-checked, reviewed this month' : `self-checked, reviewed ${counted(figure, 'month')} ago`,
  connection: (figure) => `judged ${figure} of 5`,
};

const missing: Record<Missing, string> = {
  payments: 'A few bills that fell due and were paid.',
  months: 'About six months of record.',
  'recent-payments': 'A bill or statement due in the last three months.',
  purchases: 'Purchases of the last three months.',
  income: 'Income of the last months.',
  identity: 'Identity items.',
  limits: 'A card with its limit.',
};

export const score = {
  drivers,
  reasons,
  changes,
  evidence,
  advice,
  missing,
  bands: {
    poor: '350–549: a recent or grave lateness, or several of them.',
    fair: '550–599: little record yet, or a mixed one.',
    good: '600–649: mostly on time, with room to grow.',
    excellent: '650–699: on time, with moderate use of credit.',
    exceptional: '700–950: a long record on time, steady and well within limits.',
  },
  provisional: 'Provisional: there is too little record for more than a first guess.',
  /** How a slip would heal; days come written out. */
  recovery: {
    title: 'After one late payment',
    cost: (points: number, days: number) =>
      `One usual bill paid ${counted(days, 'day')} late would cost up to ${counted(points, 'point')}.`,
    back: (score: number, by: string) => `Back to ${score} by ${by}, if everything else is paid on time.`,
    never: (score: number) => `It would take more than five years to be back at ${score}.`,
  },
  /** Effort of an advice, 1–5. */
  effort: ['', 'a minute', 'an hour', 'a month', 'several months', 'many months'],
  disclaimer:
    'This is an educational model in the style of Sesame Credit. It is not Ant Group’s, whose formula is not public, and no lender has agreed to use it. Every weight is shown here and can be changed.',
  claimed: 'Weights as publicly claimed for Sesame Credit by the press; Ant Group has published none.',
};
