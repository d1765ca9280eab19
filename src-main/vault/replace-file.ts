import { dirname } from 'node:path';
import type { Files } from './files.ts';
import { writeRefusal } from './write-refusal.ts';

/** What a file is called until it is whole; left over from a crash, it is removed. */
export const UNFINISHED = '.tmp';

/**
 * Puts `bytes` in the place of the file, whole or not at all: beside it, to the disk, over it, the name to the disk.
 * When resolved it is durable; when refused the old file is as it was, unless `renamed` was called.
 * Refused with `vault/disk-full`, `vault/read-only`, `vault/not-written`.
 */
export async function replaceFile(
  files: Files,
  path: string,
  bytes: Uint8Array,
  renamed: () => Promise<void> = async () => {},
): Promise<void> {
  try {
    await writeBeside(files, path, bytes);
    await files.rename(path + UNFINISHED, path);
  } catch (error) {
    await files.remove(path + UNFINISHED).catch(() => {});
    throw writeRefusal(error);
  }
  try {
    await renamed();
    await files.syncFolder(dirname(path));
  } catch (error) {
    throw writeRefusal(error);
  }
}

/** Writes the unfinished file and brings it to the disk. */
export async function writeBeside(files: Files, path: string, bytes: Uint8Array): Promise<void> {
  await files.remove(path + UNFINISHED);
  const file = await files.create(path + UNFINISHED);
  try {
    for (let at = 0; at < bytes.length; ) {
      const taken = await file.write(bytes.subarray(at));
      if (taken === 0) throw Object.assign(new Error('the disk takes no more'), { code: 'ENOSPC' });
      at += taken;
    }
    await file.sync();
  } finally {
    await file.close();
  }
}
