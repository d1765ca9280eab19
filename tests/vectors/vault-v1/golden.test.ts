import { cp, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { inspectVault, openVault, recoverVault, restoreBackup } from '../../../src-main/vault/vault.ts';
import { outsideIn, temporaryFolder } from '../../faults/support/outside.ts';
import { readSealedFile, readVault } from './independent-reader.ts';

const GOLDEN = fileURLToPath(new URL('./golden', import.meta.url));
const PASSWORD = 'four unrelated badger violins';
const DOCUMENT = { version: 1, notes: ['茶', 'tea', 'thé'] };
const DEED = 'the deed\n';

const content = {
  parse: (value: unknown) => value as typeof DOCUMENT,
  apply: (document: typeof DOCUMENT, note: string) => ({ ...document, notes: [...document.notes, note] }),
};

async function copied() {
  const folder = join(await temporaryFolder(), 'golden');
  await cp(GOLDEN, folder, { recursive: true });
  return { folder, outside: { ...outsideIn(folder), passwordCost: null } };
}

const golden = (...path: string[]) => readFile(join(GOLDEN, ...path));
const recoveryKey = (await golden('recovery-key.txt')).toString().trim();

test('the vault frozen with version 1 opens at the costs of a release, with everything in it', async () => {
  const { folder, outside } = await copied();
  expect(await inspectVault(folder)).toEqual({ name: 'Mei 梅', damaged: false, backups: 1 });
  const vault = await openVault(outside, { folder, password: PASSWORD }, content);
  expect(vault.document).toEqual(DOCUMENT);
  expect(new TextDecoder().decode(await vault.openFile('0198-deed'))).toBe(DEED);
  await vault.commit('chá');
  await vault.lock();
});

test('its recovery key and its backup work', async () => {
  const { folder, outside } = await copied();
  await restoreBackup(folder, 0);
  const { vault } = await recoverVault(outside, { folder, recoveryKey, password: 'another' }, content);
  expect(vault.document).toEqual(DOCUMENT);
  expect(new TextDecoder().decode(await vault.openFile('0198-deed'))).toBe(DEED);
  await vault.lock();
});

test('a reader written from the format page, with other libraries, reads the same', async () => {
  const file = await golden('vault.simsim');
  const byPassword = readVault(file, { password: PASSWORD });
  const byRecoveryKey = readVault(file, { recoveryKey });
  expect(byPassword.document).toEqual(DOCUMENT);
  expect(byRecoveryKey).toEqual(byPassword);
  const { header, dataKey } = byPassword;
  expect(header).toMatchObject({ version: 1, epoch: 2, generation: 1, name: 'Mei 梅', created: Date.UTC(2026, 0, 31) });
  const deed = readSealedFile(await golden('files', '0198-deed.1'), dataKey, header.vaultId, 1, '0198-deed');
  expect(Buffer.from(deed).toString()).toBe(DEED);
  expect(() => readVault(file, { password: 'wrong' })).toThrow('wrong key');
});
