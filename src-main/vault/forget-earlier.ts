import { join } from 'node:path';
import { keepNewestAlone } from './backups.ts';
import type { Files } from './files.ts';
import type { VaultFolder } from './folder.ts';
import { writeRefusal } from './write-refusal.ts';

/** What was set aside beside a vault: replaced by a backup, torn, damaged, or of another epoch. */
const ASIDE = /^vault\.(simsim\.damaged-|\d{1,15}\.journal\.(torn|damaged|orphan))/;

/**
 * Removes every earlier state in the folder: all backups but the newest, which has just been verified, those kept before
 * a migration included, and everything that was set aside. Refused like any write.
 */
export async function forgetEarlierIn(files: Files, folder: VaultFolder): Promise<void> {
  try {
    await keepNewestAlone(files, folder);
    for (const name of await files.list(folder.folder))
      if (ASIDE.test(name)) await files.remove(join(folder.folder, name));
    for (const name of await files.list(folder.files))
      if (name.endsWith('.damaged')) await files.remove(join(folder.files, name));
    await files.syncFolder(folder.folder);
  } catch (error) {
    throw writeRefusal(error);
  }
}
