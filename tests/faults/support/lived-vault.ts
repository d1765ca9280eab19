import { bytesOfJson, bytesOfPassword, textOfBytes } from '../../../src-main/vault/bytes.ts';
import { vaultFolder } from '../../../src-main/vault/folder.ts';
import type { Opened } from '../../../src-main/vault/opened.ts';
import { Store } from '../../../src-main/vault/store.ts';
import { CrashDisk } from './crash-disk.ts';
import { quickOutside } from './in-process.ts';
import { PASSWORD } from './outside.ts';

export const FOLDER = '/mei/accounts/one';
export const MARKS = '/mei/marks';
export const PATHS = vaultFolder(FOLDER, MARKS);
const NOW = Date.UTC(2026, 0, 31);

/** All there is on a disk: content by path. */
export type Disk = Map<string, Uint8Array | 'folder'>;

/** What opening a disk's vault gave, and the disk afterwards. */
export interface Seen {
  numbers: number[];
  opened: Opened;
  store: Store;
  disk: CrashDisk;
}

/** A vault on a disk in memory, holding `changes` in its journal: change n adds the number n. */
export async function livedDisk(changes: number, disk = new CrashDisk()): Promise<Disk> {
  const outside = await quickOutside(disk, MARKS);
  const password = bytesOfPassword(PASSWORD);
  const { store } = await Store.create(outside, {
    folder: FOLDER,
    name: 'Mei',
    created: NOW,
    password,
    document: bytesOfJson([]),
  });
  for (let n = 1; n <= changes; n += 1) await store.append(changeOf(n));
  await store.end();
  return disk.seen();
}

/** Of different lengths, so that records end in different places. */
export function changeOf(n: number): Uint8Array {
  return bytesOfJson({ n, filler: 'x'.repeat((n % 3) * 200) });
}

/** Opens what lies on the disk. Throws as the store does. */
export async function look(files: Disk): Promise<Seen> {
  const disk = CrashDisk.holding(files);
  const store = await Store.open(await quickOutside(disk, MARKS), FOLDER, { password: bytesOfPassword(PASSWORD) });
  const { document, changes } = await store.read();
  const numbers = [...JSON.parse(textOfBytes(document)), ...changes.map((change) => JSON.parse(textOfBytes(change)).n)];
  return { numbers, opened: store.opened, store, disk };
}

/** The same disk with one file changed; null removes it. */
export function withFile(disk: Disk, path: string, content: Uint8Array | null): Disk {
  const changed = new Map(disk);
  if (content === null) changed.delete(path);
  else changed.set(path, content);
  return changed;
}

export function contentOf(disk: Disk, path: string): Uint8Array {
  const content = disk.get(path);
  if (!(content instanceof Uint8Array)) throw new Error(`no file ${path}`);
  return content;
}

/** Where each record of a journal ends; the first entry is 0. */
export function recordEnds(journal: Uint8Array): number[] {
  const ends = [0];
  const view = new DataView(journal.buffer, journal.byteOffset, journal.length);
  for (let at = 0; at + 4 <= journal.length && view.getUint32(at, true) > 0; ) {
    at += 4 + view.getUint32(at, true);
    ends.push(at);
  }
  return ends;
}

export const numbersTo = (last: number) => Array.from({ length: last }, (_, index) => index + 1);
