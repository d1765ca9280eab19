import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readHeader } from '../../../src-main/vault/container.ts';
import { CEILING, STANDARD } from '../../../src-main/vault/cost.ts';
import { nodeFiles } from '../../../src-main/vault/node-files.ts';
import { createVault, isWrongKey, openVault, restoreBackup } from '../../../src-main/vault/vault.ts';
import { counting, EMPTY } from '../../faults/support/count.ts';
import { clockAt, OTHER_PASSWORD, outsideIn, PASSWORD, temporaryFolder } from '../../faults/support/outside.ts';
import { newVaultHere } from '../../faults/support/vault-here.ts';
import { refusalOf } from '../../support/refusal.ts';

async function newVault() {
  const data = await temporaryFolder();
  const outside = outsideIn(data);
  const folder = join(data, 'accounts', 'one');
  const made = await createVault(outside, { folder, name: 'Mei', password: PASSWORD, document: EMPTY }, counting);
  return { ...made, outside, folder, open: (password: string) => openVault(outside, { folder, password }, counting) };
}

test('what was committed is there when the vault is opened again', async () => {
  const { vault, open } = await newVault();
  expect(vault.document).toEqual(EMPTY);
  await Promise.all([3, 1, 2].map((number) => vault.commit(number)));
  expect(vault.document.numbers).toEqual([3, 1, 2]);
  expect(await vault.lock()).toBe('made');
  const again = await open(PASSWORD);
  expect(again).toMatchObject({ id: 'one', name: 'Mei' });
  expect(again.document).toEqual({ ...EMPTY, numbers: [3, 1, 2] });
  expect(await again.lock()).toBe('unchanged');
});

test('a change that does not fit is refused and those after it go on', async () => {
  const { vault } = await newVault();
  const turns = [vault.commit(1), refusalOf(vault.commit(-1)), vault.commit(2)];
  expect((await Promise.all(turns))[1]).toEqual({ code: 'ledger/unknown-record' });
  expect(vault.document.numbers).toEqual([1, 2]);
  await vault.lock();
});

test('a wrong password opens nothing; one typed on another keyboard does', async () => {
  const data = await temporaryFolder();
  const folder = join(data, 'one');
  const composed = 'caf\u00e9 \uff21 four unrelated violins';
  const { vault } = await createVault(
    outsideIn(data),
    { folder, name: 'Mei', password: composed, document: EMPTY },
    counting,
  );
  await vault.lock();
  const wrong = await openVault(outsideIn(data), { folder, password: 'wrong' }, counting).catch((error) => error);
  expect(isWrongKey(wrong)).toBe(true);
  const decomposed = 'cafe\u0301 A four unrelated violins';
  await (await openVault(outsideIn(data), { folder, password: decomposed }, counting)).lock();
});

test('a password of more than 1,024 bytes is refused', async () => {
  const { vault, open } = await newVault();
  await vault.lock();
  expect(await refusalOf(open('密'.repeat(400)))).toMatchObject({ code: 'input/invalid' });
});

test('after locking everything is refused, what was begun before is finished', async () => {
  const { vault, open } = await newVault();
  const begun = vault.commit(1);
  const locking = vault.lock();
  expect((await begun).numbers).toEqual([1]);
  await locking;
  expect(vault.lock()).toBe(vault.lock());
  expect(() => vault.document).toThrow('session/locked');
  for (const late of [vault.commit(2), vault.openFile('deed'), vault.changePassword(PASSWORD, OTHER_PASSWORD)]) {
    expect(await refusalOf(late)).toEqual({ code: 'session/locked' });
  }
  const again = await open(PASSWORD);
  expect(again.document.numbers).toEqual([1]);
  await again.lock();
});

test('a changed password is the only one, also for the backup', async () => {
  const { vault, open, folder, outside } = await newVault();
  expect(isWrongKey(await vault.changePassword('wrong', OTHER_PASSWORD).catch((error) => error))).toBe(true);
  await vault.changePassword(PASSWORD, OTHER_PASSWORD);
  await vault.lock();
  for (let time = 0; time < 2; time += 1) {
    expect(isWrongKey(await open(PASSWORD).catch((error) => error))).toBe(true);
    await (await open(OTHER_PASSWORD)).lock();
    await restoreBackup(folder, outside.now());
  }
});

test('no two writes of the same document look alike, and lengths show in blocks only', async () => {
  const { vault, folder } = await newVaultHere(nodeFiles);
  const read = () => readFile(join(folder, 'vault.simsim'));
  const first = await read();
  await vault.changePassword(PASSWORD, PASSWORD);
  const second = await read();
  expect(second.length).toBe(first.length);
  expect(second.subarray(-4096).equals(first.subarray(-4096))).toBe(false);
  await vault.commit(1);
  expect((await read()).length).toBe(first.length);
  await vault.lock();
});

test('a document that the content does not know is not opened', async () => {
  const { vault, outside, folder } = await newVault();
  await vault.lock();
  const strict = {
    ...counting,
    parse: () => {
      throw new Error('of another kind');
    },
  };
  await expect(openVault(outside, { folder, password: PASSWORD }, strict)).rejects.toThrow('of another kind');
  await (await openVault(outside, { folder, password: PASSWORD }, counting)).lock();
});

test('left to itself, a new vault costs at least the standard, and opens without a lowered floor', async () => {
  const data = await temporaryFolder();
  const outside = { ...outsideIn(data), passwordCost: null };
  const folder = join(data, 'one');
  const made = await createVault(outside, { folder, name: 'Mei', password: PASSWORD, document: EMPTY }, counting);
  await made.vault.lock();
  const { kdf } = readHeader(await readFile(join(folder, 'vault.simsim')), 0).header;
  expect(kdf).toMatchObject({ algorithm: 'argon2id', memoryMiB: STANDARD.memoryMiB });
  expect(kdf.passes).toBeGreaterThanOrEqual(STANDARD.passes);
  expect(kdf.passes).toBeLessThanOrEqual(CEILING.passes);
  await (await openVault(outside, { folder, password: PASSWORD }, counting)).lock();
});

test('locking leaves a backup of the whole document, the same as the vault, and no journal', async () => {
  const data = await temporaryFolder();
  const clock = clockAt(Date.UTC(2026, 0, 31, 9, 15));
  const outside = outsideIn(data, clock);
  const folder = join(data, 'one');
  const made = await createVault(outside, { folder, name: 'Mei', password: PASSWORD, document: EMPTY }, counting);
  await made.vault.lock();
  expect(await readdir(join(folder, 'backups'))).toEqual(['2026-01-31T09-15-00-000Z-1.simsim']);
  clock.pass(3_600_000);
  const again = await openVault(outside, { folder, password: PASSWORD }, counting);
  await again.commit(1);
  await again.commit(2);
  await again.lock();
  const [older, newer, ...others] = await readdir(join(folder, 'backups'));
  expect(older).toBe('2026-01-31T09-15-00-000Z-1.simsim');
  expect([newer, others]).toEqual(['2026-01-31T10-15-00-000Z-2.simsim', []]);
  expect(await readFile(join(folder, 'backups', newer!))).toEqual(await readFile(join(folder, 'vault.simsim')));
  expect((await readdir(folder)).filter((name) => name.includes('journal'))).toEqual([]);
});

test('a backup that no longer opens is made again, though nothing else changed', async () => {
  const { vault, open, folder } = await newVault();
  await vault.lock();
  const backups = join(folder, 'backups');
  const [name] = await readdir(backups);
  await writeFile(join(backups, name!), 'rotten');
  const again = await open(PASSWORD);
  expect(await again.lock()).toBe('made');
  const whole = await readFile(join(folder, 'vault.simsim'));
  const [renewed, ...others] = await readdir(backups);
  expect(others).toEqual([]);
  expect(await readFile(join(backups, renewed!))).toEqual(whole);
});

describe('sealed files', () => {
  test('come back as they were, empty ones too, and the caller keeps its bytes', async () => {
    const { vault, open } = await newVault();
    const deed = Uint8Array.from({ length: 10_000 }, (_, index) => index % 251);
    await vault.sealFile('deed', deed);
    await vault.sealFile('empty', new Uint8Array());
    await vault.sealFile('replaced', deed);
    await vault.sealFile('replaced', deed.slice(0, 5));
    expect(deed.length).toBe(10_000);
    await vault.lock();
    const again = await open(PASSWORD);
    expect(await again.openFile('deed')).toEqual(deed);
    expect(await again.openFile('empty')).toEqual(new Uint8Array());
    expect(await again.openFile('replaced')).toEqual(deed.slice(0, 5));
    await again.removeFile('deed');
    expect(await refusalOf(again.openFile('deed'))).toEqual({ code: 'file/unknown' });
    expect(await refusalOf(again.removeFile('deed'))).toEqual({ code: 'file/unknown' });
    await again.lock();
  });

  test.each(['../vault.simsim', '', 'a/b', 'a.1', 'A', 'x'.repeat(65)])('%j is no name for one', async (id) => {
    const { vault } = await newVaultHere(nodeFiles);
    expect((await refusalOf(vault.sealFile(id, new Uint8Array(1)))).code).toBe('input/invalid');
    expect(await refusalOf(vault.openFile(id))).toEqual({ code: 'file/unknown' });
    await vault.lock();
  });

  test('larger than 64 MiB is refused', async () => {
    const { vault } = await newVaultHere(nodeFiles);
    const refusal = await refusalOf(vault.sealFile('deed', new Uint8Array(64 * 2 ** 20 + 1)));
    expect(refusal).toEqual({ code: 'file/too-large', limit: 64 * 2 ** 20 });
    await vault.lock();
  });
});
