import type { Refusal } from '#shared/contract/refusal.ts';
import { Refused } from '#shared/contract/refused.ts';
import { WrongKey } from './wrong-key.ts';

export interface Question {
  number: number;
  verb: string;
  input: unknown;
}

/** Told to a thread instead of a question: wipe the keys, close the files, leave. It has its turn like any question. */
export const END = 'end';

/** What comes back from the thread: refusals and wrong keys as data, a bug as its text. */
export type Answer = { number: number } & (
  | { outcome: 'value'; value: unknown }
  | { outcome: 'refused'; refusal: Refusal }
  | { outcome: 'wrong-key' }
  | { outcome: 'bug'; text: string }
);

/** An error on its way out of the thread. */
export function answerOf(number: number, error: unknown): Answer {
  if (error instanceof Refused) return { number, outcome: 'refused', refusal: error.refusal };
  if (error instanceof WrongKey) return { number, outcome: 'wrong-key' };
  return { number, outcome: 'bug', text: error instanceof Error ? (error.stack ?? error.message) : String(error) };
}

/** The value, or the error as it was thrown. */
export function answeredValue(answer: Answer): unknown {
  switch (answer.outcome) {
    case 'value':
      return answer.value;
    case 'refused':
      throw new Refused(answer.refusal);
    case 'wrong-key':
      throw new WrongKey();
    case 'bug':
      throw new Error(`in the vault's thread: ${answer.text}`);
  }
}

/** Byte arrays that own their whole buffer; these are moved to the other thread, so that no copy stays behind. */
export function movable(value: unknown): ArrayBuffer[] {
  const parts = value instanceof Uint8Array ? [value] : Object.values(value ?? {});
  return parts
    .filter((part) => part instanceof Uint8Array)
    .filter((part) => part.buffer instanceof ArrayBuffer && part.byteLength === part.buffer.byteLength)
    .map((part) => part.buffer as ArrayBuffer);
}
