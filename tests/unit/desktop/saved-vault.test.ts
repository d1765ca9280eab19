import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { LARGEST_SAVED_VAULT } from '#shared/contract/limits.ts';
import { takeVault, vaultIn } from '../../../src-main/shells/desktop/saved-vault.ts';
import { sensiblePlace } from '../../../src-main/shells/desktop/window-place.ts';
import { PlainBackend } from '../../support/shells/plain-backend.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'saved-vault-'));
});
afterAll(() => rm(folder, { recursive: true }));

test.each([
  [['simsim', '/a/Mei.simsim-vault'], '/a/Mei.simsim-vault'],
  [['simsim', 'Mei.SIMSIM'], '/here/Mei.SIMSIM'],
  [['simsim', '--data', '/a/x.simsim'], null],
  [['simsim', '--flag.simsim'], null],
  [['simsim', '--data', '/d', '/a/b.simsim', '--lang=en'], '/a/b.simsim'],
  [['simsim', '/a/notes.txt'], null],
  [['simsim'], null],
])('the saved vault in %j', (args, path) => {
  expect(vaultIn(args, '/here')).toBe(path && resolve(path));
});

test('a file is held by its plain name; what is missing, a folder, too large or no vault is let be', async () => {
  const backend = new PlainBackend();
  const file = join(folder, 'Mei.simsim-vault');
  await writeFile(file, 'sealed');
  expect(await takeVault(backend, file)).toEqual({ notice: 'vault-handed', file: 'file-1', name: 'Mei.simsim-vault' });
  expect(backend.held('file-1')?.bytes).toEqual(new Uint8Array(Buffer.from('sealed')));
  const large = join(folder, 'large.simsim');
  await writeFile(large, '');
  await truncate(large, LARGEST_SAVED_VAULT + 1);
  for (const path of [large, folder, join(folder, 'nowhere.simsim'), '/etc/hostname']) {
    expect(await takeVault(backend, path)).toBeNull();
  }
  expect(backend.files.size).toBe(1);
});

const screens = [{ x: 0, y: 0, width: 1920, height: 1080 }];
test.each([
  [
    { x: 100, y: 50, width: 1000, height: 700 },
    { x: 100, y: 50, width: 1000, height: 700, maximised: false, zoom: 0 },
  ],
  [
    { x: 5000, y: 50, width: 1000, height: 700, zoom: 2 },
    { width: 1000, height: 700, maximised: false, zoom: 2 },
  ],
  [
    { width: 10, height: 10, maximised: true, zoom: 99 },
    { width: 880, height: 600, maximised: true, zoom: 0 },
  ],
  [{ width: 'wide' }, { width: 1280, height: 860, maximised: false, zoom: 0 }],
  [null, { width: 1280, height: 860, maximised: false, zoom: 0 }],
])('a window that was at %j', (remembered, place) => {
  expect(sensiblePlace(remembered, screens)).toEqual(place);
});
