import { sum } from '../advance.ts';
import { LIMITS, NEUTRAL } from '../model.ts';
import { Column, cellAgo, NEVER, type State } from '../state.ts';

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

/** Everything owed on accounts today. */
export function owedInAll(state: State): number {
  let owed = 0;
  for (let account = 0; account < state.accounts.count; account++) {
    if (state.accounts.statement[account] !== -NEVER || state.accounts.limit[account]! >= 0)
      owed = sum(owed, owedOn(state, account));
  }
  return owed;
}

/** Share of limits in use: up to a third costs little, the full limit costs all of it. */
export function limitsLevel(state: State): number {
  readUtilisation(state);
  if (read.shares === 0) return NEUTRAL;
  const share = read.total / read.shares;
  const observed = read.months > 0 ? read.months : 1;
  return (LIMITS.imagined * NEUTRAL + observed * (1 - share * share)) / (LIMITS.imagined + observed);
}
