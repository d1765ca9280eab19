import { base64 } from './bytes.ts';
import { readContainer } from './container.ts';
import { freeName } from './folder.ts';
import { HEADER_VERSION, type Header } from './header.ts';
import { encodeHighWater, writeHighWater } from './high-water.ts';
import { Journal } from './journal.ts';
import { journalStart } from './journal-record.ts';
import type { Keys } from './keys.ts';
import type { OpenState } from './open-state.ts';
import { replaceFile } from './replace-file.ts';
import { sealSnapshot } from './snapshot.ts';
import type { StoreOutside } from './store-outside.ts';

/**
 * Seals the document and puts it in the vault's place, with an empty journal of its own; from the renaming on, memory
 * follows the disk even when the rest of the write fails. Refused like any write.
 */
export async function putSnapshot(
  outside: StoreOutside,
  state: OpenState,
  { header, keys }: { header: Header; keys: Keys },
  document: Uint8Array,
): Promise<void> {
  const { files, sodium, randomBytes } = outside;
  const { header: before, end } = state;
  const epoch = state.highest + 1;
  const folded = end.sequence > 0 ? { epoch: before.epoch, records: end.sequence, tag: base64(end.tag) } : null;
  const next = { ...header, version: HEADER_VERSION, epoch, folded } as const;
  const bytes = sealSnapshot(sodium, keys, next, document, randomBytes(24));
  let mark: string | null = null;
  await replaceFile(files, state.folder.vault, bytes, async () => {
    Object.assign(state, { header: next, keys, mark: null, highest: epoch, journal: null });
    mark = await files.markOf(state.folder.vault);
  });
  const { hash, sealed } = readContainer(bytes, 0);
  const identity = { vaultId: next.vaultId, epoch, key: keys.journal, start: journalStart(hash, sealed) };
  const fresh = Journal.fresh(outside, state.folder.journal(epoch), identity);
  await letGo(outside, state, state.folder.journal(before.epoch));
  Object.assign(state, { mark, journal: fresh, end: fresh.end, aside: null });
  await markHighWater(outside, state);
}

/** Writes down outside the folder how far the vault has come. */
export async function markHighWater(outside: StoreOutside, { folder, header, keys, end }: OpenState): Promise<void> {
  if (folder.highWater === null) return;
  const mark = { epoch: header.epoch, sequence: end.sequence, tag: end.tag };
  await writeHighWater(
    outside,
    folder.highWater,
    encodeHighWater(outside.sodium, keys.highWater, header.vaultId, mark),
  );
}

/** The journal of the snapshot before: taken up by now, unless something in it could not be read. */
async function letGo({ files }: StoreOutside, { aside }: OpenState, path: string): Promise<void> {
  try {
    if (aside === null) await files.remove(path);
    else if ((await files.markOf(path)) !== null) await files.rename(path, await freeName(files, `${path}.${aside}`));
  } catch {
    // Found again by the next opening, and dealt with there.
  }
}
