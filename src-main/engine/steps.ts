import {
  addApplication,
  addIncome,
  addKept,
  addObligation,
  addPurchase,
  addRefund,
  addRepayment,
  addStatement,
  setConnection,
  setIdentity,
  setLimit,
} from './add.ts';
import type { Due } from './dues/due.ts';
import type { State } from './state.ts';

/** One thing that happens to a state on a day. `rank` orders the steps of one day: limits, statements, all the rest. */
export type Step = { day: number; rank: 0 | 1 | 2 } & (
  | { what: 'limit'; account: number; limit: number }
  | { what: 'statement'; account: number; balance: number; newCharges: number; credit: number }
  | { what: 'due'; due: Due; tag: number }
  | { what: 'further'; due: number; amount: number }
  | { what: 'purchase'; on: number; amount: number; essential: boolean; account: number }
  | { what: 'refund'; on: number; purchased: number; amount: number; essential: boolean; account: number }
  | { what: 'repayment'; on: number; account: number; amount: number }
  | { what: 'income'; amount: number }
  | { what: 'application' }
  | { what: 'identity'; item: number; standing: 0 | 1 | 2; reviewed: number }
  | { what: 'connection'; connection: number; reliability: number; reviewed: number }
);

/** Makes a step happen to a state that stands on its day or later. */
export function take(state: State, step: Step): void {
  switch (step.what) {
    case 'limit':
      setLimit(state, step.account, step.limit);
      break;
    case 'statement':
      addStatement(state, step.account, step.day, step.balance, step.newCharges, step.credit);
      break;
    case 'due':
      addDue(state, step.due, step.tag);
      break;
    case 'further':
      addKept(state, step.due, step.amount);
      break;
    case 'purchase':
      addPurchase(state, step.on, step.amount, step.essential, step.account);
      break;
    case 'refund':
      addRefund(state, step.on, step.purchased, step.amount, step.essential, step.account);
      break;
    case 'repayment':
      addRepayment(state, step.account, step.on, step.amount);
      break;
    case 'income':
      addIncome(state, step.day, step.amount);
      break;
    case 'application':
      addApplication(state, step.day);
      break;
    case 'identity':
      setIdentity(state, step.item, step.standing, step.reviewed);
      break;
    case 'connection':
      setConnection(state, step.connection, step.reliability, step.reviewed);
      break;
  }
}

/** A due joins the state, unless nothing was due (a zero minimum is no evidence) or its lateness was taken out. */
function addDue(state: State, due: Due, tag: number): void {
  if (due.owed === 0 && due.paid === 0) return;
  if (due.forgiven && due.met > due.due) return;
  const reported = due.forgiven ? 0 : due.reported;
  addObligation(state, due.due, due.met, due.owed, due.paid, reported, due.most, tag);
}

/** The steps of a due: itself, and what was paid on it after it had been met on time. */
export function stepsOfDue(due: Due, tag: number, steps: Step[]): void {
  steps.push({ day: due.known, rank: 2, what: 'due', due, tag });
  if (due.met > due.due || due.reported > 0) return;
  for (const { day, amount } of due.further)
    steps.push({ day: Math.max(day, due.known), rank: 2, what: 'further', due: due.due, amount });
}
