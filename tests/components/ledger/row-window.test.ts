import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Month } from '#shared/domain/day.ts';
import {
  blocksOf,
  MONTH_HEIGHT,
  placedWithin,
  ROW_HEIGHT,
  topOfEntry,
} from '../../../src-renderer/views/ledger/row-window.ts';

const months = fc
  .array(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 60 })
  .map((counts) => counts.map((entries, at) => ({ month: `2026-${at}` as Month, entries, out: 0, in: 0 })));

describe('the window over the rows', () => {
  it('holds exactly the headings and entries that a full layout has in that place', () => {
    fc.assert(
      fc.property(
        months,
        fc.nat(2_000_000),
        fc.integer({ min: 1, max: 2_000 }),
        fc.nat(10),
        (given, top, height, spare) => {
          const { blocks } = blocksOf(given);
          const from = top - spare * ROW_HEIGHT;
          const to = top + height + spare * ROW_HEIGHT;
          const seen = placedWithin(blocks, top, height, spare);
          const full = blocks.flatMap((block) => [
            { what: 'month' as const, top: block.top, size: MONTH_HEIGHT, key: block.month as string },
            ...Array.from({ length: block.entries }, (_, row) => ({
              what: 'entry' as const,
              top: block.top + MONTH_HEIGHT + row * ROW_HEIGHT,
              size: ROW_HEIGHT,
              key: String(block.first + row),
            })),
          ]);
          const inside = full.filter((item) => item.top < to && item.top + item.size > from);
          const keys = new Set(seen.map((item) => (item.what === 'month' ? item.block.month : String(item.index))));
          for (const item of inside) expect(keys).toContain(item.key);
          // not more than one row beyond either edge: the window stays small whatever the ledger's size
          expect(seen.length).toBeLessThanOrEqual(inside.length + 2);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('numbers the entries without gaps, each in its own place', () => {
    fc.assert(
      fc.property(months, (given) => {
        const { blocks, height } = blocksOf(given);
        const all = placedWithin(blocks, 0, height, 0);
        const entries = all.flatMap((item) => (item.what === 'entry' ? [item] : []));
        expect(entries.map((item) => item.index)).toEqual(entries.map((_, at) => at));
        for (const item of entries) expect(topOfEntry(blocks, item.index)).toBe(item.top);
        expect(height).toBe(given.length * MONTH_HEIGHT + entries.length * ROW_HEIGHT);
      }),
      { numRuns: 60 },
    );
  });

  it('has nothing to place without entries', () => {
    expect(placedWithin(blocksOf([]).blocks, 0, 500)).toEqual([]);
  });
});
