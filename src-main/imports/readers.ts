import type { ReaderName } from '#shared/domain/statement-import.ts';
import type { Reader } from './reader.ts';
import { alipay } from './readers/alipay.ts';
import { ofx } from './readers/ofx.ts';
import { qif } from './readers/qif.ts';
import { simsim } from './readers/simsim.ts';
import { table } from './readers/table.ts';
import { wechat } from './readers/wechat.ts';

/** The formats that can be read, in the order in which they are tried on a file: the one that takes any table comes last. */
export const READERS: readonly Reader[] = [simsim, alipay, wechat, ofx, qif, table];

/** The reader with this name; without one, the first that recognises the text. Undefined when none does. */
export function readerFor(text: string, name: ReaderName | undefined): Reader | undefined {
  return READERS.find((reader) => (name === undefined ? reader.recognises(text) : reader.name === name));
}
