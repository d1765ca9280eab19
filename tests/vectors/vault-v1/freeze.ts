import { writeFileSync } from 'node:fs';
import { createVault } from '../../../src-main/vault/vault.ts';

/**
 * Made the golden vault once, with the release that introduced version 1; kept to show how. Never run it again over
 * the committed files: `node tests/vectors/vault-v1/freeze.ts FOLDER` writes a new one elsewhere.
 */
const folder = process.argv[2]!;
const { vault, recoveryKey } = await createVault(
  {
    now: () => Date.UTC(2026, 0, 31),
    workers: { vault: new URL('../../../src-main/vault/vault.worker.ts', import.meta.url) },
    passwordCost: { memoryMiB: 64, passes: 3 },
  },
  { folder, name: 'Mei 梅', password: 'four unrelated badger violins', document: { version: 1, notes: ['茶', 'tea'] } },
  {
    parse: (value) => value as { version: number; notes: string[] },
    apply: (document, note: string) => ({ ...document, notes: [...document.notes, note] }),
  },
);
await vault.commit('thé');
await vault.sealFile('0198-deed', new TextEncoder().encode('the deed\n'));
await vault.lock();
writeFileSync(`${folder}/recovery-key.txt`, `${recoveryKey}\n`);
