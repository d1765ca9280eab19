import { execFileSync } from 'node:child_process';
import { appendFile, cp, mkdir, readdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { platform } from 'node:process';
import { expect, test } from 'vitest';
import { nodeFiles } from '../../src-main/vault/node-files.ts';
import { refusalOf } from '../support/refusal.ts';
import { newVaultHere, openVaultHere } from './support/vault-here.ts';

async function lockedVault() {
  const { vault, folder } = await newVaultHere(nodeFiles);
  await vault.commit(1);
  await vault.sealFile('deed', new Uint8Array(5000).fill(7));
  await vault.lock();
  const path = join(folder, 'vault.simsim');
  return { folder, path, whole: new Uint8Array(await readFile(path)) };
}

/** Opening these bytes is refused, and they lie there unchanged afterwards. */
async function refusalFor(vault: { folder: string; path: string }, bytes: Uint8Array) {
  await writeFile(vault.path, bytes);
  const refusal = await refusalOf(openVaultHere(nodeFiles, vault.folder));
  expect(Buffer.compare(await readFile(vault.path), bytes)).toBe(0);
  return refusal;
}

test('one flipped bit anywhere before the sealed part, and in a sample of it, is refused', async () => {
  const vault = await lockedVault();
  const header = new DataView(vault.whole.buffer).getUint32(8, true);
  const sealedAt = 12 + header + 32 + 32 + 24;
  const places = Array.from(vault.whole.keys()).filter(
    (at) => at < sealedAt || at % 7 === 0 || at > vault.whole.length - 40,
  );
  for (const at of places) {
    const altered = vault.whole.slice();
    altered[at]! ^= 1 << (at % 8);
    expect(await refusalFor(vault, altered), `byte ${at}`).toEqual({ code: 'vault/damaged', backups: 1 });
  }
  expect(places.length).toBeGreaterThan(sealedAt + 500);
});

test('a file cut anywhere, and one with bytes added, is refused', async () => {
  const vault = await lockedVault();
  for (let length = 0; length < vault.whole.length; length += length < 1200 ? 1 : 13) {
    const refusal = await refusalFor(vault, vault.whole.slice(0, length));
    expect(refusal, `cut to ${length}`).toEqual({ code: 'vault/damaged', backups: 1 });
  }
  expect(await refusalFor(vault, Uint8Array.from([...vault.whole, 0]))).toEqual({ code: 'vault/damaged', backups: 1 });
});

test('the sealed part of another moment does not fit a header', async () => {
  const vault = await lockedVault();
  const again = await openVaultHere(nodeFiles, vault.folder);
  await again.commit(2);
  await again.lock();
  const later = new Uint8Array(await readFile(vault.path));
  const end = 12 + new DataView(later.buffer).getUint32(8, true) + 64;
  const spliced = Uint8Array.from([...vault.whole.slice(0, end), ...later.slice(end)]);
  expect(await refusalFor(vault, spliced)).toEqual({ code: 'vault/damaged', backups: 2 });
});

test('foreign files in the place of the vault are refused and left alone', async () => {
  const vault = await lockedVault();
  for (const text of ['', '{}', '{"numbers":[]}', 'PK\u0003\u0004', 'SIMSIM\n', '0'.repeat(100_000)]) {
    expect(await refusalFor(vault, Buffer.from(text))).toEqual({ code: 'vault/damaged', backups: 1 });
  }
  await rm(vault.path);
  expect(await refusalOf(openVaultHere(nodeFiles, vault.folder))).toEqual({ code: 'vault/damaged', backups: 1 });
});

test.skipIf(platform === 'win32')('a link in the place of the vault is not followed', async () => {
  const vault = await lockedVault();
  const elsewhere = join(vault.folder, 'elsewhere');
  await writeFile(elsewhere, vault.whole);
  await rm(vault.path);
  await symlink(elsewhere, vault.path);
  expect(await refusalOf(openVaultHere(nodeFiles, vault.folder))).toEqual({ code: 'vault/damaged', backups: 1 });
});

test.skipIf(platform === 'win32')('a pipe or a folder in the place of the vault is refused at once', async () => {
  const vault = await lockedVault();
  await rm(vault.path);
  execFileSync('mkfifo', [vault.path]);
  expect(await refusalOf(openVaultHere(nodeFiles, vault.folder))).toEqual({ code: 'vault/damaged', backups: 1 });
  await rm(vault.path);
  await mkdir(vault.path);
  expect(await refusalOf(openVaultHere(nodeFiles, vault.folder))).toEqual({ code: 'vault/damaged', backups: 1 });
});

test('a vault that another program changed while it was open is not written over', async () => {
  const vault = await lockedVault();
  const open = await openVaultHere(nodeFiles, vault.folder);
  await appendFile(vault.path, 'a');
  const theirs = await readFile(vault.path);
  expect(await refusalOf(open.commit(2))).toEqual({ code: 'vault/changed-elsewhere' });
  expect(open.document.numbers).toEqual([1]);
  expect(await readFile(vault.path)).toEqual(theirs);
  expect(await open.lock()).toBe('unchanged');
  expect(await readFile(vault.path)).toEqual(theirs);
});

const meddling: [string, (journal: string) => Promise<unknown>][] = [
  ['removed', (journal) => rm(journal)],
  ['put back as it was before', async (journal) => writeFile(journal, (await readFile(journal)).fill(0, 300))],
  ['replaced by another', (journal) => writeFile(journal, new Uint8Array(65_536).fill(9))],
  ['emptied', (journal) => writeFile(journal, '')],
  [
    'continued',
    async (journal) => {
      const bytes = await readFile(journal);
      const record = bytes.subarray(0, 4 + bytes.readUInt32LE(0));
      await writeFile(journal, Buffer.concat([bytes.subarray(0, 2 * record.length), record]));
    },
  ],
];
test.each(meddling)(
  'a journal that another program has %s while the vault was open takes nothing',
  async (_, meddle) => {
    const { vault, folder } = await newVaultHere(nodeFiles);
    await vault.commit(1);
    await vault.commit(2);
    const journal = join(folder, 'vault.1.journal');
    await meddle(journal);
    const theirs = await readFile(journal).catch(() => null);
    for (const number of [3, 4])
      expect(await refusalOf(vault.commit(number))).toEqual({ code: 'vault/changed-elsewhere' });
    expect(await readFile(journal).catch(() => null)).toEqual(theirs);
    expect(vault.document.numbers).toEqual([1, 2]);
    await vault.lock();
    const again = await openVaultHere(nodeFiles, folder);
    expect(again.document.numbers).toEqual([1, 2]);
    await again.lock();
  },
);

test('a change goes into the journal that bears the name, though a copy has taken its place', async () => {
  const { vault, folder } = await newVaultHere(nodeFiles);
  await vault.commit(1);
  const journal = join(folder, 'vault.1.journal');
  await cp(journal, `${journal}.copy`);
  await rename(`${journal}.copy`, journal);
  await vault.commit(2);
  const copy = join(dirname(folder), 'copy');
  await cp(folder, copy, { recursive: true, filter: (path) => !path.endsWith('.lock') });
  const beside = await openVaultHere(nodeFiles, copy);
  expect(beside.document.numbers).toEqual([1, 2]);
  await Promise.all([beside.lock(), vault.lock()]);
});

test.skipIf(platform === 'win32')('a link or a pipe in the place of the journal takes nothing', async () => {
  const { vault, folder } = await newVaultHere(nodeFiles);
  await vault.commit(1);
  const journal = join(folder, 'vault.1.journal');
  await rename(journal, join(folder, 'elsewhere'));
  await symlink(join(folder, 'elsewhere'), journal);
  expect(await refusalOf(vault.commit(2))).toEqual({ code: 'vault/not-written' });
  await rm(journal);
  execFileSync('mkfifo', [journal]);
  expect(await refusalOf(vault.commit(2))).toEqual({ code: 'vault/not-written' });
  expect(vault.document.numbers).toEqual([1]);
  await vault.lock();
});

test('an exchanged or altered sealed file is refused, and only that one', async () => {
  const vault = await lockedVault();
  const open = await openVaultHere(nodeFiles, vault.folder);
  await open.sealFile('lease', new Uint8Array(5000).fill(8));
  const files = join(vault.folder, 'files');
  expect(await readdir(files)).toEqual(['deed.1', 'lease.1']);
  const deed = new Uint8Array(await readFile(join(files, 'deed.1')));
  await writeFile(join(files, 'lease.1'), deed);
  expect(await refusalOf(open.openFile('lease'))).toEqual({ code: 'vault/damaged', backups: 0 });
  for (let at = 0; at < deed.length; at += 31) {
    const altered = deed.slice();
    altered[at]! ^= 128;
    await writeFile(join(files, 'lease.1'), altered);
    expect(await refusalOf(open.openFile('lease')), `byte ${at}`).toEqual({ code: 'vault/damaged', backups: 0 });
  }
  expect(await open.openFile('deed')).toEqual(new Uint8Array(5000).fill(7));
  await open.lock();
});
