import type { LedgerRow } from '#shared/contract/areas/ledger.ts';
import type { Client } from '#shared/contract/contract.ts';
import type { LedgerRecord, RecordKind } from '#shared/domain/record.ts';

/** Entries that a form may point at. */
export interface Pointable {
  accounts: LedgerRecord[];
  bills: LedgerRow[];
  purchases: LedgerRow[];
  disputable: LedgerRow[];
}

/** The newest so many are offered; an older one is reached by editing from its own row. */
const OFFERED = 500;

/** Reads what a form of this kind may point at, and nothing else. */
export async function pointableFor(client: Client, kind: RecordKind): Promise<Pointable> {
  const rows = async (filter: 'bills' | 'purchases' | 'accounts', wanted: readonly RecordKind[]) => {
    const { rows } = await client.ledger.list({ filter, search: '', offset: 0, limit: OFFERED });
    return rows.filter((row) => wanted.includes(row.record.kind));
  };
  const paying = kind === 'payment' || kind === 'delinquency';
  const [accounts, bills, purchases, lateness, credit] = await Promise.all([
    client.ledger.accounts({}),
    paying ? rows('bills', ['bill']) : [],
    kind === 'refund' ? rows('purchases', ['purchase']) : [],
    kind === 'dispute' ? rows('bills', ['bill', 'delinquency']) : [],
    kind === 'dispute' ? rows('accounts', ['statement', 'application']) : [],
  ]);
  return { accounts, bills, purchases, disputable: [...lateness, ...credit] };
}
