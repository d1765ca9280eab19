import { basename, join } from 'node:path';
import type { Files } from './files.ts';

/** Where everything of one account lies. */
export interface VaultFolder {
  folder: string;
  vault: string;
  lock: string;
  backups: string;
  files: string;
  /** The journal of the snapshot with that epoch. */
  journal(epoch: number): string;
  /** The high-water mark, outside the folder; null when none is kept. */
  highWater: string | null;
}

/** The paths of the account in `folder`, with its high-water mark among `marks`. */
export function vaultFolder(folder: string, marks: string | null = null): VaultFolder {
  return {
    folder,
    vault: join(folder, 'vault.simsim'),
    lock: join(folder, 'vault.lock'),
    backups: join(folder, 'backups'),
    files: join(folder, 'files'),
    journal: (epoch) => join(folder, `vault.${epoch}.journal`),
    highWater: marks === null ? null : join(marks, `${basename(folder)}.mark`),
  };
}

/** `2026-01-31T09-15-00-000Z`: a moment as a file name, in an order that sorts. */
export function stamp(now: number): string {
  return new Date(now).toISOString().replace(/[:.]/g, '-');
}

/** The name, or the first of `name-2`, `name-3` … that is free: what is set aside replaces nothing. */
export async function freeName(files: Files, wanted: string): Promise<string> {
  for (let count = 1; ; count += 1) {
    const name = count === 1 ? wanted : `${wanted}-${count}`;
    if ((await files.markOf(name)) === null) return name;
  }
}
