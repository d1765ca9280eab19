import type { ReaderName } from '#shared/domain/statement-import.ts';
import type { Reader } from './reader.ts';
import { alipay } from './readers/alipay.ts';
import { simsim } from './readers/simsim.ts';

/** The formats that can be read, in the order in which they are tried on a file. */
export const READERS: readonly Reader[] = [simsim, alipay];

/** The reader with this name; without one, the first that recognises the text. Undefined when none does. */
export function readerFor(text: string, name: ReaderName | undefined): Reader | undefined {
  return READERS.find((reader) => (name === undefined ? reader.recognises(text) : reader.name === name));
}
