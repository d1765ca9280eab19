import { cp, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { nodeFiles } from '../../src-main/vault/node-files.ts';
import { NEWLY_MADE } from '../../src-main/vault/opened.ts';
import { refusalOf } from '../support/refusal.ts';
import { FailingDisk } from './support/failing-disk.ts';
import { PASSWORD, temporaryFolder } from './support/outside.ts';
import { newVaultHere, openVaultHere } from './support/vault-here.ts';

const appending = [
  ['write', 'ENOSPC', 'vault/disk-full'],
  ['write', 'EFBIG', 'vault/disk-full'],
  ['write', 'EDQUOT', 'vault/disk-full'],
  ['write', 'EIO', 'vault/not-written'],
  ['sync', 'EIO', 'vault/not-written'],
  ['openJournal', 'EACCES', 'vault/read-only'],
  ['openJournal', 'EROFS', 'vault/read-only'],
  ['openJournal', 'ENOSPC', 'vault/disk-full'],
] as const;

describe.each(appending)('an append whose %s fails with %s', (step, code, refused) => {
  test.each([0, 1, 3])(
    `is refused with ${refused} after %d changes; what is there stays and the next change works`,
    async (changes) => {
      const disk = new FailingDisk();
      const { vault, folder } = await newVaultHere(disk);
      const before = Array.from({ length: changes }, (_, index) => index + 1);
      for (const number of before) await vault.commit(number);

      disk.failure = { step, code, only: '.journal' };
      expect(await refusalOf(vault.commit(98))).toEqual({ code: refused });
      // After an error of the disk itself the journal is never tried again: the next change is a snapshot.
      if (code !== 'EIO') expect(await refusalOf(vault.commit(99))).toEqual({ code: refused });
      expect(vault.document.numbers).toEqual(before);
      disk.failure = null;
      const beside = await openCopy(disk, folder);
      expect(beside.document.numbers).toEqual(before);

      await vault.commit(100);
      await vault.commit(101);
      expect(vault.document.numbers).toEqual([...before, 100, 101]);
      expect((await openCopy(disk, folder)).document.numbers).toEqual([...before, 100, 101]);
      await vault.lock();
      const again = await openVaultHere(disk, folder);
      expect(again.document.numbers).toEqual([...before, 100, 101]);
      expect(again.opened).toEqual(NEWLY_MADE);
      await again.lock();
    },
  );
});

/** What someone would see who opened a copy of the folder at this moment. */
async function openCopy(disk: FailingDisk, folder: string) {
  const copy = join(await temporaryFolder(), 'accounts', 'one');
  await cp(folder, copy, { recursive: true, filter: (path) => !path.endsWith('.lock') });
  return openVaultHere(disk, copy);
}

const folding = [
  ['write', 'ENOSPC', 'vault/disk-full'],
  ['create', 'ENOSPC', 'vault/disk-full'],
  ['create', 'EACCES', 'vault/read-only'],
  ['create', 'EROFS', 'vault/read-only'],
  ['rename', 'EACCES', 'vault/read-only'],
  ['sync', 'EIO', 'vault/not-written'],
  ['rename', 'EIO', 'vault/not-written'],
] as const;

describe.each(folding)('folding whose %s fails with %s', (step, code, refused) => {
  test('leaves snapshot and journal as they are, on locking and for a change too large for the journal', async () => {
    const disk = new FailingDisk();
    const { vault, folder } = await newVaultHere(disk);
    await vault.commit(1);
    const before = await readFile(join(folder, 'vault.simsim'));
    disk.failure = { step, code, only: 'vault.simsim' };
    expect(await refusalOf(vault.changePassword(PASSWORD, PASSWORD))).toEqual({ code: refused });
    await vault.commit(2);
    expect(await vault.lock()).toEqual({ code: refused });
    expect(await readFile(join(folder, 'vault.simsim'))).toEqual(before);
    expect(await readdir(folder)).not.toContain('vault.simsim.tmp');

    disk.failure = null;
    const again = await openVaultHere(disk, folder);
    expect(again.document.numbers).toEqual([1, 2]);
    expect(again.opened).toEqual(NEWLY_MADE);
    expect(await again.lock()).toBe('made');
    expect(await readdir(folder)).not.toContain('vault.1.journal');
  });
});

test('when the folder cannot be synced after a renaming, nothing more is written until the vault is opened anew', async () => {
  const disk = new FailingDisk();
  const { vault, folder } = await newVaultHere(disk);
  await vault.commit(1);
  disk.failure = { step: 'syncFolder', code: 'EIO', only: folder };
  expect(await refusalOf(vault.changePassword(PASSWORD, PASSWORD))).toEqual({ code: 'vault/not-written' });
  disk.failure = null;
  expect(await refusalOf(vault.commit(3))).toEqual({ code: 'vault/not-written' });
  expect(vault.document.numbers).toEqual([1]);
  await vault.lock();
  const again = await openVaultHere(disk, folder);
  expect(again.document.numbers).toEqual([1]);
  await again.commit(4);
  await again.lock();
});

test('a journal whose name may not have lasted takes nothing more; the next change is a snapshot', async () => {
  const disk = new FailingDisk();
  const { vault, folder } = await newVaultHere(disk);
  disk.failure = { step: 'syncFolder', code: 'EIO', only: folder };
  expect(await refusalOf(vault.commit(1))).toEqual({ code: 'vault/not-written' });
  disk.failure = null;
  await vault.commit(2);
  expect(await readdir(folder)).not.toContain('vault.1.journal');
  expect((await openCopy(disk, folder)).document.numbers).toEqual([2]);
  await vault.lock();
});

test('a high-water mark that cannot be written stops nothing', async () => {
  const disk = new FailingDisk();
  disk.failure = { step: 'note', code: 'EACCES', only: 'marks' };
  const { vault, folder } = await newVaultHere(disk);
  await vault.commit(1);
  await vault.lock();
  const again = await openVaultHere(disk, folder);
  expect(again.opened).toMatchObject({ highWater: 'none', rolledBack: null, readOnly: null });
  await again.commit(2);
  await again.commit(3);
  expect(again.document.numbers).toEqual([1, 2, 3]);
  await again.lock();
});

test('where nothing can be written the vault opens for reading, and says why', async () => {
  const disk = new FailingDisk();
  const { vault, folder } = await newVaultHere(disk);
  await vault.commit(1);
  await vault.sealFile('deed', new Uint8Array([7]));
  await vault.lock();
  disk.failure = { step: 'hold', code: 'EROFS', only: '.lock' };
  const before = await readdir(folder, { recursive: true });
  const read = await openVaultHere(disk, folder);
  expect(read.opened.readOnly).toEqual({ code: 'vault/read-only' });
  expect(read.document.numbers).toEqual([1]);
  expect(await read.openFile('deed')).toEqual(new Uint8Array([7]));
  for (const work of [
    read.commit(2),
    read.sealFile('deed', new Uint8Array()),
    read.removeFile('deed'),
    read.changePassword(PASSWORD, PASSWORD),
    read.renewRecoveryKey(PASSWORD),
  ]) {
    expect(await refusalOf(work)).toEqual({ code: 'vault/read-only' });
  }
  expect(await read.lock()).toBe('unchanged');
  expect(await readdir(folder, { recursive: true })).toEqual(before);
});

test('a backup that cannot be written leaves the one before it and does not hold up the lock', async () => {
  const disk = new FailingDisk();
  const { vault, folder } = await newVaultHere(disk);
  expect(await vault.lock()).toBe('made');
  const [kept] = await readdir(join(folder, 'backups'));
  const again = await openVaultHere(disk, folder);
  await again.commit(1);
  disk.failure = { step: 'write', code: 'ENOSPC', only: 'backups' };
  expect(await again.lock()).toEqual({ code: 'vault/disk-full' });
  expect(await readdir(join(folder, 'backups'))).toEqual([kept]);
  await (await openVaultHere(nodeFiles, folder)).lock();
});

test('a backup that reads back altered never replaces the one before it', async () => {
  const disk = new FailingDisk();
  const { vault, folder } = await newVaultHere(disk);
  await vault.lock();
  const [kept] = await readdir(join(folder, 'backups'));
  const again = await openVaultHere(disk, folder);
  await again.commit(1);
  const { read } = disk;
  disk.read = async (path, most) => {
    const bytes = await read.call(disk, path, most);
    if (path.includes('backups')) bytes[bytes.length - 1]! ^= 1;
    return bytes;
  };
  expect(await again.lock()).toMatchObject({ code: 'vault/damaged' });
  expect(await readdir(join(folder, 'backups'))).toEqual([kept]);
});

test('a file that cannot be read is refused, not taken for an empty one', async () => {
  const disk = new FailingDisk();
  const { vault, folder } = await newVaultHere(disk);
  await vault.commit(1);
  await vault.lock();
  const before = await readFile(join(folder, 'vault.simsim'));
  disk.failure = { step: 'read', code: 'EIO', only: 'vault.simsim' };
  expect(await refusalOf(openVaultHere(disk, folder))).toEqual({ code: 'vault/damaged', backups: 1 });
  expect(await readFile(join(folder, 'vault.simsim'))).toEqual(before);
});
