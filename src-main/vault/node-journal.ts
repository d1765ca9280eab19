import { closeSync, constants, ftruncateSync, openSync, readSync, writeSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { platform } from 'node:process';
import type { JournalFile } from './files.ts';

const LINKS = constants.O_NOFOLLOW ?? 0;
/** No waiting for a pipe that someone put in the journal's place. */
const FLAGS = constants.O_RDWR | LINKS | (constants.O_NONBLOCK ?? 0);

/**
 * Opens a journal. On Linux every write waits for the disk by O_DSYNC: one system call. Elsewhere O_DSYNC promises less
 * (macOS keeps it in the drive's cache) or is unknown (Windows), so there `datasync` it is. The synchronous calls hold up
 * the vault's own thread alone. Nothing here asks when the file was last changed: a file that is asked that on Linux is
 * given an exact time by its next write, and the sync of that write takes half as long again (decision 070).
 */
export async function openJournalFile(path: string, make: boolean): Promise<JournalFile> {
  const flags = make ? FLAGS | constants.O_CREAT : FLAGS;
  return platform === 'linux' ? openSynchronous(path, flags) : openAwaited(path, flags);
}

function openSynchronous(path: string, flags: number): JournalFile {
  const file = openSync(path, flags | constants.O_DSYNC, 0o600);
  return {
    async read(at, most) {
      const bytes = new Uint8Array(most);
      return bytes.subarray(0, readSync(file, bytes, 0, most, at));
    },
    write: async (bytes, at) => writeSync(file, bytes, 0, bytes.length, at),
    /** A new length is not data that O_DSYNC waits for; writing a byte and cutting it again would not be either. */
    async cut(length) {
      ftruncateSync(file, length);
      const handle = await open(path, constants.O_RDWR | LINKS);
      try {
        await handle.sync();
      } finally {
        await handle.close();
      }
    },
    close: async () => closeSync(file),
  };
}

async function openAwaited(path: string, flags: number): Promise<JournalFile> {
  const handle = await open(path, flags, 0o600);
  return {
    async read(at, most) {
      const bytes = new Uint8Array(most);
      return bytes.subarray(0, (await handle.read(bytes, 0, most, at)).bytesRead);
    },
    async write(bytes, at) {
      const { bytesWritten } = await handle.write(bytes, 0, bytes.length, at);
      await handle.datasync();
      return bytesWritten;
    },
    async cut(length) {
      await handle.truncate(length);
      await handle.sync();
    },
    close: () => handle.close(),
  };
}

/** Writes at the start of a file and leaves it to the system when that reaches the disk. */
export async function noteInFile(path: string, bytes: Uint8Array): Promise<void> {
  const file = openSync(path, constants.O_WRONLY | constants.O_CREAT | LINKS | (constants.O_NONBLOCK ?? 0), 0o600);
  try {
    writeSync(file, bytes, 0, bytes.length, 0);
  } finally {
    closeSync(file);
  }
}
