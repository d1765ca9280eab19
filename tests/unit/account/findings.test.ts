import { describe, expect, test } from 'vitest';
import type { ActivityKind, Note, Place } from '#shared/domain/activity.ts';
import { EMPTY_LOG, isWhole, noted } from '../../../src-main/account/activity-log.ts';
import { findingsIn } from '../../../src-main/account/findings.ts';

const HERE: Place = { shell: 'desktop', host: 'desk', user: 'mei' };
const MINUTE = 60_000;
const BASE = Date.UTC(2026, 0, 31, 9);

/** A log from a short script: minutes after nine, what, where, how many. */
type Line = [minute: number, what: ActivityKind, place?: Partial<Place>, count?: number];
function logOf(lines: readonly Line[]) {
  const notes: Note[] = lines.map(([minute, what, place, count]) => ({
    at: BASE + minute * MINUTE,
    what,
    place: { ...HERE, ...place },
    count: count ?? 1,
  }));
  return noted(EMPTY_LOG, notes);
}
const found = (lines: readonly Line[]) => {
  const log = logOf(lines);
  return findingsIn(log.entries, isWhole(log)).map(({ rule, severity, evidence }) => [rule, severity, evidence]);
};
const wrong = (minutes: number[], place: Partial<Place> = {}): Line[] =>
  minutes.map((minute) => [minute, 'wrong-password', place]);

const TABLE: [string, Line[], unknown[]][] = [
  [
    'a quiet life',
    [
      [0, 'created'],
      [60, 'signed-in'],
      [120, 'signed-in'],
      [130, 'exported'],
    ],
    [],
  ],
  ['two slips before a sign-in', [[0, 'created'], ...wrong([60, 61]), [62, 'signed-in']], []],
  [
    'three wrong tries, then a sign-in',
    [[0, 'created'], ...wrong([60, 61, 62]), [63, 'signed-in']],
    [['failures-then-success', 'medium', [2, 3, 4, 5]]],
  ],
  [
    'five wrong tries elsewhere, then a sign-in from there',
    [[0, 'created'], ...wrong([1, 2, 3, 4, 5], { host: 'cafe' }), [6, 'signed-in', { host: 'cafe' }]],
    [
      ['failures-then-success', 'high', [2, 3, 4, 5, 6, 7]],
      ['new-place', 'high', [7]],
    ],
  ],
  [
    'five wrong tries in ten minutes',
    [[0, 'created'], ...wrong([60, 62, 64, 66, 70])],
    [['many-failures', 'high', [2, 3, 4, 5, 6]]],
  ],
  ['five wrong tries in eleven minutes', [[0, 'created'], ...wrong([60, 62, 64, 66, 71])], []],
  [
    'one long burst is one finding',
    [[0, 'created'], ...wrong([60, 61, 62, 63, 64, 65, 66])],
    [['many-failures', 'high', [2, 3, 4, 5, 6, 7, 8]]],
  ],
  [
    'two bursts are two',
    [[0, 'created'], ...wrong([60, 61, 62, 63, 64, 160, 161, 162, 163, 164])],
    [
      ['many-failures', 'high', [7, 8, 9, 10, 11]],
      ['many-failures', 'high', [2, 3, 4, 5, 6]],
    ],
  ],
  [
    'another door of the same computer',
    [
      [0, 'created'],
      [9, 'signed-in', { shell: 'browser' }],
    ],
    [['new-place', 'low', [2]]],
  ],
  [
    'another user of the same computer',
    [
      [0, 'created'],
      [9, 'signed-in', { user: 'li' }],
    ],
    [['new-place', 'medium', [2]]],
  ],
  [
    'another computer, once',
    [
      [0, 'created'],
      [9, 'signed-in', { host: 'cafe' }],
      [19, 'signed-in', { host: 'cafe' }],
    ],
    [['new-place', 'high', [2]]],
  ],
  [
    'a clock set back',
    [
      [0, 'created'],
      [-60, 'clock-back'],
    ],
    [['clock-back', 'medium', [2]]],
  ],
  [
    'a file of tries that is gone',
    [
      [0, 'created'],
      [9, 'tries-missing'],
    ],
    [['tries-missing', 'medium', [2]]],
  ],
  [
    'a file of tries that was altered',
    [
      [0, 'created'],
      [9, 'tries-altered'],
    ],
    [['tries-altered', 'high', [2]]],
  ],
  [
    'the recovery key was used',
    [
      [0, 'created'],
      [9, 'recovered'],
    ],
    [['recovered', 'high', [2]]],
  ],
  [
    'a second factor was taken off',
    [
      [0, 'created'],
      [9, 'code-removed'],
    ],
    [['settings-changed', 'medium', [2]]],
  ],
  [
    'a new password',
    [
      [0, 'created'],
      [9, 'password-changed'],
    ],
    [['settings-changed', 'low', [2]]],
  ],
  [
    'a second folder for backups chosen, and given up',
    [
      [0, 'created'],
      [9, 'second-folder-set'],
      [12, 'second-folder-removed'],
    ],
    [
      ['backup-place', 'medium', [3]],
      ['backup-place', 'low', [2]],
    ],
  ],
  [
    'an export two minutes after a sign-in',
    [
      [0, 'created'],
      [9, 'signed-in'],
      [11, 'exported'],
    ],
    [['quick-export', 'medium', [2, 3]]],
  ],
  [
    'an export three minutes after a sign-in',
    [
      [0, 'created'],
      [9, 'signed-in'],
      [12, 'exported'],
    ],
    [],
  ],
  [
    'four exports in a day',
    [
      [0, 'created'],
      [10, 'exported'],
      [20, 'exported'],
      [30, 'exported'],
      [40, 'backup-exported'],
    ],
    [['many-exports', 'low', [2, 3, 4, 5]]],
  ],
  [
    'much was removed',
    [
      [0, 'created'],
      [9, 'removed-many', {}, 40],
    ],
    [['bulk-removal', 'medium', [2]]],
  ],
  [
    'a backup was put back',
    [
      [0, 'created'],
      [9, 'backup-restored'],
    ],
    [['backup-restored', 'medium', [2]]],
  ],
  [
    'auto-lock put off for two hours',
    [
      [0, 'created'],
      [9, 'auto-lock', {}, 120],
    ],
    [['long-auto-lock', 'low', [2]]],
  ],
  [
    'auto-lock sooner',
    [
      [0, 'created'],
      [9, 'auto-lock', {}, 1],
    ],
    [],
  ],
];

describe('findings', () => {
  test.each(TABLE)('%s', (_name, lines, expected) => {
    expect(found(lines)).toEqual(expected);
  });

  test('keep their names as the log grows, and what was answered to them', () => {
    const lines: Line[] = [[0, 'created'], ...wrong([60, 61, 62]), [63, 'signed-in']];
    const [first] = findingsIn(logOf(lines).entries, true);
    const later = logOf([...lines, [90, 'signed-in'], [100, 'password-changed']]);
    const again = findingsIn(later.entries, true, new Map([[first!.id, true]]));
    expect(again.map(({ rule, mine }) => [rule, mine])).toEqual([
      ['settings-changed', null],
      ['failures-then-success', true],
    ]);
  });

  test('an altered log is one', () => {
    const log = logOf([
      [0, 'created'],
      [60, 'wrong-password'],
      [61, 'signed-in'],
    ]);
    const edited = { ...log, entries: log.entries.map((entry) => ({ ...entry, count: 2 })) };
    expect(findingsIn(edited.entries, isWhole(edited)).map(({ rule }) => rule)).toEqual(['log-altered']);
  });
});
