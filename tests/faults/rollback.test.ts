import { expect, test } from 'vitest';
import { bytesOfJson, bytesOfPassword } from '../../src-main/vault/bytes.ts';
import { readHeader } from '../../src-main/vault/container.ts';
import { NEWLY_MADE } from '../../src-main/vault/opened.ts';
import { restore } from '../../src-main/vault/restore.ts';
import { Store } from '../../src-main/vault/store.ts';
import { CrashDisk } from './support/crash-disk.ts';
import { quickOutside } from './support/in-process.ts';
import { changeOf, contentOf, type Disk, FOLDER, livedDisk, look, numbersTo, PATHS } from './support/lived-vault.ts';
import { OTHER_PASSWORD, PASSWORD } from './support/outside.ts';

const NOW = Date.UTC(2026, 0, 31);
const epochOf = (disk: Disk) => readHeader(contentOf(disk, PATHS.vault), 0).header.epoch;

/** Opens, appends up to `last`, folds when asked to, and ends. */
async function goingOn(disk: Disk, last: number, fold = false): Promise<Disk> {
  const seen = await look(disk);
  for (let n = seen.numbers.length + 1; n <= last; n += 1) {
    if ((await seen.store.append(changeOf(n))) === 'whole') await seen.store.fold(bytesOfJson(numbersTo(n)), NOW);
  }
  if (fold) await seen.store.fold(bytesOfJson(numbersTo(last)), NOW);
  await seen.store.end();
  return seen.disk.seen();
}

/** The account's folder as it was, with the mark as it is now. */
function putBack(older: Disk, now: Disk): Disk {
  const disk = new Map(older);
  disk.set(PATHS.highWater!, contentOf(now, PATHS.highWater!));
  return disk;
}

test.each([
  ['within one journal', false],
  ['across a new snapshot', true],
])('an older copy put back %s opens, is told, and goes on in an epoch that was never used', async (_, fold) => {
  const older = await livedDisk(3);
  const newer = await goingOn(await goingOn(older, 5, fold), 7);
  const highest = Math.max(epochOf(newer), epochOf(older));
  const seen = await look(putBack(older, newer));
  expect(seen.numbers).toEqual(numbersTo(3));
  expect(seen.opened.rolledBack?.found).toEqual({ epoch: 1, records: 3 });
  expect(seen.opened.rolledBack?.seen).toEqual(fold ? { epoch: 2, records: 2 } : { epoch: 1, records: 7 });
  expect(seen.opened.readOnly).toBeNull();
  expect(await seen.store.append(changeOf(4))).toBe('whole');
  await seen.store.fold(bytesOfJson(numbersTo(4)), NOW);
  expect(epochOf(seen.disk.seen())).toBeGreaterThan(highest);
  await seen.store.end();
  expect((await look(seen.disk.seen())).opened).toEqual(NEWLY_MADE);
});

test('another history of the same length is told from the one that was seen here', async () => {
  const start = await livedDisk(3);
  const here = await goingOn(start, 6);
  const elsewhere = await goingOn(start, 9);
  const seen = await look(putBack(elsewhere, here));
  expect(seen.opened.rolledBack).toEqual({ seen: { epoch: 1, records: 6 }, found: { epoch: 1, records: 9 } });
});

test('a snapshot of one copy does not take the journal of another', async () => {
  const start = await livedDisk(3);
  const one = await goingOn(await goingOn(start, 3, true), 5);
  const two = await goingOn(await goingOn(start, 3, true), 6);
  expect(epochOf(one)).toBe(epochOf(two));
  const mixed = new Map(one).set(PATHS.journal(2), contentOf(two, PATHS.journal(2)));
  const seen = await look(mixed);
  expect(seen.numbers).toEqual(numbersTo(3));
  expect(seen.opened.damagedAfter).toBe(0);
});

test('a mark that lags behind, or is gone, is no news; without it the next change takes a new epoch', async () => {
  const disk = await livedDisk(3);
  const mark = contentOf(disk, PATHS.highWater!);
  const newer = await goingOn(disk, 6);
  expect((await look(new Map(newer).set(PATHS.highWater!, mark))).opened).toEqual(NEWLY_MADE);
  const moved = new Map(newer);
  moved.delete(PATHS.highWater!);
  const seen = await look(moved);
  expect(seen.opened).toEqual({ ...NEWLY_MADE, highWater: 'none' });
  expect(await seen.store.append(changeOf(7))).toBe('whole');
});

test('a restored backup jumps past every epoch, and a damaged snapshot takes its journal from the same backup', async () => {
  let disk = await goingOn(await livedDisk(2), 2, true);
  const first = await look(disk);
  await first.store.backUp(NOW);
  await first.store.append(changeOf(3));
  await first.store.append(changeOf(4));
  await first.store.end();
  disk = first.disk.seen();

  const damaged = new Map(disk).set(PATHS.vault, new Uint8Array(100));
  const whole = await look((await restored(damaged)).seen());
  expect(whole.numbers).toEqual(numbersTo(4));
  expect(whole.opened.rolledBack).toBeNull();

  const [name] = [...disk.keys()].filter((path) => path.startsWith(`${PATHS.backups}/`));
  const chosen = await look((await restored(disk, name!.slice(PATHS.backups.length + 1))).seen());
  expect(chosen.numbers).toEqual(numbersTo(2));
  expect(chosen.opened.rolledBack).not.toBeNull();
  expect(chosen.disk.seen().has(`${PATHS.journal(2)}.orphan`)).toBe(true);
  await chosen.store.fold(bytesOfJson(numbersTo(2)), NOW);
  expect(epochOf(chosen.disk.seen())).toBe(3);
});

async function restored(disk: Disk, name: string | null = null) {
  const files = CrashDisk.holding(disk);
  await restore(files, FOLDER, NOW, name);
  return files;
}

test('every backup opens with the new password and none with the old one', async () => {
  const disk = await goingOn(await livedDisk(2), 2, true);
  const seen = await look(disk);
  for (let n = 3; n <= 5; n += 1) {
    await seen.store.append(changeOf(n));
    await seen.store.fold(bytesOfJson(numbersTo(n)), NOW);
    expect(await seen.store.backUp(NOW + n * 86_400_000)).toBe('made');
  }
  const passwords = { current: bytesOfPassword(PASSWORD), next: bytesOfPassword(OTHER_PASSWORD) };
  await seen.store.changePassword(passwords, bytesOfJson(numbersTo(5)), NOW + 6 * 86_400_000);
  await seen.store.end();
  const after = seen.disk.seen();
  const names = [...after.keys()].filter((path) => path.endsWith('.simsim') && path.startsWith(`${PATHS.backups}/`));
  expect(names).toHaveLength(4);
  for (const name of names) {
    const files = new Map(after).set(PATHS.vault, contentOf(after, name));
    await expect(look(files)).rejects.toThrow('no slot opens');
    const outside = await quickOutside(CrashDisk.holding(files), null);
    const store = await Store.open(outside, FOLDER, { password: bytesOfPassword(OTHER_PASSWORD) });
    expect(JSON.parse(Buffer.from((await store.read()).document).toString()).length).toBeGreaterThanOrEqual(3);
  }
});
