import { dayNumber } from '#shared/domain/day.ts';
import { isEssential } from '#shared/domain/essential.ts';
import type { EvidenceCode } from '#shared/domain/score-codes.ts';
import { monthOfDay } from '../calendar.ts';
import { Column, cell, NEVER, type State } from '../state.ts';
import type { LedgerState } from '../state-on.ts';
import type { Step } from '../steps.ts';
import type { Trial } from './trial.ts';

/** Purchases of the months `from` to `to` ago, each against not having made it. */
export function purchaseTrials({ records, state, categories }: LedgerState, from: number, to: number): Trial[] {
  const trials: Trial[] = [];
  for (const purchase of records.purchase) {
    const month = monthOfDay(dayNumber(purchase.day));
    const age = state.month - month;
    if (age < from || age > to || purchase.amount === 0) continue;
    const essential = purchase.essential ?? isEssential(purchase.category, categories);
    const column = essential ? Column.essential : Column.other;
    trials.push(figure(purchase.id, essential ? 'essential' : 'extra', column, month, purchase.amount));
  }
  return trials;
}

/** Incomes of the months `from` to `to` ago. */
export function incomeTrials({ records, state }: LedgerState, from: number, to: number): Trial[] {
  const trials: Trial[] = [];
  for (const { id, day, amount } of records.income) {
    const month = monthOfDay(dayNumber(day));
    const age = state.month - month;
    if (age >= from && age <= to) trials.push(figure(id, 'income', Column.income, month, amount));
  }
  return trials;
}

/** What was charged on cards in the months `from` to `to` ago, by their statements. */
export function chargeTrials({ records, state }: LedgerState, from: number, to: number): Trial[] {
  const trials: Trial[] = [];
  for (const { id, day, newCharges } of records.statement) {
    const month = monthOfDay(dayNumber(day));
    const age = state.month - month;
    if (age < from || age > to || newCharges === 0) continue;
    trials.push(figure(id, 'charges', Column.charges, month, newCharges));
  }
  return trials;
}

/** The statements that show how much of the limits is in use, each against owing nothing on it. */
export function limitTrials({ records, state, accounts, steps }: LedgerState, months: number): Trial[] {
  const trials: Trial[] = [];
  const limited = limitsOf(steps);
  for (const { id, day, balance, account } of records.statement) {
    const index = accounts.get(account);
    const on = dayNumber(day);
    const month = monthOfDay(on);
    if (index === undefined || state.month - month >= months || balance <= 0) continue;
    // A statement without a limit of its own is no part of the month's share, whatever other cards' limits are.
    if (!limited(index, on)) continue;
    const limits = state.columns[cell(Column.limit, month)]!;
    if (limits === 0) continue;
    const own = figure(id, 'use', Column.balance, month, balance);
    own.figure = Math.min(1, balance / limits);
    own.without = both(own.without, (copy) => settle(copy, index, on));
    trials.push(own);
  }
  return [...trials, ...chargedTrials({ records, accounts, state })];
}

/** Says whether an account had a limit on a day. */
function limitsOf(steps: readonly Step[]): (account: number, day: number) => boolean {
  const changes = steps.filter((step) => step.what === 'limit').sort((one, other) => one.day - other.day);
  return (account, day) =>
    (changes.findLast((change) => change.account === account && change.day <= day)?.limit ?? 0) > 0;
}

/** What is owed on each account today, by its last statement. */
export function debtTrials({ records, state, accounts }: LedgerState): Trial[] {
  const trials: Trial[] = [];
  for (const { id, day, account, balance } of records.statement) {
    const index = accounts.get(account);
    const on = dayNumber(day);
    if (index === undefined || state.accounts.statement[index] !== on || balance <= 0) continue;
    trials.push({ id, code: 'owed', figure: 0, weight: balance, without: (copy) => settle(copy, index, on) });
  }
  return trials;
}

/** Purchases on credit since the last statement. */
function chargedTrials({ records, accounts, state }: Pick<LedgerState, 'records' | 'accounts' | 'state'>): Trial[] {
  const trials: Trial[] = [];
  for (const { id, day, amount, paidWith } of records.purchase) {
    const index = paidWith === undefined ? undefined : accounts.get(paidWith);
    if (index === undefined || dayNumber(day) <= state.accounts.statement[index]!) continue;
    const without = (copy: State) => {
      copy.accounts.charged[index] = Math.max(0, copy.accounts.charged[index]! - amount);
    };
    trials.push({ id, code: 'charged', figure: 0, weight: amount, without });
  }
  return trials;
}

/** Nothing owed any more on an account whose last statement is of that day. */
function settle(state: State, account: number, statement: number): void {
  const { balance, statement: last } = state.accounts;
  if (last[account] === statement && last[account] !== -NEVER) balance[account] = Math.min(0, balance[account]!);
}

/** One figure of a month without what a record brought to it. */
function figure(id: string, code: EvidenceCode, column: number, month: number, amount: number): Trial {
  const without = (state: State) => {
    const place = cell(column, month);
    state.columns[place] = Math.max(0, state.columns[place]! - amount);
  };
  return { id, code, figure: 0, weight: amount, without };
}

function both(one: (state: State) => void, other: (state: State) => void): (state: State) => void {
  return (state) => {
    one(state);
    other(state);
  };
}
