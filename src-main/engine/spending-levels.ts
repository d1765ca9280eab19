import { sum } from './advance.ts';
import { APPLICATIONS, BURDEN, ESSENTIAL, INCOME, LIMITS, NEUTRAL, STEADY } from './model.ts';
import { Column, cellAgo, NEVER, type State } from './state.ts';

const GAIN = 1 - NEUTRAL;

/** Share of limits in use, 0–1: the mean of the last three months with statements and of today. */
export function utilisation(state: State): { share: number; months: number } {
  read.shares = 0;
  readUtilisation(state);
  return { share: read.shares === 0 ? 0 : read.total / read.shares, months: read.months };
}

/** Reused between calls, so that scoring does not allocate. */
const read = { total: 0, shares: 0, months: 0 };

function readUtilisation(state: State): void {
  const columns = state.columns;
  read.total = 0;
  read.shares = 0;
  read.months = 0;
  for (let age = 0; age < LIMITS.window; age++) {
    const limit = columns[cellAgo(state, Column.limit, age)]!;
    const balance = columns[cellAgo(state, Column.balance, age)]!;
    if (limit === 0 && balance === 0) continue;
    read.months++;
    if (read.shares === LIMITS.statements) continue;
    read.shares++;
    read.total += balance < limit ? balance / limit : 1;
  }
  const accounts = state.accounts;
  let limits = 0;
  let owed = 0;
  let used = read.months > 0;
  for (let account = 0; account < accounts.count; account++) {
    if (accounts.limit[account]! < 0) continue;
    if (accounts.charged[account]! > 0) used = true;
    limits = sum(limits, accounts.limit[account]!);
    owed = sum(owed, owedOn(state, account));
  }
  if (!used || (limits === 0 && owed === 0)) return;
  read.shares++;
  read.total += owed < limits ? owed / limits : 1;
}

/** Owed on an account today: its last statement, purchases since, less payments since; never below nothing. */
export function owedOn(state: State, account: number): number {
  const { balance, charged, returned } = state.accounts;
  const owed = balance[account]! + charged[account]! - returned[account]!;
  return owed > 0 ? owed : 0;
}

/** Share of limits in use: up to a third costs little, the full limit costs all of it. */
export function limitsLevel(state: State): number {
  readUtilisation(state);
  if (read.shares === 0) return NEUTRAL;
  const share = read.total / read.shares;
  const observed = read.months > 0 ? read.months : 1;
  return (LIMITS.imagined * NEUTRAL + observed * (1 - share * share)) / (LIMITS.imagined + observed);
}

/** Purchases of the month `age` months ago, net of what came back; whether they were essential makes no difference here. */
export function purchasesOf(state: State, age: number): number {
  const columns = state.columns;
  const bought = columns[cellAgo(state, Column.essential, age)]! + columns[cellAgo(state, Column.other, age)]!;
  const net =
    bought - columns[cellAgo(state, Column.essentialBack, age)]! - columns[cellAgo(state, Column.otherBack, age)]!;
  return net > 0 ? net : 0;
}

function netOf(state: State, age: number, column: number): number {
  const net = state.columns[cellAgo(state, column, age)]! - state.columns[cellAgo(state, column + 2, age)]!;
  return net > 0 ? net : 0;
}

/** Purchases of the last months by kind, net of what came back. */
export function essentialOf(state: State): { essential: number; other: number } {
  let essential = 0;
  let other = 0;
  for (let age = 0; age < ESSENTIAL.window; age++) {
    essential += netOf(state, age, Column.essential);
    other += netOf(state, age, Column.other);
  }
  return { essential, other };
}

export function essentialLevel(state: State): number {
  let essential = 0;
  let other = 0;
  for (let age = 0; age < ESSENTIAL.window; age++) {
    essential += netOf(state, age, Column.essential);
    other += netOf(state, age, Column.other);
  }
  const imagined = ESSENTIAL.imaginedBills * state.realBill;
  return (imagined * NEUTRAL + essential) / (imagined + essential + ESSENTIAL.otherWeighs * other);
}

/** Income of whole months `from`–`to` ago, and how many of them have any. */
export function incomeOf(state: State, from: number, to: number): number {
  let income = 0;
  for (let age = from; age <= to; age++) income += state.columns[cellAgo(state, Column.income, age)]!;
  return income;
}

/**
 * Purchases against income over the last three whole months. Never below neutral: a person who states an income must
 * not fare worse than one who does not.
 */
export function incomeLevel(state: State): number {
  const income = incomeOf(state, 1, INCOME.window);
  if (income === 0) return NEUTRAL;
  let spent = 0;
  for (let age = 1; age <= INCOME.window; age++) spent += purchasesOf(state, age);
  const left = (INCOME.noneAt - spent / income) / (INCOME.noneAt - INCOME.fullAt);
  if (left <= 0) return NEUTRAL;
  let months = 0;
  for (let age = 1; age <= INCOME.evidence; age++) {
    if (state.columns[cellAgo(state, Column.income, age)]! > 0 && purchasesOf(state, age) > 0) months++;
  }
  return NEUTRAL + (GAIN * (left < 1 ? left : 1) * months) / (months + INCOME.imagined);
}

/** What the month `age` months ago moved: purchases, or a card's new charges where those say more. */
export function activityOf(state: State, age: number): number {
  const purchases = purchasesOf(state, age);
  const charges = state.columns[cellAgo(state, Column.charges, age)]!;
  return purchases > charges ? purchases : charges;
}

/** Steady use of money and cards, against one's own usual level. No activity is not good activity: it stays neutral. */
export function steadinessLevel(state: State): number {
  let steady = 0;
  let others = 0;
  let counted = 0;
  for (let age = 0; age <= STEADY.months; age++) {
    const activity = activityOf(state, age);
    if (activity <= 0) continue;
    steady += activity / (activity + state.realBill);
    const purchases = purchasesOf(state, age);
    if (age > 1 && purchases > 0) {
      others += purchases;
      counted++;
    }
  }
  const share = steady < STEADY.months ? steady / STEADY.months : 1;
  return NEUTRAL + GAIN * share * calm(state, counted < 3 ? 0 : others / counted);
}

/**
 * 1, or less where purchases of this month or the last leapt over the usual; 1 where too little is known to call a
 * level usual. A card's charges leap by nature: on the public card data they say nothing.
 */
function calm(state: State, usual: number): number {
  if (usual <= 0) return 1;
  const latest = Math.max(purchasesOf(state, 0), purchasesOf(state, 1));
  const leap = latest / usual - STEADY.leapFrom;
  return leap <= 0 ? 1 : 1 / (1 + STEADY.leapCosts * leap);
}

/** Everything owed on accounts today. */
export function owedInAll(state: State): number {
  let owed = 0;
  for (let account = 0; account < state.accounts.count; account++) {
    if (state.accounts.statement[account] !== -NEVER || state.accounts.limit[account]! >= 0)
      owed = sum(owed, owedOn(state, account));
  }
  return owed;
}

/** What is owed against a year's income. Never below neutral, as `incomeLevel`. */
export function burdenLevel(state: State): number {
  const income = incomeOf(state, 1, BURDEN.months);
  if (income === 0) return NEUTRAL;
  let months = 0;
  for (let age = 1; age <= BURDEN.months; age++) {
    if (state.columns[cellAgo(state, Column.income, age)]! > 0) months++;
  }
  const year = (income * 12) / BURDEN.months;
  const light = year / (year + BURDEN.weighs * owedInAll(state));
  return NEUTRAL + (GAIN * light * months) / (months + BURDEN.imagined);
}

/** Requests for new credit in the last twelve months. */
export function applicationsOf(state: State): number {
  let count = 0;
  for (let age = 0; age < APPLICATIONS.months; age++) count += state.columns[cellAgo(state, Column.applications, age)]!;
  return count;
}

/** A year with few applications, as far as there is a record to read it on. */
export function applicationsLevel(state: State, evidence: number): number {
  const { imagined, weighs } = APPLICATIONS;
  const clear = (imagined * NEUTRAL + evidence) / (imagined + evidence);
  return clear / (1 + weighs * applicationsOf(state));
}
