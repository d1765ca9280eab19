import { statfs } from 'node:fs/promises';
import { platform } from 'node:process';
import type { Surroundings } from '#shared/domain/backup.ts';
import type { Files } from './files.ts';

/** Files of ours beside a vault, what was set aside included. */
const OURS = /^vault\.(simsim|lock|\d{1,15}\.journal)(\.(tmp|torn|damaged|orphan|damaged-.+)(-\d+)?)?$/;
const COPY = /^vault.+\.(simsim|journal)$/i;
const MOST_COPIES = 50;

/** Folders that sync programs keep; what stands behind the name is a business's or a person's. */
const SYNC_FOLDERS =
  /^(Dropbox|OneDrive|Google ?Drive|My ?Drive|iCloud ?Drive|Mobile Documents|Nextcloud|ownCloud|Syncthing|Sync|pCloudDrive|MEGA|坚果云|百度网盘同步空间)(?=$|[ (-])/iu;

/** NFS, SMB in its three dialects, AFS, Coda, 9P and Ceph: Linux's own numbers of file systems (linux/magic.h). */
const NETWORK_TYPES = new Set([0x6969, 0x517b, 0xff534d42, 0xfe534d42, 0x5346414f, 0x73757245, 0x01021997, 0x00c36400]);

/** Looks around a vault. Nothing there is an error: what cannot be seen is not warned of. */
export async function surroundingsOf(files: Files, folder: string): Promise<Surroundings> {
  const names = await files.list(folder).catch(() => []);
  return {
    conflictCopies: conflictCopiesIn(names),
    syncedBy: syncFolderIn(folder),
    network: await isOnNetwork(folder),
  };
}

/** `vault (conflicted copy 2026-01-31).simsim`, `vault.sync-conflict-….simsim`, `vault-LAPTOP.simsim` … */
export function conflictCopiesIn(names: readonly string[]): string[] {
  return names.filter((name) => COPY.test(name) && !OURS.test(name)).slice(0, MOST_COPIES);
}

/** The sync program's folder that a path leads through; null when none of them is known. */
export function syncFolderIn(path: string): string | null {
  return (
    path
      .split(/[/\\]/)
      .find((part) => SYNC_FOLDERS.test(part))
      ?.slice(0, 60) ?? null
  );
}

export function isNetworkType(type: number): boolean {
  return NETWORK_TYPES.has(type >>> 0);
}

async function isOnNetwork(folder: string): Promise<boolean> {
  if (platform === 'win32') return folder.startsWith('\\\\');
  if (platform !== 'linux') return false;
  try {
    return isNetworkType((await statfs(folder)).type);
  } catch {
    return false;
  }
}
