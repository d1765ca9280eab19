import { rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Refused } from '#shared/contract/refused.ts';
import { vaultFolder } from './folder.ts';
import { nodeFiles } from './node-files.ts';
import { writeRefusal } from './write-refusal.ts';

/** Ends the names of folders that are on their way out, so that one half removed is no account any more. */
const GOING = '.removed';
const REMOVED_ACCOUNT = /^[0-9a-f]{32}\.removed$/;

/**
 * Removes a vault with everything in its folder, and its high-water mark. Its folder loses its name in one step first.
 * Refused with `vault/in-use` while somebody has it open, and like any write.
 */
export async function removeVault(folder: string, marks: string | null): Promise<void> {
  const { lock, highWater } = vaultFolder(folder, marks);
  const release = await nodeFiles.hold(lock);
  const going = join(dirname(folder), basename(folder) + GOING);
  try {
    await nodeFiles.rename(folder, going);
    await nodeFiles.syncFolder(dirname(folder));
  } catch (error) {
    throw writeRefusal(error);
  } finally {
    release();
  }
  try {
    await rm(going, { recursive: true, force: true });
    if (highWater !== null) await nodeFiles.remove(highWater);
  } catch (error) {
    throw new Refused({ code: 'vault/not-written' }, { cause: error });
  }
}

/** Finishes removals that were cut short, by a crash or a file that was held; one that still cannot be waits for the next time. */
export async function finishRemovals(accounts: string, marks: string | null): Promise<void> {
  for (const name of await nodeFiles.list(accounts).catch(() => [])) {
    if (!REMOVED_ACCOUNT.test(name)) continue;
    const { highWater } = vaultFolder(join(accounts, name.slice(0, -GOING.length)), marks);
    try {
      await rm(join(accounts, name), { recursive: true, force: true });
      if (highWater !== null) await nodeFiles.remove(highWater);
    } catch {
      // It is no account any more; what is left of it is tried again.
    }
  }
}
