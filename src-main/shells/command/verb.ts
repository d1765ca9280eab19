import type { Day } from '#shared/domain/day.ts';
import type { Words } from '#shared/words/words.ts';
import type { ExitCode } from './exit-code.ts';

/** What a verb is given: its own arguments, today, the words to speak, and the streams. */
export interface Surroundings {
  arguments: string[];
  today: Day;
  fonts: URL;
  words: Words;
  input: AsyncIterable<Uint8Array>;
  /** Writes to standard output, and waits while nobody reads. */
  out(text: string | Uint8Array): Promise<void>;
  /** Writes one line to standard error. */
  say(line: string): void;
}

/** One verb of the command. It throws `BadInput` or `Refused` for what it cannot take. */
export type Verb = (around: Surroundings) => Promise<ExitCode>;
