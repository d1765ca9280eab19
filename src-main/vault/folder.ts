import { join } from 'node:path';

/** Where everything of one account lies. */
export interface VaultFolder {
  folder: string;
  vault: string;
  lock: string;
  backups: string;
  files: string;
}

export function vaultFolder(folder: string): VaultFolder {
  return {
    folder,
    vault: join(folder, 'vault.simsim'),
    lock: join(folder, 'vault.lock'),
    backups: join(folder, 'backups'),
    files: join(folder, 'files'),
  };
}

/** `2026-01-31T09-15-00-000Z`: a moment as a file name, in an order that sorts. */
export function stamp(now: number): string {
  return new Date(now).toISOString().replace(/[:.]/g, '-');
}
