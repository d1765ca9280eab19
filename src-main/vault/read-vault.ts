import { backupCount } from './backups.ts';
import type { Container } from './container.ts';
import type { VaultFolder } from './folder.ts';
import { MOST_JOURNAL_BYTES } from './journal.ts';
import { journalStart } from './journal-record.ts';
import type { Keys } from './keys.ts';
import { type JournalIdentity, type Replayed, replay } from './replay.ts';
import { openSnapshot } from './snapshot.ts';
import type { StoreOutside } from './store-outside.ts';
import { loadVault } from './unlock.ts';
import { readRefusal } from './write-refusal.ts';

/** A snapshot's journal, as it lies on the disk. */
export interface ReadJournal {
  identity: JournalIdentity;
  read: Replayed;
  /** How long the file is; 0 when there is none. */
  bytes: number;
}

/** The document of the snapshot and the changes since, of an open vault; read together, while another process may write. */
export async function readVault(
  outside: StoreOutside,
  { folder, keys }: { folder: VaultFolder; keys: Keys },
): Promise<{ document: Uint8Array; changes: Uint8Array[] }> {
  const { files, sodium } = outside;
  const backups = await backupCount(files, folder);
  for (;;) {
    const mark = await files.markOf(folder.vault);
    const container = await loadVault(outside, folder);
    const { read } = await readJournal(outside, folder, container, keys);
    if (mark !== (await files.markOf(folder.vault))) continue;
    return { document: openSnapshot(sodium, keys, container, backups), changes: read.changes };
  }
}

/** Reads the journal that belongs to the snapshot. One that is missing is one without records. */
export async function readJournal(
  { files, sodium }: StoreOutside,
  folder: VaultFolder,
  { header, hash, sealed }: Container,
  keys: Keys,
): Promise<ReadJournal> {
  const { vaultId, epoch } = header;
  const identity = { vaultId, epoch, key: keys.journal, start: journalStart(hash, sealed) };
  const path = folder.journal(epoch);
  try {
    const there = (await files.markOf(path)) !== null;
    const bytes = there ? await files.read(path, MOST_JOURNAL_BYTES) : new Uint8Array();
    return { identity, read: replay(sodium, identity, bytes), bytes: bytes.length };
  } catch (error) {
    throw readRefusal(error, 0);
  }
}
