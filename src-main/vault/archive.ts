import { join } from 'node:path';
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
/** An archive is built in memory; beyond this it is refused. */
export const MOST_ARCHIVE_BYTES = 512 * 2 ** 20;
const MOST_ENTRIES = 10_000;

/** The sealed files of a vault on their way to another computer. */
export interface Archive {
  vault: Uint8Array;
  files: { name: string; bytes: Uint8Array }[];
  /** What the MAC covers, and the MAC, to be checked once the keys are known; null for a lone backup, sealed as it is. */
  seal: { covered: Uint8Array; mac: Uint8Array } | null;
}

/** The vault and its sealed files in one; each is sealed already, and the MAC shows that none is missing or exchanged. */
export async function sealArchive(outside: StoreOutside, folder: VaultFolder, keys: Keys): Promise<Uint8Array> {
  const { files, sodium } = outside;
  const names = (await files.list(folder.files)).filter((name) => SEALED_FILE_NAME.test(name));
  const parts = [entryOf(VAULT, await files.read(folder.vault, MOST_FILE_BYTES))];
  let length = parts[0]!.length;
  for (const name of names) {
    const entry = entryOf(`files/${name}`, await files.read(join(folder.files, name), MOST_SEALED_FILE_BYTES));
    length += entry.length;
    if (length > MOST_ARCHIVE_BYTES) throw new Refused({ code: 'file/too-large', limit: MOST_ARCHIVE_BYTES });
    parts.push(entry);
  }
  const covered = joined(MAGIC, numberOf(parts.length), ...parts);
  return joined(covered, sodium.crypto_generichash(MAC_BYTES, covered, keys.archive));
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
export function authenticateArchive({ sodium }: StoreOutside, keys: Keys, { seal }: Archive): void {
  if (seal === null) return;
  const { covered, mac } = seal;
  if (sodium.memcmp(sodium.crypto_generichash(MAC_BYTES, covered, keys.archive), mac)) return;
  throw new Refused({ code: 'vault/damaged', backups: 0 });
}

function entryOf(name: string, bytes: Uint8Array): Uint8Array {
  const label = bytesOfText(name);
  return joined(numberOf(label.length), label, numberOf(bytes.length), bytes);
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
