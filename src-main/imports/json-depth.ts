/** How deep a ledger's JSON may nest; its own schema needs five levels. */
export const DEEPEST = 64;

/**
 * True when the JSON text nests deeper than `limit`. A scan before parsing, because JSON.parse takes a million levels
 * and what walks the result afterwards does not.
 */
export function nestsDeeper(text: string, limit: number = DEEPEST): boolean {
  let depth = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code === QUOTE) index = endOfString(text, index);
    else if (code === OPEN_BRACE || code === OPEN_BRACKET) {
      if (++depth > limit) return true;
    } else if (code === CLOSE_BRACE || code === CLOSE_BRACKET) depth--;
  }
  return false;
}

/** The place of the quote that closes the string; the text's end where none does. Most of a ledger is strings: they are leapt over. */
function endOfString(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); end !== -1; end = text.indexOf('"', end + 1)) {
    let before = end - 1;
    while (text.charCodeAt(before) === BACKSLASH) before--;
    if ((end - before) % 2 === 1) return end; // an even number of backslashes escapes nothing but each other
  }
  return text.length;
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPEN_BRACKET = 0x5b;
const CLOSE_BRACKET = 0x5d;
const OPEN_BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;
