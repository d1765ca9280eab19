import type { DriverId } from '#shared/domain/score.ts';
import type { Facts } from '#shared/domain/score-codes.ts';
import { monthOfDay } from '../calendar.ts';
import { type Due, daysLateOn, metOn } from '../dues/due.ts';
import { connectionsOf } from '../factors/connection-levels.ts';
import { itemsStanding } from '../factors/identity-levels.ts';
import { owedInAll, utilisation } from '../factors/limit-use.ts';
import { activityOf, applicationsOf, incomeOf, kindOf, purchasesOf } from '../factors/spending-sums.ts';
import { BURDEN, ESSENTIAL, IDENTITY, INCOME, STEADY } from '../model.ts';
import { Column, MONTHS, NEVER, type State } from '../state.ts';
import type { LedgerState } from '../state-on.ts';
import { recordOf } from './missing.ts';

/** Plain figures behind every driver, for words to use. */
export function driverFacts({ state, dues }: LedgerState): Record<DriverId, Facts> {
  const payments = paymentFacts(state, dues);
  const use = utilisation(state);
  const essential = kindOf(state, Column.essential);
  const other = kindOf(state, Column.other);
  const income = incomeOf(state, 1, INCOME.window);
  const spent = over(1, INCOME.window, (age) => purchasesOf(state, age));
  const yearly = (incomeOf(state, 1, BURDEN.months) * 12) / BURDEN.months;
  const connections = connectionsOf(state);
  const reliability = state.reliability.reduce((sum, one) => sum + one, 0);
  return {
    'payment.on-time': payments.onTime,
    'payment.lateness': payments.lateness,
    'payment.overdue': payments.overdue,
    'payment.length': { months: recordOf(state).months },
    'spending.limits': { share: round(use.share), months: use.months },
    'spending.essential': { share: ratio(essential, essential + other), essential, other, months: ESSENTIAL.window },
    'spending.income': { share: ratio(spent, income), spent, income, months: INCOME.window },
    'spending.steadiness': steadinessFacts(state),
    'spending.debt-burden': { share: ratio(owedInAll(state), yearly), owed: owedInAll(state), income: yearly },
    'spending.applications': { count: applicationsOf(state) },
    'identity.completeness': { count: itemsStanding(state, 1), of: IDENTITY.items },
    'identity.verified': { count: itemsStanding(state, 2), of: IDENTITY.verified },
    'identity.freshness': { months: monthsSince(state, newestItem(state)), of: IDENTITY.freshMonths },
    'connections.count': { count: connections },
    'connections.reliability': { mean: connections === 0 ? 0 : round(reliability / connections), count: connections },
    'connections.freshness': {
      months: monthsSince(
        state,
        state.connectionReviewed.reduce((newest, day) => Math.max(newest, day), -NEVER),
      ),
      count: connections,
    },
  };
}

function paymentFacts(state: State, dues: Due[]): { onTime: Facts; lateness: Facts; overdue: Facts } {
  const onTime = { onTime: 0, late: 0, share: 0, months: 12 };
  const lateness = { days: 0, monthsAgo: 0, count: 0 };
  const overdue = { count: 0, days: 0, amount: 0 };
  let weight = -1;
  for (const due of dues) {
    const met = metOn(due, state.day);
    if ((!met && due.due >= state.day) || due.known > state.day) continue;
    const age = Math.max(0, state.month - monthOfDay(due.due));
    if (age >= MONTHS) continue;
    const days = daysLateOn(due, state.day);
    if (age < 12) onTime[days > 0 ? 'late' : 'onTime']++;
    if (days === 0) continue;
    lateness.count++;
    const weighs = Math.min(days, 90) / (age + 9);
    // Of two that weigh the same the longer one is told, so that the order of the records cannot matter.
    if (weighs > weight || (weighs === weight && days > lateness.days)) {
      weight = weighs;
      lateness.days = days;
      lateness.monthsAgo = age;
    }
    if (met) continue;
    overdue.count++;
    overdue.days = Math.max(overdue.days, days);
    overdue.amount += due.kind === 'delinquency' ? 0 : Math.max(0, due.owed - due.paid);
  }
  onTime.share = ratio(onTime.onTime, onTime.onTime + onTime.late);
  return { onTime, lateness, overdue };
}

function steadinessFacts(state: State): Facts {
  let active = 0;
  let others = 0;
  let counted = 0;
  for (let age = 0; age <= STEADY.months; age++) {
    if (activityOf(state, age) > 0) active++;
    const purchases = purchasesOf(state, age);
    if (age > 1 && purchases > 0) {
      others += purchases;
      counted++;
    }
  }
  const latest = Math.max(purchasesOf(state, 0), purchasesOf(state, 1));
  return { months: active, ratio: counted < 3 ? 0 : ratio(latest * counted, others) };
}

function newestItem(state: State): number {
  let newest = -NEVER;
  for (const [item, standing] of state.itemState.entries()) {
    if (standing > 0) newest = Math.max(newest, state.itemReviewed[item]!);
  }
  return newest;
}

/** Whole months of 30 days since a day; −1 when it never came. */
function monthsSince(state: State, day: number): number {
  return day === -NEVER ? -1 : Math.floor((state.day - day) / 30);
}

function over(from: number, to: number, figure: (age: number) => number): number {
  let sum = 0;
  for (let age = from; age <= to; age++) sum += figure(age);
  return sum;
}

function ratio(part: number, whole: number): number {
  return whole > 0 ? round(part / whole) : 0;
}

/** Shares are told to a thousandth. */
function round(share: number): number {
  return Math.round(share * 1000) / 1000;
}
