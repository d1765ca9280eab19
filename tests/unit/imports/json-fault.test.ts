import fc from 'fast-check';
import { expect, it } from 'vitest';
import { jsonFault } from '../../../src-main/imports/json-fault.ts';
import { readJson } from '../../../src-main/imports/read-json.ts';
import { RUNS } from '../../support/runs.ts';

it.each([
  ['{"a":[1,{"b":NaN}]}', 'a[1].b', 14],
  ['{"a":01}', 'a', 7],
  ['{"a":"x\ty"}', 'a', 8],
  ['{"a":"\\x"}', 'a', 7],
  ['{"a":1,}', '', 8],
  ['[1,2,]', '[2]', 6],
  ["{'a':1}", '', 2],
  ['{"a" 1}', 'a', 6],
  ['{"a":1} // mine', '', 9],
  ['{"a":Infinity}', 'a', 6],
])('says where %j stops being JSON', (text, path, character) => {
  expect(readJson(text)).toEqual({ problems: [{ path, problem: 'not-json', at: { line: 1, character } }] });
});

it('names the line of a text on many lines', () => {
  expect(readJson('{\n  "records": [\n    {"amount": NaN}\n  ]\n}')).toMatchObject({
    problems: [{ path: 'records[0].amount', problem: 'not-json', at: { line: 3, character: 16 } }],
  });
});

it('finds a fault exactly where JSON.parse refuses, whatever was changed in a good text', () => {
  const part = fc.constantFrom('', '"', '\\', ',', ':', '{', ']', 'NaN', '0', '-', '.', 'e', '\n', 'x', '\u0000');
  fc.assert(
    fc.property(fc.json({ maxDepth: 4 }), fc.nat(), fc.nat({ max: 2 }), part, (text, place, gone, put) => {
      const at = place % (text.length + 1);
      const changed = text.slice(0, at) + put + text.slice(at + gone);
      let good = true;
      try {
        JSON.parse(changed);
      } catch {
        good = false;
      }
      const fault = jsonFault(changed, 64);
      expect([changed, fault === null]).toEqual([changed, good]);
      // What stands before the fault may still become JSON, or the fault would have been found earlier.
      if (fault) expect(fault.index).toBeGreaterThanOrEqual(Math.min(at, changed.length) - SHORTEST);
    }),
    RUNS,
  );
});

/** A change may spoil the word or escape it stands in, which is then told by its first character. */
const SHORTEST = 5;
