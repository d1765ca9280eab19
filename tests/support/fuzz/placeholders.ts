import fc from 'fast-check';

const MARK = '\u0001known:';

/**
 * Stands for something that is only known when the call is made: one of the things which by then go by that name (a
 * field's name such as `file`, or a record's kind such as `bill`).
 */
export function placeholder(name: string): fc.Arbitrary<string> {
  return fc.nat({ max: 1_000_000 }).map((which) => `${MARK}${name}:${which}`);
}

/** The input with every placeholder filled in. */
export function filled(input: unknown, one: (name: string, which: number) => string): unknown {
  if (typeof input === 'string') {
    if (!input.startsWith(MARK)) return input;
    const [name, which] = input.slice(MARK.length).split(':');
    return one(name!, Number(which));
  }
  if (Array.isArray(input)) return input.map((value) => filled(value, one));
  if (input === null || typeof input !== 'object') return input;
  return Object.fromEntries(Object.entries(input).map(([name, value]) => [name, filled(value, one)]));
}
