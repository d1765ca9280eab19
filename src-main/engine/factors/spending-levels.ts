import { APPLICATIONS, BURDEN, ESSENTIAL, INCOME, NEUTRAL, STEADY } from '../model.ts';
import { Column, cellAgo, type State } from '../state.ts';
import { owedInAll } from './limit-use.ts';
import { activityOf, applicationsOf, incomeOf, kindOf, purchasesOf } from './spending-sums.ts';

const GAIN = 1 - NEUTRAL;

/** The share of purchases that are essential, as far as there are any. */
export function essentialLevel(state: State): number {
  const essential = kindOf(state, Column.essential);
  const other = kindOf(state, Column.other);
  const imagined = ESSENTIAL.imaginedBills * state.realBill;
  return (imagined * NEUTRAL + essential) / (imagined + essential + ESSENTIAL.otherWeighs * other);
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

/** A year with few applications, as far as there is a record to read it on. */
export function applicationsLevel(state: State, evidence: number): number {
  const { imagined, weighs } = APPLICATIONS;
  const clear = (imagined * NEUTRAL + evidence) / (imagined + evidence);
  return clear / (1 + weighs * applicationsOf(state));
}
