import { readFile, stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { LARGEST_SAVED_VAULT } from '#shared/contract/limits.ts';
import type { Notice } from '#shared/contract/notice.ts';
import { isSavedVault } from '#shared/contract/saved-vault.ts';
import type { Backend } from '../../app/backend.ts';
import { plainFileName } from '../common/file-name.ts';

/** The saved vault among a program's arguments, as its full path; null when there is none. Switches are passed over. */
export function vaultIn(args: readonly string[], folder: string): string | null {
  const named = args.findLast(
    (one, index) => !one.startsWith('-') && args[index - 1] !== '--data' && isSavedVault(one),
  );
  return named === undefined ? null : resolve(folder, named);
}

/**
 * Reads a saved vault that the system handed over, and has the core hold it. Answers what the page is to be told; null
 * for what is no file, or larger than any account may be. Nothing of it is opened before its password was given.
 */
export async function takeVault(backend: Backend, path: string): Promise<Notice | null> {
  try {
    const found = await stat(path);
    if (!found.isFile() || !isSavedVault(path) || found.size > LARGEST_SAVED_VAULT) return null;
    const name = plainFileName(basename(path));
    const bytes = new Uint8Array(await readFile(path));
    const held = backend.hold({ name, type: 'application/octet-stream', bytes });
    return held.ok ? { notice: 'vault-handed', file: held.value.file, name } : null;
  } catch {
    return null;
  }
}
