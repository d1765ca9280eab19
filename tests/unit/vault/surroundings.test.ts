import { expect, test } from 'vitest';
import { conflictCopiesIn, isNetworkType, syncFolderIn } from '../../../src-main/vault/surroundings.ts';

test('copies that sync programs make are told from our own files', () => {
  const copies = [
    'vault (conflicted copy 2026-01-31).simsim',
    "vault (Mei's conflicted copy 2026-01-31).7.journal",
    'vault.sync-conflict-20260131-120000-ABCDEFG.simsim',
    'vault-LAPTOP.simsim',
    'vault (1).simsim',
    'vault_conflict-20260131-120000.simsim',
  ];
  const ours = [
    'vault.simsim',
    'vault.simsim.tmp',
    'vault.lock',
    'vault.12.journal',
    'vault.12.journal.torn',
    'vault.12.journal.orphan-2',
    'vault.simsim.damaged-2026-01-31T00-00-00-000Z',
    'sign-in.json',
    'attempts.json',
    'backups',
    'files',
  ];
  expect(conflictCopiesIn([...ours, ...copies])).toEqual(copies);
});

test.each([
  ['/home/mei/Dropbox/simsim/accounts/1', 'Dropbox'],
  ['C:\\Users\\Mei\\OneDrive - Firm\\Simsim\\accounts', 'OneDrive - Firm'],
  ['/Users/mei/Library/Mobile Documents/x', 'Mobile Documents'],
  ['/home/mei/坚果云/simsim', '坚果云'],
  ['/home/mei/.local/share/simsim', null],
  ['/home/mei/Synchrony/simsim', null],
])('%s lies in %s', (path, folder) => {
  expect(syncFolderIn(path)).toBe(folder);
});

test('file systems of other computers are told from those of this one', () => {
  expect([0x6969, 0xff534d42, -11317950, 0x517b].map(isNetworkType)).toEqual([true, true, true, true]);
  expect([0xef53, 0x01021994, 0x9123683e, 0x65735546].map(isNetworkType)).toEqual([false, false, false, false]);
});
