import { cp, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { readHeader } from '../../../src-main/vault/container.ts';
import { backupsOf, openVault, recoverVault, restoreBackup } from '../../../src-main/vault/vault.ts';
import { outsideIn, temporaryFolder } from '../../faults/support/outside.ts';
import { readSealedFile, readVault } from '../vault-v1/independent-reader.ts';
import { readJournal } from './independent-journal.ts';

const GOLDEN = fileURLToPath(new URL('./golden', import.meta.url));
const GOLDEN_V1 = fileURLToPath(new URL('../vault-v1/golden', import.meta.url));
const PASSWORD = 'four unrelated badger violins';
const LONG_NOTE = 'тя'.repeat(200);
const FOLDED = { version: 1, notes: ['茶', 'tea', 'thé'] };
const DOCUMENT = { version: 1, notes: [...FOLDED.notes, 'chá', LONG_NOTE] };

const content = {
  parse: (value: unknown) => value as typeof DOCUMENT,
  apply: (document: typeof DOCUMENT, note: string) => ({ ...document, notes: [...document.notes, note] }),
};

async function copyOf(golden: string) {
  const folder = join(await temporaryFolder(), 'golden');
  await cp(golden, folder, { recursive: true });
  return { folder, outside: { ...outsideIn(folder), passwordCost: null } };
}

const golden = (...path: string[]) => readFile(join(GOLDEN, ...path));
const recoveryKey = (await golden('recovery-key.txt')).toString().trim();

test('the vault frozen with version 2 opens with its journal, and its backup without', async () => {
  const { folder, outside } = await copyOf(GOLDEN);
  const vault = await openVault(outside, { folder, password: PASSWORD }, content);
  expect(vault.document).toEqual(DOCUMENT);
  expect(vault.opened).toMatchObject({ tornTail: 0, damagedAfter: null, orphans: 0, readOnly: null });
  await vault.lock();
  const backups = await backupsOf(folder);
  expect(backups.map(({ epoch, whole }) => [epoch, whole])).toEqual([
    [3, true],
    [2, true],
  ]);
  await restoreBackup(folder, 0, backups[1]!.id);
  const older = await openVault(outside, { folder, password: PASSWORD }, content);
  expect(older.document).toEqual(FOLDED);
  await older.lock();
});

test('its recovery key opens it, journal included', async () => {
  const { folder, outside } = await copyOf(GOLDEN);
  const { vault } = await recoverVault(outside, { folder, recoveryKey, password: 'another' }, content);
  expect(vault.document).toEqual(DOCUMENT);
  expect(new TextDecoder().decode(await vault.openFile('0198-deed'))).toBe('the deed\n');
  await vault.lock();
});

test('a reader written from the format page, with other libraries, reads the same', async () => {
  const file = await golden('vault.simsim');
  const { header, dataKey, document } = readVault(file, { password: PASSWORD });
  expect(document).toEqual(FOLDED);
  expect(header).toMatchObject({
    version: 2,
    epoch: 2,
    generation: 1,
    name: 'Mei 梅',
    folded: { epoch: 1, records: 1 },
  });
  expect(readJournal(await golden('vault.2.journal'), file, dataKey)).toEqual(['chá', LONG_NOTE]);
  const deed = readSealedFile(await golden('files', '0198-deed.1'), dataKey, header.vaultId, 1, '0198-deed');
  expect(Buffer.from(deed).toString()).toBe('the deed\n');
});

test('a vault of version 1 opens, becomes version 2 with its first change, and is kept as it was', async () => {
  const { folder, outside } = await copyOf(GOLDEN_V1);
  const before = await readFile(join(folder, 'vault.simsim'));
  const untouched = await openVault(outside, { folder, password: PASSWORD }, content);
  expect(await untouched.lock()).toBe('unchanged');
  expect(await readFile(join(folder, 'vault.simsim'))).toEqual(before);

  const vault = await openVault(outside, { folder, password: PASSWORD }, content);
  await vault.commit('chá');
  expect(readHeader(await readFile(join(folder, 'vault.simsim')), 0).header).toMatchObject({ version: 2, epoch: 3 });
  await vault.commit('chai');
  expect(await readdir(folder)).toContain('vault.3.journal');
  const kept = (await readdir(join(folder, 'backups'))).find((name) => name.endsWith('-2.version-1.simsim'));
  expect(await readFile(join(folder, 'backups', kept!))).toEqual(before);
  await vault.lock();
  const again = await openVault(outside, { folder, password: PASSWORD }, content);
  expect(again.document.notes).toEqual([...FOLDED.notes, 'chá', 'chai']);
  await again.lock();
});
