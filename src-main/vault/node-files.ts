import { lstatSync } from 'node:fs';
import { constants, type FileHandle, mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { platform } from 'node:process';
import { setTimeout as pause } from 'node:timers/promises';
import type { FileBeingWritten, Files } from './files.ts';
import { holdLock } from './hold-lock.ts';
import { noteInFile, openJournalFile } from './node-journal.ts';
import { codeOf } from './write-refusal.ts';

/** No links; no waiting for a pipe that someone put in a file's place. Windows knows neither flag. */
const READ = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);
const WINDOWS_TRIES = 10;
const WINDOWS_PAUSE = 100;

/** The real disk. Everything goes through file handles: `fs.fsync` and its kin are refused under node's permission model. */
export const nodeFiles: Files = {
  /** Synchronous inside: a microsecond, where the way through the thread pool takes fifty. */
  async markOf(path) {
    try {
      const { dev, ino, size, mtimeNs } = lstatSync(path, { bigint: true });
      return `${dev} ${ino} ${size} ${mtimeNs}`;
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return null;
      throw error;
    }
  },

  async read(path, most) {
    const handle = await open(path, READ);
    try {
      const { size } = await handle.stat();
      const bytes = new Uint8Array(Math.min(size, most));
      const length = await fill(handle, bytes);
      return bytes.subarray(0, length);
    } finally {
      await handle.close();
    }
  },

  async create(path) {
    const handle = await open(path, 'wx', 0o600);
    return beingWritten(handle);
  },

  openJournal: openJournalFile,
  note: noteInFile,

  /** On Windows a virus scanner or an indexer may hold the file for a moment. */
  async rename(from, to) {
    for (let tries = 1; ; tries += 1) {
      try {
        return await rename(from, to);
      } catch (error) {
        const passing = platform === 'win32' && ['EPERM', 'EBUSY', 'EACCES'].includes(codeOf(error));
        if (!passing || tries === WINDOWS_TRIES) throw error;
        await pause(WINDOWS_PAUSE);
      }
    }
  },

  async remove(path) {
    await rm(path, { force: true });
  },

  async list(folder) {
    try {
      return (await readdir(folder)).sort();
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return [];
      throw error;
    }
  },

  async makeFolder(path) {
    try {
      await mkdir(path, { mode: 0o700 });
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error;
    }
  },

  /** Windows cannot sync a folder; NTFS journals its names itself. */
  async syncFolder(path) {
    if (platform === 'win32') return;
    const handle = await open(path, constants.O_RDONLY);
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  },

  hold: holdLock,
};

function beingWritten(handle: FileHandle): FileBeingWritten {
  return {
    write: async (bytes) => (await handle.write(bytes)).bytesWritten,
    sync: () => handle.sync(),
    close: () => handle.close(),
  };
}

/** A read may stop short as well. */
async function fill(handle: FileHandle, bytes: Uint8Array): Promise<number> {
  let at = 0;
  while (at < bytes.length) {
    const { bytesRead } = await handle.read(bytes, at, bytes.length - at, at);
    if (bytesRead === 0) break;
    at += bytesRead;
  }
  return at;
}
