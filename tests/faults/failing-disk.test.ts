import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { nodeFiles } from '../../src-main/vault/node-files.ts';
import { FailingDisk } from './support/failing-disk.ts';
import { refusalOf } from './support/refusal.ts';
import { newVaultHere, openVaultHere } from './support/vault-here.ts';

const failures = [
  ['write', 'ENOSPC', 'vault/disk-full'],
  ['write', 'EFBIG', 'vault/disk-full'],
  ['write', 'EDQUOT', 'vault/disk-full'],
  ['create', 'ENOSPC', 'vault/disk-full'],
  ['create', 'EACCES', 'vault/read-only'],
  ['create', 'EROFS', 'vault/read-only'],
  ['rename', 'EACCES', 'vault/read-only'],
  ['sync', 'EIO', 'vault/not-written'],
  ['rename', 'EIO', 'vault/not-written'],
] as const;

describe.each(failures)('%s fails with %s', (step, code, refused) => {
  test(`is refused with ${refused}; the old file stays and the next change works`, async () => {
    const disk = new FailingDisk();
    const { vault, folder } = await newVaultHere(disk);
    await vault.commit(1);
    const before = await readFile(join(folder, 'vault.simsim'));

    disk.failure = { step, code, only: 'vault.simsim' };
    expect(await refusalOf(vault.commit(2))).toEqual({ code: refused });
    expect(vault.document.numbers).toEqual([1]);
    expect(await readFile(join(folder, 'vault.simsim'))).toEqual(before);
    expect(await readdir(folder)).not.toContain('vault.simsim.tmp');

    disk.failure = null;
    await vault.commit(3);
    expect(vault.document.numbers).toEqual([1, 3]);
    await vault.lock();
    const again = await openVaultHere(disk, folder);
    expect(again.document.numbers).toEqual([1, 3]);
    await again.lock();
  });
});

test('when the folder cannot be synced, nothing more is written until the vault is opened anew', async () => {
  const disk = new FailingDisk();
  const { vault, folder } = await newVaultHere(disk);
  await vault.commit(1);
  disk.failure = { step: 'syncFolder', code: 'EIO', only: folder };
  expect(await refusalOf(vault.commit(2))).toEqual({ code: 'vault/not-written' });
  disk.failure = null;
  expect(await refusalOf(vault.commit(3))).toEqual({ code: 'vault/not-written' });
  expect(vault.document.numbers).toEqual([1]);
  await vault.lock();
  const again = await openVaultHere(disk, folder);
  expect([[1], [1, 2]]).toContainEqual(again.document.numbers);
  await again.commit(4);
  await again.lock();
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
