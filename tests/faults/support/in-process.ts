import { randomBytes } from 'node:crypto';
import type { Files } from '../../../src-main/vault/files.ts';
import { keeperOf } from '../../../src-main/vault/keeper.ts';
import { nodeFiles } from '../../../src-main/vault/node-files.ts';
import type { Asked } from '../../../src-main/vault/open-vault.ts';
import { argon2id, readySodium } from '../../../src-main/vault/sodium.ts';
import type { StoreOutside } from '../../../src-main/vault/store-outside.ts';
import { LIGHT } from './outside.ts';

/** What a store works with, on the given disk. */
export async function storeOutside(files: Files = nodeFiles, marks: string | null = null): Promise<StoreOutside> {
  const sodium = await readySodium();
  return {
    files,
    sodium,
    stretch: argon2id(sodium),
    randomBytes: (count) => new Uint8Array(randomBytes(count)),
    marks,
    passwordCost: LIGHT,
    clock: () => 0,
  };
}

/** The same, with a password function that takes no time: for tests that open vaults by the thousand. */
export async function quickOutside(files: Files, marks: string | null = null): Promise<StoreOutside> {
  const outside = await storeOutside(files, marks);
  return { ...outside, stretch: (password, salt) => outside.sodium.crypto_generichash(32, password, salt) };
}

/** The worker's own code, called here instead of there. */
export function keeperHere(outside: StoreOutside): Asked {
  const keeper = keeperOf(outside);
  return { call: (verb, input) => keeper[verb](input as never) as never, end: async () => {} };
}
