import fc from 'fast-check';

/** Values that have broken programs before, as JSON can carry them. */
const nasty = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    0,
    -1,
    0.5,
    1e308,
    -1e308,
    2 ** 53,
    5e-324,
    '',
    ' ',
    '\u0000',
    '\ud800',
    '\u202e\u200b',
    '__proto__',
    'constructor',
    '../../../etc/passwd',
    '2026-02-30',
    '9999-99-99',
    [],
    {},
    [[[[[[]]]]]],
  ),
  fc.constant('x'.repeat(300_000)),
  fc.constant(Array.from({ length: 5000 }, () => 0)),
  fc.constant(nested(500)),
  fc.jsonValue({ maxDepth: 4 }),
);

function nested(depth: number): unknown {
  let value: unknown = 0;
  for (let at = 0; at < depth; at++) value = { a: value };
  return value;
}

/** Any JSON at all, in place of an input. */
export const anyJson: fc.Arbitrary<unknown> = fc.oneof(
  nasty,
  fc.object({ maxDepth: 3, withBigInt: false, withDate: false, withMap: false, withSet: false }).map(asJson),
  fc.constant(JSON.parse('{"__proto__":{"draft":1},"constructor":{"prototype":1},"toString":1}')),
);

/** An input with one place of it spoilt: replaced, dropped, or given something beside it that nobody asked for. */
export function spoilt(input: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  return fc
    .record({ input, at: fc.nat(), value: nasty, how: fc.constantFrom('replace', 'drop', 'add') })
    .map(({ input, at, value, how }) => {
      const copy = structuredClone(input);
      const places = placesIn(copy);
      const place = places[at % Math.max(places.length, 1)];
      if (!place) return value;
      if (how === 'drop') delete place.holder[place.name];
      else if (how === 'add' && !Array.isArray(place.holder)) place.holder[`${place.name}2`] = value;
      else place.holder[place.name] = value;
      return copy;
    });
}

function placesIn(value: unknown): { holder: Record<string, unknown>; name: string }[] {
  if (value === null || typeof value !== 'object') return [];
  const holder = value as Record<string, unknown>;
  return Object.keys(holder).flatMap((name) => [{ holder, name }, ...placesIn(holder[name])]);
}

function asJson(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value) ?? 'null');
}
