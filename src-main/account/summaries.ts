import { join } from 'node:path';
import type { AccountSummary } from '#shared/domain/account.ts';
import { inspectVault, namesIn } from '../vault/vault.ts';
import { readSignInRecord } from './sign-in-record.ts';

const ID = /^[0-9a-f]{32}$/;

/** What is known of each account before signing in, by name, then id. Folders that hold no vault are passed over. */
export async function summariesIn(root: string): Promise<AccountSummary[]> {
  const ids = (await namesIn(root)).filter((name) => ID.test(name));
  const summaries = await Promise.all(ids.map((id) => summaryOf(root, id)));
  return summaries.filter((summary) => summary !== null).sort(byName);
}

async function summaryOf(root: string, id: string): Promise<AccountSummary | null> {
  const folder = join(root, id);
  const seen = await inspectVault(folder);
  if (seen === null) return null;
  const { lastOpened } = await readSignInRecord(folder);
  const { name, damaged, backups, keyFile } = seen;
  return { id, name, lastOpened, damaged, backups, ...(keyFile && { keyFile }) };
}

function byName(one: AccountSummary, other: AccountSummary): number {
  if (one.name !== other.name) return one.name < other.name ? -1 : 1;
  return one.id < other.id ? -1 : 1;
}
