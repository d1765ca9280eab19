import type { Container } from './container.ts';
import type { VaultFolder } from './folder.ts';
import { MOST_JOURNAL_BYTES } from './journal.ts';
import { journalStart } from './journal-record.ts';
import type { Keys } from './keys.ts';
import { type JournalIdentity, type Replayed, replay } from './replay.ts';
import type { StoreOutside } from './store-outside.ts';
import { readRefusal } from './write-refusal.ts';

/** A snapshot's journal, as it lies on the disk. */
export interface ReadJournal {
  identity: JournalIdentity;
  read: Replayed;
  /** How the file was before it was read; null when there was none. */
  mark: string | null;
  bytes: number;
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
    const mark = await files.markOf(path);
    const bytes = mark === null ? new Uint8Array() : await files.read(path, MOST_JOURNAL_BYTES);
    return { identity, read: replay(sodium, identity, bytes), mark, bytes: bytes.length };
  } catch (error) {
    throw readRefusal(error, 0);
  }
}
