import type { Guesser } from '../vault/vault.ts';

/**
 * Everything that comes from outside: clock, chance, folders, threads. The product takes these through one record,
 * so a test runs all of it at a fixed time on real files.
 */
export interface Outside {
  /** Milliseconds since 1970. */
  now(): number;
  /** Minutes that local time is ahead of UTC at that moment; the calendar day follows local time. */
  utcOffsetMinutes(now: number): number;
  /** That many random bytes, from the system's generator. */
  randomBytes(count: number): Uint8Array;
  /** Calls back after so many milliseconds; the answer cancels. A waiting timer must not keep the process alive. */
  after(milliseconds: number, callback: () => void): () => void;
  /** The data folder; it is made when missing. */
  folder: string;
  /** Where marks of how far each vault has come are kept; `marks` in the data folder unless given. */
  marks?: string;
  /** What this computer and its user are called; the activity log names them. */
  computer: { host: string; user: string };
  /** Where the worker threads' code lies: `.ts` beside the sources, `.js` in the bundle. */
  workers: { vault: URL; simulation: URL; imports: URL };
  /** Where the typeface of PDF reports lies: a folder of WOFF files, which ends in a slash. */
  fonts: URL;
  /** Cost of the password function; null calibrates it to this machine. Tests pass a light one. */
  passwordCost: { memoryMiB: number; passes: number } | null;
  /** Threads for simulations; usually one per core. */
  threads: number;
  /** Estimates passwords, in place of a thread that is started when first asked and ended when idle. */
  guesser?: Guesser;
}
