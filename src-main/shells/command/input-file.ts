import { open } from 'node:fs/promises';
import type { Words } from '#shared/words/words.ts';
import { BadInput } from './bad-input.ts';

/** The largest file that is read, in bytes. */
const LARGEST_FILE = 64 * 1_048_576;

/** The bytes of a file that the person named. Refused where it is missing, no file, too large or not to be read. */
export async function readInputFile(path: string, words: Words): Promise<Uint8Array> {
  const file = await open(path).catch((error: NodeJS.ErrnoException) => {
    throw new BadInput(words.command.cannotRead(shown(path), error.code ?? ''));
  });
  try {
    const { size } = await file.stat();
    if (size > LARGEST_FILE) throw new BadInput(words.command.fileTooLarge(shown(path), LARGEST_FILE));
    // A pipe or device has no size beforehand, so the cap holds while reading too.
    const parts: Uint8Array[] = [];
    let length = 0;
    for await (const chunk of file.createReadStream({ autoClose: false }) as AsyncIterable<Uint8Array>) {
      length += chunk.length;
      if (length > LARGEST_FILE) throw new BadInput(words.command.fileTooLarge(shown(path), LARGEST_FILE));
      parts.push(chunk);
    }
    return new Uint8Array(Buffer.concat(parts));
  } catch (error) {
    if (error instanceof BadInput) throw error;
    throw new BadInput(words.command.cannotRead(shown(path), (error as NodeJS.ErrnoException).code ?? ''));
  } finally {
    await file.close();
  }
}

/** A path as it can be shown on one line. */
export function shown(path: string): string {
  return path.replace(/\p{Cc}+/gu, ' ').slice(-200);
}
