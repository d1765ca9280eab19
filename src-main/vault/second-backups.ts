import { isAbsolute, join, relative } from 'node:path';
import { Refused } from '#shared/contract/refused.ts';
import { type BackupOutcome, backUpInto, secondPlace } from './back-up.ts';
import { backupsIn } from './backups.ts';
import type { Files } from './files.ts';
import type { OpenState } from './open-state.ts';
import { replaceFile, UNFINISHED } from './replace-file.ts';
import { MOST_SEALED_FILE_BYTES, SEALED_FILE_NAME } from './sealed-file.ts';
import type { StoreOutside } from './store-outside.ts';
import { writeRefusal } from './write-refusal.ts';

/** A second folder for backups, on another disk. */
export interface SecondFolder {
  /** An absolute path; the folder itself is never made, as a disk that is not there must not be replaced by a folder. */
  path: string;
  /** Backups made before this moment are to leave it, as something was erased; null when there are none to leave. */
  forgetBefore: number | null;
}

/**
 * Begins to keep backups in a folder, by a folder of the vault's own in it. Refused with `vault/backup-folder` unless the
 * path is absolute and leads to a folder that is there, outside the vault's; and like any write.
 */
export async function beginSecond(files: Files, { folder }: OpenState, path: string): Promise<void> {
  const away = relative(folder.folder, path);
  const isOutside = away.startsWith('..') || isAbsolute(away);
  if (!isAbsolute(path) || !isOutside) throw new Refused({ code: 'vault/backup-folder' });
  try {
    await files.makeFolder(secondPlace(folder, path).folder);
    await files.syncFolder(path);
  } catch (error) {
    throw secondRefusal(error);
  }
}

/**
 * The same as the first backup, with the documents, in a folder elsewhere: verified, renewed, kept as long. Refused with
 * `vault/backup-folder` when that is not there, and like any write; the first backup is not touched by that. A folder
 * without the vault's own in it is not the one that was chosen: an empty place to mount a disk that is away looks so.
 */
export async function backUpElsewhere(
  outside: StoreOutside,
  state: OpenState,
  second: SecondFolder,
  now: number,
): Promise<BackupOutcome> {
  const { files } = outside;
  const place = secondPlace(state.folder, second.path);
  try {
    if ((await files.markOf(place.folder)) === null) throw new Refused({ code: 'vault/backup-folder' });
    const outcome = await backUpInto(outside, state, place, now);
    if (typeof outcome !== 'string') return outcome;
    await copyDocuments(files, state, place.files, second.forgetBefore !== null);
    if (second.forgetBefore !== null) await forgetBefore(files, place, second.forgetBefore);
    return outcome;
  } catch (error) {
    const refused = secondRefusal(error);
    if (refused instanceof Refused) return refused.refusal;
    throw refused;
  }
}

/**
 * Documents never change under their name: what is there need not be copied again. Those of earlier keys go. One that is
 * missing here stays there until something is erased for good: it may be missing because this disk lost it.
 */
async function copyDocuments(
  files: Files,
  { folder, header }: OpenState,
  target: string,
  erasing: boolean,
): Promise<void> {
  const here = (await files.list(folder.files)).filter((name) => generationOf(name) === header.generation);
  if (here.length > 0) await files.makeFolder(target);
  const there = await files.list(target);
  for (const name of here) {
    if (there.includes(name)) continue;
    await replaceFile(files, join(target, name), await files.read(join(folder.files, name), MOST_SEALED_FILE_BYTES));
  }
  for (const name of there) {
    const earlier = SEALED_FILE_NAME.test(name) && generationOf(name) < header.generation;
    const erased = erasing && SEALED_FILE_NAME.test(name) && !here.includes(name);
    if (earlier || erased || name.endsWith(UNFINISHED)) await files.remove(join(target, name));
  }
}

/** The newest stays whatever its time: it has just been verified, and clocks are set back. */
async function forgetBefore(files: Files, place: OpenState['folder'], moment: number): Promise<void> {
  const [, ...older] = await backupsIn(files, place);
  for (const { name, at } of older) if (at < moment) await files.remove(join(place.backups, name));
  await files.syncFolder(place.backups);
}

function generationOf(name: string): number {
  return Number(SEALED_FILE_NAME.exec(name)?.[2] ?? -1);
}

/** A disk that was taken out, or a path that leads nowhere, is told apart from one that cannot be written. */
function secondRefusal(error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  // A folder that a confined program may not see is not there for it.
  const away = ['ENOENT', 'ENOTDIR', 'ERR_ACCESS_DENIED'];
  if (away.includes(code)) return new Refused({ code: 'vault/backup-folder' }, { cause: error });
  return writeRefusal(error);
}
