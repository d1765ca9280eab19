import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { quickCheckOf } from '#shared/contract/quick-check.ts';
import { demoLedger } from '../../../src-main/app/demo/demo-person.ts';
import { AccountDocument, applyChange, type Change, emptyDocument } from '../../../src-main/app/document.ts';
import { arbitraryLedger, TODAY } from '../../support/arbitrary-ledger.ts';

const ROUNDS = process.env['SIMSIM_LONG'] === '1' ? 5000 : 1000;
const fits = () => quickCheckOf(AccountDocument);
const plain = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value)) as Value;

/** A document with something of everything in it. */
function fullDocument(): AccountDocument {
  const ledger = demoLedger(TODAY);
  const record = ledger.records[0]!;
  const edit = { put: [record], remove: ['gone'] };
  const step = { id: 's1', at: 1, edit, inverse: { put: [], remove: [record.id] }, automatic: false };
  const place = { shell: 'test', host: 'here', user: 'mei' } as const;
  const changes: Change[] = [
    { change: 'edit', step },
    { change: 'edit', step: { ...step, id: 's2' } },
    { change: 'undo' },
    { change: 'noted', notes: [{ at: 5, what: 'signed-in', place, count: 1 }] },
    { change: 'answered', answer: { finding: 'f-1', mine: true } },
    { change: 'code', code: { secret: 'ABCD', lastStep: 3, failed: 0, lastFailed: 0 }, notes: [] },
    { change: 'documents', documents: [{ id: 'd', name: 'Deed', type: 'pdf', size: 9, added: TODAY }] },
  ];
  return plain(changes.reduce(applyChange, { ...emptyDocument('l', 'CNY'), ledger }));
}

/** Every place in a value, as the keys that lead there. */
function placesIn(value: unknown): string[][] {
  if (typeof value !== 'object' || value === null) return [[]];
  return [[], ...Object.entries(value).flatMap(([key, inner]) => placesIn(inner).map((path) => [key, ...path]))];
}

/** The value with another one in that place; `undefined` takes the key out. */
function withAt(value: unknown, [key, ...rest]: string[], put: unknown): unknown {
  if (key === undefined) return put;
  const copy = (Array.isArray(value) ? [...value] : { ...(value as object) }) as Record<string, unknown>;
  const inner = withAt(copy[key], rest, put);
  if (inner === undefined) delete copy[key];
  else copy[key] = inner;
  return copy;
}

const BROKEN: unknown[] = [
  undefined,
  null,
  '',
  ' x',
  'x\u0007',
  'x'.repeat(1001),
  '2026-02-30',
  -1,
  1.5,
  1e300,
  true,
  [],
  {},
];

describe('the quick check of a document', () => {
  it('takes what is whole, without asking the schema again', () => {
    expect(fits()(fullDocument())).toBe(true);
    fc.assert(
      fc.property(arbitraryLedger, (ledger) => fits()(plain({ ...emptyDocument('l', 'CNY'), ledger }))),
      {
        numRuns: 50,
      },
    );
  });

  it(`says yes to nothing that the schema refuses or would change, in ${ROUNDS} broken documents`, () => {
    const whole = fullDocument();
    const places = placesIn(whole);
    const check = fits();
    let refused = 0;
    fc.assert(
      fc.property(fc.constantFrom(...places), fc.oneof(fc.constantFrom(...BROKEN), fc.jsonValue()), (path, put) => {
        const broken = withAt(whole, path, put);
        const parsed = AccountDocument.safeParse(broken);
        if (!parsed.success) refused += 1;
        if (check(broken)) expect(parsed).toEqual({ success: true, data: broken });
      }),
      { numRuns: ROUNDS },
    );
    expect(refused).toBeGreaterThan(ROUNDS / 3);
  }, 600_000);

  it('refuses keys that no schema names, in every object', () => {
    const whole = fullDocument();
    const objects = placesIn(whole).filter((path) => {
      const at = path.reduce<unknown>((value, key) => (value as Record<string, unknown>)[key], whole);
      return typeof at === 'object' && at !== null && !Array.isArray(at);
    });
    for (const path of objects.slice(0, 300))
      expect(fits()(withAt(whole, [...path, 'strange'], 1)), path.join('.')).toBe(false);
    expect(fits()(JSON.parse(JSON.stringify(whole).replace('{', '{"__proto__":{},')))).toBe(false);
  });
});

it('leaves to the schema what it does not understand', () => {
  const odd = z.strictObject({
    even: z.number().multipleOf(2),
    upper: z.string().toUpperCase(),
    small: z.array(z.string()).refine((list) => list.length < 2),
    loose: z.looseObject({ a: z.string() }),
    when: z.string().default('now'),
  });
  const check = quickCheckOf(odd);
  const good = { even: 2, upper: 'A', small: ['x'], loose: { a: 'b', c: 1 }, when: 'then' };
  expect(check(good)).toBe(true);
  for (const bad of [{ even: 3 }, { upper: 'a' }, { small: ['x', 'y'] }, { loose: { a: 1 } }, { when: undefined }])
    expect(check(JSON.parse(JSON.stringify({ ...good, ...bad }))), JSON.stringify(bad)).toBe(false);
});
