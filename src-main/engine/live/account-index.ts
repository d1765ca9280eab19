import type { Live } from './live.ts';

/** Index of an account in the state; −1 for none or a bank's, null where the state has no place for it yet. */
export function accountIndex(live: Live, account: string | undefined): number | null {
  if (account === undefined) return -1;
  const known = live.accounts.get(account);
  if (known !== undefined) return known;
  return live.records.account.some((one) => one.id === account && one.type === 'bank') ? -1 : null;
}
