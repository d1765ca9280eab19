import { cpSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { createVault, openVault } from '../../../src-main/vault/vault.ts';

/**
 * Made the golden vault once, with the release that introduced version 2 and the journal; kept to show how. Never run it
 * again over the committed files: `node tests/vectors/vault-v2/freeze.ts FOLDER COPY` writes a new one elsewhere.
 */
const [folder, copy] = process.argv.slice(2) as [string, string];
const outside = {
  now: () => Date.UTC(2026, 0, 31),
  workers: { vault: new URL('../../../src-main/vault/vault.worker.ts', import.meta.url) },
  passwordCost: { memoryMiB: 64, passes: 3 },
};
const content = {
  parse: (value: unknown) => value as { version: number; notes: string[] },
  apply: (document: { version: number; notes: string[] }, note: string) => ({
    ...document,
    notes: [...document.notes, note],
  }),
};
const password = 'four unrelated badger violins';
const made = await createVault(
  outside,
  { folder, name: 'Mei 梅', password, document: { version: 1, notes: ['茶', 'tea'] } },
  content,
);
await made.vault.commit('thé');
await made.vault.sealFile('0198-deed', new TextEncoder().encode('the deed\n'));
await made.vault.lock();
const vault = await openVault(outside, { folder, password }, content);
await vault.commit('chá');
await vault.commit('тя'.repeat(200));
cpSync(folder, copy, { recursive: true, filter: (path) => basename(path) !== 'vault.lock' });
writeFileSync(`${copy}/recovery-key.txt`, `${made.recoveryKey}\n`);
await vault.lock();
