import { Refused } from '#shared/contract/refused.ts';

/** The encodings a statement may come in, as the preview names them. */
export type EncodingName = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

/** A file as text, and the encoding it turned out to be in. */
export interface Decoded {
  text: string;
  encoding: EncodingName;
}

const NEW_LINE = 0x0a;

/**
 * Reads bytes as text: a byte order mark decides; without one, strict UTF-8, then strict GB18030 (which holds GBK and
 * GB2312). Refused as unreadable, naming the first bad line, when neither fits. The mark is not part of the text.
 */
export function decode(bytes: Uint8Array): Decoded {
  const marked = markOf(bytes);
  if (marked) return { text: strictly(marked, bytes), encoding: marked };
  const utf8 = decodedAs('utf-8', bytes);
  if (utf8 !== null) return { text: utf8, encoding: 'utf-8' };
  return { text: strictly('gb18030', bytes), encoding: 'gb18030' };
}

function markOf(bytes: Uint8Array): EncodingName | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

function decodedAs(encoding: EncodingName, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function strictly(encoding: EncodingName, bytes: Uint8Array): string {
  const text = decodedAs(encoding, bytes);
  if (text === null) throw new Refused({ code: 'import/unreadable', line: firstBadLine(encoding, bytes) });
  return text;
}

/** In UTF-8 and GB18030 a line feed is never part of another character, so lines can be tried one by one. */
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
