import fc from 'fast-check';
import { expect, test } from 'vitest';
import { appended, continues, MOST_LINES, newChain, type TryChain } from '../../../src-main/account/try-chain.ts';

const START = Buffer.alloc(32, 7).toString('base64');
const of = (texts: readonly string[]) => texts.reduce(appended, newChain(START));

test('a chain continues from its own first key alone', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 20 }), { maxLength: 8 }), (texts) => {
      expect(continues(of(texts), START)).toBe(true);
      expect(continues(of(texts), Buffer.alloc(32, 8).toString('base64'))).toBe(false);
    }),
  );
});

test('lines altered, cut off, taken out or swapped show, whatever the key in the open is', () => {
  const chain = of(['one', 'two', 'three']);
  const [one, two, three] = chain.lines as [TryChain['lines'][0], TryChain['lines'][0], TryChain['lines'][0]];
  const lists = [
    [],
    [one],
    [one, two],
    [two, three],
    [one, three],
    [two, one, three],
    [one, { ...two, text: 'TWO' }, three],
    [one, { ...two, mac: one.mac }, three],
  ];
  for (const lines of lists) expect(continues({ ...chain, lines }, START)).toBe(false);
});

test('whoever has the file can add lines, not forge the ones before', () => {
  expect(continues(appended(of(['one']), 'added by another'), START)).toBe(true);
});

test('a full chain counts what comes after', () => {
  const full = of(Array.from({ length: MOST_LINES + 3 }, (_, index) => `${index}`));
  expect(full.lines).toHaveLength(MOST_LINES);
  expect(full.more).toBe(3);
  expect(continues(full, START)).toBe(true);
});
