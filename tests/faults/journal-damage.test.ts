import { expect, test } from 'vitest';
import { bytesOfJson } from '../../src-main/vault/bytes.ts';
import { NEWLY_MADE } from '../../src-main/vault/opened.ts';
import { refusalOf } from '../support/refusal.ts';
import { changeOf, contentOf, livedDisk, look, numbersTo, PATHS, recordEnds, withFile } from './support/lived-vault.ts';

const LONG = process.env.SIMSIM_LONG === '1';
const RECORDS = 7;
const NOW = Date.UTC(2026, 0, 31);
const disk = await livedDisk(RECORDS);
const path = PATHS.journal(1);
const journal = contentOf(disk, path);
const ends = recordEnds(journal);
const end = ends.at(-1)!;
const withoutMark = withFile(disk, PATHS.highWater!, null);
const MARK = { epoch: 1, records: RECORDS };

const joined = (...parts: Uint8Array[]) => Uint8Array.from(Buffer.concat(parts));
const record = (n: number) => journal.slice(ends[n - 1], ends[n]);
const records = (...ns: number[]) => joined(...ns.map(record));

test('untouched, it opens with every change and nothing to tell', async () => {
  expect(ends).toHaveLength(RECORDS + 1);
  const { numbers, opened } = await look(disk);
  expect(numbers).toEqual(numbersTo(RECORDS));
  expect(opened).toEqual(NEWLY_MADE);
});

test('every flipped byte of every record is found; what comes before it is there, and the file stays', async () => {
  for (let at = 0; at < end; at += 1) {
    const altered = journal.slice();
    altered[at]! ^= 1 << (at % 8);
    const whole = ends.findLastIndex((start) => start <= at);
    const seen = await look(withFile(disk, path, altered));
    expect(seen.numbers, `byte ${at}`).toEqual(numbersTo(whole));
    const inLast = whole === RECORDS - 1;
    expect(seen.opened.damagedAfter, `byte ${at}`).toBe(inLast ? null : whole);
    expect(seen.opened.tornTail > 0, `byte ${at}`).toBe(inLast);
    expect(seen.opened.rolledBack?.seen, `byte ${at}`).toEqual(MARK);
    expect(Buffer.compare(contentOf(seen.disk.seen(), path), altered)).toBe(0);
  }
  console.log(`${end} bytes of records flipped: ${end} found`);
}, 120_000);

test('every byte behind the last record must be zero', async () => {
  const step = LONG ? 1 : 257;
  for (let at = end; at < journal.length; at += step) {
    const altered = journal.slice();
    altered[at] = 1 << (at % 8);
    const { numbers, opened } = await look(withFile(disk, path, altered));
    expect(numbers).toEqual(numbersTo(RECORDS));
    expect(opened, `byte ${at}`).toMatchObject({ rolledBack: null, damagedAfter: null });
    expect(opened.tornTail, `byte ${at}`).toBe(journal.length - end);
  }
}, 600_000);

test('cut anywhere, it opens at the last whole record, and the mark tells that there were more', async () => {
  for (let length = 0; length <= end; length += 1) {
    const whole = ends.findLastIndex((start) => start <= length);
    const cut = withFile(disk, path, journal.slice(0, length));
    const { numbers, opened } = await look(cut);
    expect(numbers, `cut to ${length}`).toEqual(numbersTo(whole));
    expect(opened.damagedAfter, `cut to ${length}`).toBeNull();
    expect(opened.rolledBack?.seen ?? null, `cut to ${length}`).toEqual(whole < RECORDS ? MARK : null);
    expect(opened.tornTail, `cut to ${length}`).toBe(length - ends[whole]!);
  }
  const gone = await look(withFile(disk, path, null));
  expect(gone.opened.rolledBack).toEqual({ seen: MARK, found: { epoch: 1, records: 0 } });
  console.log(`${end + 1} lengths tried`);
}, 120_000);

const other = await livedDisk(RECORDS);
const foreign = contentOf(other, path);
const misplaced: [string, Uint8Array, number][] = [
  ['exchanged records', joined(records(1, 2, 4, 3, 5, 6, 7)), 2],
  ['a record twice', joined(records(1, 2, 2, 3, 4, 5, 6, 7)), 2],
  ['a record left out', joined(records(1, 2, 4, 5, 6, 7)), 2],
  ['the first left out', joined(records(2, 3, 4, 5, 6, 7)), 0],
  ['all in reverse', joined(records(7, 6, 5, 4, 3, 2, 1)), 0],
  ['an old record at the end', joined(records(1, 2, 3, 4, 5, 6, 7, 3)), 7],
  ['records of another vault', foreign, 0],
  ['a record of another vault at the end', joined(records(1, 2, 3), foreign.slice(ends[3], ends[4])), 3],
  ['a record of another vault in between', joined(records(1, 2), foreign.slice(ends[2], ends[3]), records(4, 5)), 2],
  ['bytes put in between', joined(records(1, 2, 3), new Uint8Array(5).fill(9), records(4, 5, 6, 7)), 3],
  ['a byte left out', joined(records(1, 2), record(3).slice(0, -1), records(4, 5, 6, 7)), 2],
  ['a whole block of zeros', joined(records(1, 2), new Uint8Array(ends[5]! - ends[2]!), records(6, 7)), 2],
  ['only zeros', new Uint8Array(65_536), 0],
  ['an immense length', joined(records(1, 2), new Uint8Array(4).fill(255), records(3)), 2],
];

test.each(misplaced)('%s: nothing of it is taken', async (_, content, whole) => {
  for (const files of [disk, withoutMark]) {
    const { numbers, opened } = await look(withFile(files, path, content));
    expect(numbers).toEqual(numbersTo(whole));
    const told = opened.damagedAfter !== null || opened.tornTail > 0 || opened.rolledBack !== null;
    if (content.some((byte) => byte !== 0) || files === disk) expect(told).toBe(true);
  }
});

test('good records behind damage are recognised, and kept out of harm: the vault can only be read', async () => {
  for (const content of [
    joined(records(1, 2), new Uint8Array(ends[5]! - ends[2]!), records(6, 7)),
    joined(records(1, 2, 3), new Uint8Array(5).fill(9), records(5)),
  ]) {
    const damaged = withFile(withoutMark, path, content);
    const { store, opened, disk: after } = await look(damaged);
    const good = opened.damagedAfter!;
    if (good === null) continue;
    expect(opened.readOnly).toEqual({ code: 'vault/damaged', backups: 0 });
    expect(await refusalOf(store.append(changeOf(8)))).toEqual(opened.readOnly);
    expect(await refusalOf(store.fold(bytesOfJson([]), NOW))).toEqual(opened.readOnly);
    expect(contentOf(after.seen(), path)).toEqual(content);

    await store.goOn(bytesOfJson(numbersTo(good)), NOW);
    await store.append(changeOf(good + 1));
    await store.end();
    const next = await look(after.seen());
    expect(next.numbers).toEqual(numbersTo(good + 1));
    expect(next.opened).toEqual(NEWLY_MADE);
    expect(contentOf(after.seen(), `${path}.damaged`)).toEqual(content);
  }
});

test('an unfinished change is set aside with the next one, not thrown away', async () => {
  const torn = withFile(withoutMark, path, journal.slice(0, ends[3]! + 100));
  const { store, opened, disk: after } = await look(torn);
  expect(opened).toMatchObject({ tornTail: 100, readOnly: null });
  expect(await store.append(changeOf(4))).toBe('whole');
  await store.fold(bytesOfJson(numbersTo(4)), NOW);
  expect(await store.append(changeOf(5))).toBe('done');
  await store.end();
  const next = await look(after.seen());
  expect(next.numbers).toEqual(numbersTo(5));
  expect(next.opened).toEqual(NEWLY_MADE);
  expect(contentOf(after.seen(), `${path}.torn`)).toEqual(journal.slice(0, ends[3]! + 100));
});

test('journals of other epochs change nothing and are kept; one that was taken up whole goes', async () => {
  const strangers = withFile(withFile(disk, PATHS.journal(9), journal), PATHS.journal(2), foreign);
  const { numbers, opened, disk: after, store } = await look(strangers);
  expect(numbers).toEqual(numbersTo(RECORDS));
  expect(opened).toEqual({ ...NEWLY_MADE, orphans: 2 });
  expect(contentOf(after.seen(), `${PATHS.journal(9)}.orphan`)).toEqual(journal);
  await store.fold(bytesOfJson(numbersTo(RECORDS)), NOW);
  await store.end();
  const folded = after.seen();
  expect(folded.has(PATHS.journal(10))).toBe(false);
  const leftover = await look(withFile(folded, path, journal));
  expect(leftover.opened.orphans).toBe(0);
  expect(leftover.disk.seen().has(path)).toBe(false);
  const longer = joined(journal.slice(0, end), record(1));
  const notWhole = await look(withFile(folded, path, longer));
  expect(notWhole.opened.orphans).toBe(1);
  expect(contentOf(notWhole.disk.seen(), `${path}.orphan`)).toEqual(longer);
});

test('every flipped byte of the mark is found, and keeps nobody out', async () => {
  const mark = contentOf(disk, PATHS.highWater!);
  for (let at = 0; at < mark.length; at += 1) {
    const altered = mark.slice();
    altered[at]! ^= 1;
    const { numbers, opened } = await look(withFile(disk, PATHS.highWater!, altered));
    expect(opened.highWater, `byte ${at}`).toBe('unreadable');
    expect(numbers).toEqual(numbersTo(RECORDS));
  }
});
