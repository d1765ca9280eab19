/** A new file while it is being written. */
export interface FileBeingWritten {
  /** Writes from `bytes` on and answers how many were taken: a full disk takes fewer without an error. */
  write(bytes: Uint8Array): Promise<number>;
  /** Returns when the content has reached the disk. */
  sync(): Promise<void>;
  close(): Promise<void>;
}

/** A file that grows, open for one change to it. */
export interface JournalFile {
  /** The bytes at that place; fewer where the file ends. */
  read(at: number, most: number): Promise<Uint8Array>;
  /** Writes at that place and answers how many bytes were taken; those have reached the disk by then. */
  write(bytes: Uint8Array, at: number): Promise<number>;
  /** Cuts the file to that length; the cut has reached the disk by then. */
  cut(length: number): Promise<void>;
  close(): Promise<void>;
}

/**
 * The vault's whole view of a disk. One small port, so that tests can refuse a write, fill the disk or take the power
 * away at any point. Errors are those of node:fs, with a `code`.
 */
export interface Files {
  /** Changes whenever a file is replaced or written to; null when there is none. Links are not followed. */
  markOf(path: string): Promise<string | null>;
  /** The first `most` bytes; fails for a link. */
  read(path: string, most: number): Promise<Uint8Array>;
  /** A new file that only its owner may read (0600); fails when there is one already. */
  create(path: string): Promise<FileBeingWritten>;
  /** Opens a file for writing anywhere in it; where there is none, `make` makes it (0600). Fails for a link. */
  openJournal(path: string, make: boolean): Promise<JournalFile>;
  /** Puts a few bytes at the start of a file without waiting for the disk; makes the file (0600); fails for a link. */
  note(path: string, bytes: Uint8Array): Promise<void>;
  /** Puts a file in the place of another, in one step. */
  rename(from: string, to: string): Promise<void>;
  /** Removes a file; none is fine. */
  remove(path: string): Promise<void>;
  /** The names in a folder, sorted; none when there is no such folder. */
  list(folder: string): Promise<string[]>;
  /** Makes a folder that only its owner may enter (0700); an existing one is fine, a missing one above it is not. */
  makeFolder(path: string): Promise<void>;
  /** Returns when the folder's names have reached the disk. */
  syncFolder(path: string): Promise<void>;
  /** Holds a lock until the answer is called or the process ends, however it ends. Refused with `vault/in-use`. */
  hold(path: string): Promise<() => void>;
}
