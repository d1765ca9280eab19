/** One line of the input, counting from 1. `text` is null where the line is too long or not UTF-8; `problem` says which. */
export type InputLine = { number: number; text: string } | { number: number; problem: 'too-long' | 'not-utf8' };

/** The longest line that is read, in bytes; the rest of a longer one is passed over, never held. */
export const LONGEST_LINE = 64 * 1_048_576;

const NEW_LINE = 0x0a;

/** Cuts a stream of bytes into lines while it comes in: at most one line is held at a time. Blank lines are passed over. */
export async function* inputLines(input: AsyncIterable<Uint8Array>): AsyncGenerator<InputLine> {
  let number = 1;
  let held: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of input) {
    let start = 0;
    for (;;) {
      const feed = chunk.indexOf(NEW_LINE, start);
      const part = chunk.subarray(start, feed === -1 ? undefined : feed);
      length += part.length;
      if (length <= LONGEST_LINE) held.push(part);
      else held = [];
      if (feed === -1) break;
      const line = lineOf(number, held, length);
      if (line) yield line;
      number++;
      held = [];
      length = 0;
      start = feed + 1;
    }
  }
  const line = lineOf(number, held, length);
  if (line) yield line;
}

/** The whole input as one text. Null where it is too long, or not UTF-8. */
export async function wholeInput(input: AsyncIterable<Uint8Array>): Promise<InputLine> {
  const held: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of input) {
    length += chunk.length;
    if (length > LONGEST_LINE) return { number: 1, problem: 'too-long' };
    held.push(chunk);
  }
  return lineOf(1, held, length) ?? { number: 1, text: '' };
}

function lineOf(number: number, parts: readonly Uint8Array[], length: number): InputLine | null {
  if (length > LONGEST_LINE) return { number, problem: 'too-long' };
  let text: string;
  try {
    // The decoder takes a byte order mark off.
    text = new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(parts));
  } catch {
    return { number, problem: 'not-utf8' };
  }
  return text.trim() === '' ? null : { number, text };
}
