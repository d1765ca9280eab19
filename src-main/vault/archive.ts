import { join } from 'node:path';
import { LARGEST_SAVED_VAULT } from '#shared/contract/limits.ts';
import { Refused } from '#shared/contract/refused.ts';
import { bytesOfText, joined, sameBytes, textOfBytes } from './bytes.ts';
import { looksLikeVault } from './container.ts';
import type { VaultFolder } from './folder.ts';
import type { Keys } from './keys.ts';
import { MOST_SEALED_FILE_BYTES, SEALED_FILE_NAME } from './sealed-file.ts';
import { MOST_FILE_BYTES } from './snapshot.ts';
import type { StoreOutside } from './store-outside.ts';
import { readRefusal } from './write-refusal.ts';

const MAGIC = bytesOfText('SIMVAULT');
const MAC_BYTES = 32;
const VAULT = 'vault.simsim';
const MOST_ENTRIES = 10_000;
/** How much is hashed at once: libsodium copies it into memory of its own, which never shrinks. */
const HASHED_AT_ONCE = 2 ** 20;

/** The sealed files of a vault on their way to another computer. */
export interface Archive {
  vault: Uint8Array;
  files: { name: string; bytes: Uint8Array }[];
  /** What the MAC covers, and the MAC, to be checked once the keys are known; null for a lone backup, sealed as it is. */
  seal: { covered: Uint8Array; mac: Uint8Array } | null;
}

/**
 * The vault and its sealed files in one; each is sealed already, and the MAC shows that none is missing or exchanged.
 * It is built in memory: refused with `vault/too-large` above 512 MiB.
 */
export async function sealArchive(outside: StoreOutside, folder: VaultFolder, keys: Keys): Promise<Uint8Array> {
  const { files } = outside;
  const names = (await files.list(folder.files)).filter((name) => SEALED_FILE_NAME.test(name));
  const limit = LARGEST_SAVED_VAULT;
  const parts = [MAGIC, numberOf(1 + names.length)];
  let size = MAGIC.length + 4 + MAC_BYTES;
  const add = (name: string, bytes: Uint8Array) => {
    const entry = entryOf(name, bytes);
    for (const part of entry) size += part.length;
    // What is too much is only weighed, so that the refusal can say how much it is.
    if (size > limit) parts.length = 0;
    else parts.push(...entry);
  };
  add(VAULT, await files.read(folder.vault, MOST_FILE_BYTES));
  for (const name of names) add(`files/${name}`, await files.read(join(folder.files, name), MOST_SEALED_FILE_BYTES));
  if (size > limit) throw new Refused({ code: 'vault/too-large', size, limit });
  const archive = joined(...parts, new Uint8Array(MAC_BYTES));
  const covered = archive.subarray(0, -MAC_BYTES);
  archive.set(macOf(outside, keys, covered), covered.length);
  return archive;
}

/** Takes an archive, or a lone backup, apart; nothing in it is authenticated yet. Refused with `vault/damaged` when it is none. */
export function readArchive(bytes: Uint8Array): Archive {
  if (looksLikeVault(bytes)) return { vault: bytes, files: [], seal: null };
  try {
    const covered = bytes.subarray(0, bytes.length - MAC_BYTES);
    if (!sameBytes(covered.subarray(0, MAGIC.length), MAGIC)) throw new RangeError('no archive');
    const entries = entriesIn(covered.subarray(MAGIC.length));
    const [vault, ...others] = entries;
    if (vault?.name !== VAULT) throw new RangeError('no vault in it');
    const files = others.map(({ name, bytes }) => ({ name: sealedFileName(name), bytes }));
    return { vault: vault.bytes, files, seal: { covered, mac: bytes.subarray(-MAC_BYTES) } };
  } catch (cause) {
    throw readRefusal(new Refused({ code: 'vault/damaged', backups: 0 }, { cause }), 0);
  }
}

/** Refused with `vault/damaged` unless the archive is as it was written. */
export function authenticateArchive(outside: StoreOutside, keys: Keys, { seal }: Archive): void {
  if (seal === null) return;
  const { covered, mac } = seal;
  if (outside.sodium.memcmp(macOf(outside, keys, covered), mac)) return;
  throw new Refused({ code: 'vault/damaged', backups: 0 });
}

function macOf({ sodium }: StoreOutside, keys: Keys, covered: Uint8Array): Uint8Array {
  const state = sodium.crypto_generichash_init(keys.archive, MAC_BYTES);
  for (let at = 0; at < covered.length; at += HASHED_AT_ONCE)
    sodium.crypto_generichash_update(state, covered.subarray(at, at + HASHED_AT_ONCE));
  return sodium.crypto_generichash_final(state, MAC_BYTES);
}

function entryOf(name: string, bytes: Uint8Array): Uint8Array[] {
  const label = bytesOfText(name);
  return [numberOf(label.length), label, numberOf(bytes.length), bytes];
}

function entriesIn(bytes: Uint8Array): { name: string; bytes: Uint8Array }[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  let at = 0;
  const number = () => {
    at += 4;
    return view.getUint32(at - 4, true);
  };
  const take = (length: number) => {
    if (at + length > bytes.length) throw new RangeError('cut short');
    at += length;
    return bytes.subarray(at - length, at);
  };
  const count = number();
  if (count > MOST_ENTRIES) throw new RangeError('too many entries');
  const entries = Array.from({ length: count }, () => ({ name: textOfBytes(take(number())), bytes: take(number()) }));
  if (at !== bytes.length) throw new RangeError('more than its entries');
  return entries;
}

/** Only names of sealed files, so that nothing is ever written elsewhere. */
function sealedFileName(name: string): string {
  if (!name.startsWith('files/') || !SEALED_FILE_NAME.test(name.slice(6)))
    throw new RangeError('a name of another kind');
  return name.slice(6);
}

function numberOf(value: number): Uint8Array {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, value, true);
  return bytes;
}
