import { expect, test } from 'vitest';
import type { Note } from '#shared/domain/activity.ts';
import { type ActivityLog, EMPTY_LOG, isWhole, MOST_ENTRIES, noted } from '../../../src-main/account/activity-log.ts';

const note = (count: number): Note => ({
  at: count * 1000,
  what: 'signed-in',
  place: { shell: 'test', host: 'desk', user: 'mei' },
  count,
});
const three = noted(EMPTY_LOG, [note(1), note(2), note(3)]);
const withEntries = (entries: ActivityLog['entries']): ActivityLog => ({ ...three, entries });

test('entries are counted and chained, one by one or together', () => {
  expect(three.entries.map(({ number }) => number)).toEqual([1, 2, 3]);
  expect(noted(noted(EMPTY_LOG, [note(1)]), [note(2), note(3)])).toEqual(three);
  expect(isWhole(EMPTY_LOG)).toBe(true);
  expect(isWhole(three)).toBe(true);
});

test('any edit of any field, a removal, an insertion and a swap show', () => {
  const [one, two, last] = three.entries as [
    ActivityLog['entries'][0],
    ActivityLog['entries'][0],
    ActivityLog['entries'][0],
  ];
  const edits: Partial<typeof two>[] = [
    { at: 1 },
    { what: 'exported' },
    { place: null },
    { place: { shell: 'test', host: 'desk', user: 'li' } },
    { count: 9 },
    { number: 3 },
    { hash: '0'.repeat(64) },
  ];
  for (const edit of edits)
    expect(isWhole(withEntries([one, { ...two, ...edit }, last])), JSON.stringify(edit)).toBe(false);
  expect(isWhole(withEntries([one, last]))).toBe(false);
  expect(isWhole(withEntries([two, last]))).toBe(false);
  expect(isWhole(withEntries([one, last, two]))).toBe(false);
  expect(isWhole(withEntries([one, one, two, last]))).toBe(false);
});

test('old entries leave, and what is kept stays whole', () => {
  let log = EMPTY_LOG;
  for (let count = 1; count <= MOST_ENTRIES + 5; count += 1) log = noted(log, [note(count)]);
  expect(log.entries).toHaveLength(MOST_ENTRIES);
  expect(log.entries[0]!.number).toBe(6);
  expect(isWhole(log)).toBe(true);
  expect(isWhole({ ...log, before: EMPTY_LOG.before })).toBe(false);
});
