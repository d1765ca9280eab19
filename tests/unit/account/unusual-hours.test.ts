import { expect, test } from 'vitest';
import type { ActivityEntry } from '#shared/domain/activity.ts';
import { findingsIn } from '../../../src-main/account/findings.ts';

const DAY = 86_400_000;
const START = Date.UTC(2026, 0, 5);
const place = { shell: 'desktop', host: 'desk', user: 'mei' } as const;
const signIn = (number: number, day: number, hour: number): ActivityEntry => ({
  at: START + day * DAY + hour * 3_600_000,
  what: 'signed-in',
  place,
  count: 1,
  number,
  hash: '0'.repeat(64),
});
const evenings = (days: number) => Array.from({ length: days }, (_, day) => signIn(day + 1, day, 20 + (day % 2)));
const unusual = (entries: ActivityEntry[], hourOf?: (at: number) => number) =>
  findingsIn(entries, true, new Map(), hourOf)
    .filter(({ rule }) => rule === 'unusual-hour')
    .map(({ evidence, severity }) => [evidence, severity]);

test.each<[string, ActivityEntry[], unknown[]]>([
  ['a night after three weeks of evenings', [...evenings(21), signIn(22, 21, 3)], [[[22], 'low']]],
  ['the hour next to a usual one', [...evenings(21), signIn(22, 21, 22)], []],
  [
    'midnight is next to eleven',
    [...evenings(21).map((one) => ({ ...one, at: one.at + 3 * 3_600_000 })), signIn(22, 23, 1)],
    [],
  ],
  ['too few times to speak of a habit', [...evenings(9), signIn(10, 30, 3)], []],
  ['many times in a few days are no habit either', [...evenings(13), signIn(14, 13, 3)], []],
  ['a habit older than ninety days', [...evenings(21), signIn(22, 150, 3)], []],
  ['the second night is no news', [...evenings(21), signIn(22, 21, 3), signIn(23, 22, 3)], [[[22], 'low']]],
])('%s', (_, entries, expected) => {
  expect(unusual(entries)).toEqual(expected);
});

test('hours are those of the clock on the wall', () => {
  const entries = [...evenings(21), signIn(22, 21, 3)];
  const shifted = (at: number) => new Date(at + 8 * 3_600_000).getUTCHours();
  expect(unusual(entries, shifted)).toEqual([[[22], 'low']]);
  expect(unusual(entries, () => 12)).toEqual([]);
});
