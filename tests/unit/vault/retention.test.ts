import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keptBackups } from '../../../src-main/vault/retention.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const SUNDAY = Date.UTC(2026, 1, 1);
const backups = (...times: number[]) => times.map((at) => ({ at }));
const kept = (list: { at: number }[]) => [...keptBackups(list)].map(({ at }) => at).sort((one, other) => other - one);

test('three of one day are kept, and no more', () => {
  const times = [10, 9, 8, 7, 6].map((hour) => SUNDAY + hour * HOUR);
  expect(kept(backups(...times))).toEqual(times.slice(0, 3));
});

test('of a long time: the newest three, the last of seven days, the last of four weeks that begin on Monday', () => {
  const daily = Array.from({ length: 40 }, (_, days) => SUNDAY + 12 * HOUR - days * DAY);
  const list = daily.flatMap((at) => [at, at - HOUR]);
  // Sunday 1 February ends its week; the weeks before end on 25, 18 and 11 January.
  const weeks = [7, 14, 21].map((days) => SUNDAY + 12 * HOUR - days * DAY);
  const expected = [...daily.slice(0, 7), SUNDAY + 11 * HOUR, ...weeks];
  expect(kept(backups(...list))).toEqual(expected.sort((one, other) => other - one));
});

test('someone who comes once a month keeps seven months', () => {
  const times = Array.from({ length: 12 }, (_, months) => SUNDAY - months * 30 * DAY);
  expect(kept(backups(...times))).toEqual(times.slice(0, 7));
});

test('the newest is always kept, and pruning again after the next one never brings the count above fourteen', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 60 * DAY }), { minLength: 1, maxLength: 80 }), (waits) => {
      let held: { at: number }[] = [];
      let now = SUNDAY;
      for (const wait of waits) {
        now += wait;
        held = [{ at: now }, ...held];
        const keep = keptBackups(held);
        expect(keep.has(held[0]!)).toBe(true);
        held = held.filter((backup) => keep.has(backup));
        expect(held.length).toBeLessThanOrEqual(14);
      }
    }),
  );
});
