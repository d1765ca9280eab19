import { Refused } from '#shared/contract/refused.ts';
import type { EncodingName } from '#shared/domain/statement-mapping.ts';

/** A file as text, and the encoding it turned out to be in. */
export interface Decoded {
  text: string;
  encoding: EncodingName;
}

const NEW_LINE = 0x0a;

/**
 * Reads bytes as text, in the encoding that is asked for or else guessed: a byte order mark decides; without one, UTF-16
 * by its zero bytes, strict UTF-8, GB18030 (which holds GBK and GB2312) where it looks like it, and Windows-1252 (which
 * holds Latin-1). Refused as unreadable, naming the first bad line, when the text does not fit. The mark is not part of it.
 */
export function decode(bytes: Uint8Array, asked?: EncodingName): Decoded {
  const marked = markOf(bytes);
  if (asked ?? marked) return { text: strictly(asked ?? marked!, bytes), encoding: asked ?? marked! };
  const wide = wideOf(bytes);
  if (wide) return { text: strictly(wide, bytes), encoding: wide };
  const utf8 = decodedAs('utf-8', bytes);
  if (utf8 !== null) return { text: utf8, encoding: 'utf-8' };
  if (!saysWestern(bytes) && looksChinese(bytes)) return { text: strictly('gb18030', bytes), encoding: 'gb18030' };
  return { text: strictly('windows-1252', bytes), encoding: 'windows-1252' };
}

function markOf(bytes: Uint8Array): EncodingName | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

/** A file's own header, as OFX has: `CHARSET:1252`, `encoding="ISO-8859-1"`. */
function saysWestern(bytes: Uint8Array): boolean {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, 400));
  return /CHARSET:\s*(1252|ISO-8859-1)|encoding=["'](windows-1252|iso-8859-1)/i.test(head);
}

/** UTF-16 without a mark: statements are full of digits and separators, whose other byte is zero. */
function wideOf(bytes: Uint8Array): EncodingName | null {
  const begin = bytes.subarray(0, 4_096);
  if (begin.length < 8 || bytes.length % 2 !== 0) return null;
  const zeros = [0, 0];
  for (const [index, byte] of begin.entries()) if (byte === 0) zeros[index % 2]!++;
  const many = begin.length / 2 / 4;
  if (zeros[1]! > many && zeros[0]! === 0) return 'utf-16le';
  return zeros[0]! > many && zeros[1]! === 0 ? 'utf-16be' : null;
}

/**
 * True when most bytes beyond ASCII come in the pairs of GB2312, where nearly all Chinese text lies. In Western text they
 * stand alone between plain letters.
 */
function looksChinese(bytes: Uint8Array): boolean {
  let [paired, alone] = [0, 0];
  for (let index = 0; index < bytes.length; index++) {
    if (bytes[index]! < 0x80) continue;
    const next = bytes[index + 1] ?? 0;
    const isInWord = isLetter(bytes[index - 1]) && isLetter(bytes[index + 2]);
    // A single pair inside a Latin word is two Western letters: Größe.
    if (bytes[index]! >= 0xa1 && next >= 0xa1 && !isInWord) paired++;
    else if (!(next >= 0x40 && bytes[index]! >= 0x81) || next < 0x80) alone++;
    if (next >= 0x80) index++;
  }
  return paired > alone;
}

function isLetter(byte = 0): boolean {
  return (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a);
}

function decodedAs(encoding: EncodingName, bytes: Uint8Array): string | null {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return encoding === 'windows-1252' && NO_TEXT.test(text) ? null : text;
  } catch {
    return null;
  }
}

/** Windows-1252 has a character for nearly every byte, so that only controls tell that a file is no text at all. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: controls are what it looks for
const NO_TEXT = /[\u0000-\u0008\u000b\u000e-\u0019\u001b-\u001f\u007f]/;

function strictly(encoding: EncodingName, bytes: Uint8Array): string {
  const text = decodedAs(encoding, bytes);
  if (text === null) throw new Refused({ code: 'import/unreadable', line: firstBadLine(encoding, bytes) });
  return text;
}

/** In these encodings, UTF-16 aside, a line feed is never part of another character, so lines can be tried one by one. */
function firstBadLine(encoding: EncodingName, bytes: Uint8Array): number {
  if (encoding.startsWith('utf-16')) return 1;
  let start = 0;
  for (let line = 1; start < bytes.length; line++) {
    const feed = bytes.indexOf(NEW_LINE, start);
    const end = feed === -1 ? bytes.length : feed;
    if (decodedAs(encoding, bytes.subarray(start, end)) === null) return line;
    start = end + 1;
  }
  return 1;
}
