import { createHash } from 'node:crypto';
import { Refused } from '#shared/contract/refused.ts';

export const KEY_FILE_BYTES = 32;
const CHECK_BYTES = 4;
const FORM = /^\s*simsim-key-file-1 ([A-Za-z0-9+/]{48})\s*$/;

/** The text of a key file: one line, in it 32 random bytes and a checksum of four that finds a damaged copy. */
export function printKeyFile(bytes: Uint8Array): string {
  return `simsim-key-file-1 ${Buffer.from([...bytes, ...checkOf(bytes)]).toString('base64')}\n`;
}

/** The 32 bytes of a key file. Refused with `account/not-a-key-file`. */
export function readKeyFile(text: string): Uint8Array {
  const found = FORM.exec(text);
  const all = new Uint8Array(Buffer.from(found?.[1] ?? '', 'base64'));
  const bytes = all.slice(0, KEY_FILE_BYTES);
  const whole = all.length === KEY_FILE_BYTES + CHECK_BYTES && checkOf(bytes).equals(all.subarray(KEY_FILE_BYTES));
  if (!whole) throw new Refused({ code: 'account/not-a-key-file' });
  return bytes;
}

function checkOf(bytes: Uint8Array): Buffer {
  return createHash('sha256').update('simsim key file').update(bytes).digest().subarray(0, CHECK_BYTES);
}
