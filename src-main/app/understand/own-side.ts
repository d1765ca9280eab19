import type { LedgerRecord } from '#shared/domain/record.ts';

/**
 * The person's own side of a transfer: the name of their bank account or wallet, or a plain word in the script they
 * type in. It is data that they see and may change before saving.
 */
export function ownSide(text: string, records: readonly LedgerRecord[]): string {
  for (const record of records) {
    if (record.kind !== 'account' || record.closed !== undefined) continue;
    if (record.type === 'bank' || record.type === 'wallet') return record.name;
  }
  return /\p{Script=Han}/u.test(text) ? '我的账户' : 'My account';
}

/** The two ends of a transfer as typed: “from A to B”, “to B”, 从A到B, 给B. An end that is not named is null. */
export function endsOf(payee: string): { from: string | null; to: string | null } {
  const both = /^(?:from\s+)?(.+?)\s+to\s+(.+)$/iu.exec(payee) ?? /^从?\s*(.+?)\s*(?:到|转给|给)\s*(.+)$/u.exec(payee);
  if (both) return { from: both[1]!.trim(), to: both[2]!.trim() };
  const from = /^(?:from\s+|从)\s*(.+)$/iu.exec(payee);
  if (from) return { from: from[1]!, to: null };
  return { from: null, to: payee === '' ? null : payee };
}
