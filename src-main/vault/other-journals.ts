import { join } from 'node:path';
import { bytesOfBase64, isZeros } from './bytes.ts';
import type { Files } from './files.ts';
import { freeName, type VaultFolder } from './folder.ts';
import type { Header } from './header.ts';
import { MOST_JOURNAL_BYTES } from './journal.ts';
import { TAG_BYTES } from './journal-record.ts';

const NAME = /^vault\.(\d{1,15})\.journal$/;
/** Those set aside count as well when an epoch is chosen that was never used. */
const ANY = /^vault\.(\d{1,15})\.journal(\.|$)/;

/** The epochs of all journals in the folder, those set aside included. */
export async function journalEpochs(files: Files, { folder }: VaultFolder): Promise<number[]> {
  return (await files.list(folder))
    .map((name) => ANY.exec(name)?.[1])
    .flatMap((epoch) => (epoch ? [Number(epoch)] : []));
}

/**
 * Deals with the journals of other epochs. What the snapshot took up whole is a crash's leftover and goes; anything
 * else is kept under another name. Answers how many were kept now.
 */
export async function setAsideOthers(files: Files, folder: VaultFolder, header: Header): Promise<number> {
  let kept = 0;
  for (const name of await files.list(folder.folder)) {
    const epoch = Number(NAME.exec(name)?.[1] ?? header.epoch);
    if (epoch === header.epoch) continue;
    const path = join(folder.folder, name);
    if (await isFolded(files, path, epoch, header)) {
      await files.remove(path);
      continue;
    }
    await files.rename(path, await freeName(files, `${path}.orphan`));
    kept += 1;
  }
  return kept;
}

/** True when the journal ends in the very record that the snapshot took up last. */
async function isFolded(files: Files, path: string, epoch: number, header: Header): Promise<boolean> {
  if (header.version === 1 || header.folded?.epoch !== epoch) return false;
  const bytes = await files.read(path, MOST_JOURNAL_BYTES).catch(() => new Uint8Array());
  const at = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).lastIndexOf(bytesOfBase64(header.folded.tag));
  return at >= 0 && isZeros(bytes.subarray(at + TAG_BYTES));
}
