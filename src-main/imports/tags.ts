import { Refused } from '#shared/contract/refused.ts';

/** One tag of SGML or XML, and the text that follows it up to the next. */
export interface Tag {
  /** In capitals, without a namespace's prefix. */
  name: string;
  kind: 'open' | 'close' | 'empty';
  /** What stands behind the name, as it is. */
  attributes: string;
  text: string;
  line: number;
}

const LONGEST_TAG = 4_096;
const NAME = /^[A-Za-z_][\w.:-]*/;

/**
 * The tags of a text, in order, in one pass. There is no document type, no entity beyond the standard five and numbers,
 * and no nesting to run out of: whoever reads keeps track of what it is inside of. Comments and `<?…?>` are passed over.
 * Refused as unreadable, with its line, where a tag does not end or a document type is declared.
 */
export function* tagsOf(source: string): Generator<Tag> {
  let line = 1;
  let at = 0;
  let tag: Tag | null = null;
  // The next line feed is kept, so that a file on one line is not searched to its end for every tag.
  let feed = source.indexOf('\n');
  const moveTo = (to: number) => {
    for (; feed !== -1 && feed < to; feed = source.indexOf('\n', feed + 1)) line++;
    at = to;
  };
  while (at < source.length) {
    const open = source.indexOf('<', at);
    const end = open === -1 ? source.length : open;
    if (tag) tag.text += unescaped(source.slice(at, end));
    moveTo(end);
    if (open === -1) break;
    if (source.startsWith('<![CDATA[', open)) {
      const close = endOf(source, ']]>', open, line);
      if (tag) tag.text += source.slice(open + 9, close);
      moveTo(close + 3);
    } else if (source.startsWith('<!--', open)) {
      moveTo(endOf(source, '-->', open + 4, line) + 3);
    } else if (source.startsWith('<?', open)) {
      moveTo(endOf(source, '>', open, line) + 1);
    } else if (source[open + 1] === '!') {
      throw new Refused({ code: 'import/unreadable', line });
    } else {
      const isClose = source[open + 1] === '/';
      const begin = open + (isClose ? 2 : 1);
      const name = NAME.exec(source.slice(begin, begin + 100))?.[0];
      if (name === undefined) {
        // A bare `<` in a text, as in `A < B`.
        if (tag) tag.text += '<';
        moveTo(open + 1);
        continue;
      }
      const close = source.indexOf('>', begin);
      if (close === -1 || close - open > LONGEST_TAG) throw new Refused({ code: 'import/unreadable', line });
      if (tag) yield tag;
      const attributes = source.slice(begin + name.length, close);
      const kind = isClose ? 'close' : attributes.endsWith('/') ? 'empty' : 'open';
      tag = { name: name.slice(name.indexOf(':') + 1).toUpperCase(), kind, attributes, text: '', line };
      moveTo(close + 1);
    }
  }
  if (tag) yield tag;
}

function endOf(source: string, mark: string, from: number, line: number): number {
  const end = source.indexOf(mark, from);
  if (end === -1) throw new Refused({ code: 'import/unreadable', line });
  return end;
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The five standard entities and numbers as characters; everything else that looks like one stays text. */
function unescaped(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-fA-F]{1,6})|([a-z]{2,4}));/g, (whole, decimal, hex, name) => {
    if (name !== undefined) return Object.hasOwn(ENTITIES, name) ? ENTITIES[name]! : whole;
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : whole;
  });
}

/** The value of an attribute; undefined where it is missing. */
export function attributeOf(tag: Tag, name: string): string | undefined {
  const match = new RegExp(`(?:^|\\s)(?:\\w+:)?${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag.attributes);
  return match ? unescaped(match[1] ?? match[2] ?? '') : undefined;
}
