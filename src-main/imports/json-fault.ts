/** Where a text stops being JSON: the place by name, and the index of the first character that does not fit. */
export interface JsonFault {
  path: (string | number)[];
  index: number;
}

/**
 * Finds the first place where a text is not JSON (RFC 8259), or where it nests deeper than `deepest` levels; null where
 * there is none. Only for texts that are refused already: JSON.parse often says what is wrong, but not where.
 */
export function jsonFault(text: string, deepest: number): JsonFault | null {
  const path: (string | number)[] = [];
  let index = 0;

  const blanks = () => {
    while (BLANKS.has(text.charCodeAt(index))) index++;
  };
  const sign = (expected: string): boolean => {
    blanks();
    if (text[index] !== expected) return false;
    index++;
    return true;
  };
  const plain = (form: RegExp): boolean => {
    form.lastIndex = index;
    const length = form.exec(text)?.[0].length ?? 0;
    index += length;
    return length > 0;
  };
  const string = (): string | null => {
    if (!sign('"')) return null;
    const start = index;
    for (; index < text.length; index++) {
      const code = text.charCodeAt(index);
      if (code === QUOTE) return text.slice(start, index++);
      if (code < FIRST_PRINTABLE) return null;
      if (code === BACKSLASH) {
        if (!plain(ESCAPE)) return null;
        index--;
      }
    }
    return null;
  };
  const member = (inList: boolean, place: number): boolean => {
    if (inList) path[path.length - 1] = place;
    else {
      path.pop();
      const key = string();
      path.push(key?.slice(0, LONGEST_KEY) ?? '');
      if (key === null) path.pop();
      if (key === null || !sign(':')) return false;
    }
    return value();
  };
  const members = (inList: boolean, close: string): boolean => {
    if (path.length >= deepest) return false;
    index++;
    if (sign(close)) return true;
    path.push('');
    for (let place = 0; member(inList, place); place++) {
      if (sign(',')) continue;
      if (!sign(close)) return false;
      path.pop();
      return true;
    }
    return false;
  };
  const value = (): boolean => {
    blanks();
    if (text[index] === '{') return members(false, '}');
    if (text[index] === '[') return members(true, ']');
    return text[index] === '"' ? string() !== null : plain(PLAIN);
  };

  if (!value()) return { path, index };
  blanks();
  return index < text.length ? { path: [], index } : null;
}

const LONGEST_KEY = 60;
const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const FIRST_PRINTABLE = 0x20;
const BLANKS: ReadonlySet<number> = new Set([0x20, 0x09, 0x0a, 0x0d]);
const ESCAPE = /\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4})/y;
const PLAIN = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
