import type { Notice } from '#shared/contract/notice.ts';
import type { Reply } from '#shared/contract/reply.ts';

/** A file on its way in or out: a statement to read, a report to save. Held in memory only. */
export interface HeldFile {
  name: string;
  type: string;
  bytes: Uint8Array;
}

/** The core as a shell sees it. A shell knows calls, notices and files, and no business. */
export interface Backend {
  /** Answers one call of the contract. Never throws: a bug becomes an incident. */
  dispatch(name: string, input: unknown): Promise<Reply>;
  /** Hands every notice to the listener until the returned function is called. */
  listen(listener: (notice: Notice) => void): () => void;
  /** Holds a file that came in; the value is its id. Refused when it is larger than 64 MiB, or 512 MiB for a saved account. */
  hold(file: HeldFile): Reply<{ file: string }>;
  /** A held file, or undefined. */
  held(file: string): HeldFile | undefined;
  /** Locks whatever is open. */
  lock(why: 'asked' | 'idle' | 'sleep' | 'closed' | 'taken-over'): Promise<void>;
  /** Locks, and ends every thread. */
  close(): Promise<void>;
}
