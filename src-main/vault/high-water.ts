import { dirname } from 'node:path';
import { bytesOfText, joined, sameBytes } from './bytes.ts';
import { TAG_BYTES } from './journal-record.ts';
import { makeMissing } from './new-vault.ts';
import type { Sodium } from './sodium.ts';
import type { StoreOutside } from './store-outside.ts';

const MAGIC = bytesOfText('SIMMARK\n');
const SIGNED_BYTES = MAGIC.length + 16 + 8 + 8 + TAG_BYTES;
const MAC_BYTES = 32;

/** How far a vault had come when this computer last wrote it. */
export interface HighWater {
  epoch: number;
  sequence: number;
  /** The tag of the last record then, or what the first would have been bound to. */
  tag: Uint8Array;
}

/** The mark's bytes: always as many, so that it can be written in its own place. */
export function encodeHighWater(sodium: Sodium, key: Uint8Array, vaultId: string, mark: HighWater): Uint8Array {
  const numbers = new DataView(new ArrayBuffer(16));
  numbers.setBigUint64(0, BigInt(mark.epoch), true);
  numbers.setBigUint64(8, BigInt(mark.sequence), true);
  const signed = joined(MAGIC, sodium.from_hex(vaultId), new Uint8Array(numbers.buffer), mark.tag);
  return joined(signed, sodium.crypto_generichash(MAC_BYTES, signed, key));
}

/** The mark; null when these bytes are none of this vault. */
export function decodeHighWater(sodium: Sodium, key: Uint8Array, vaultId: string, bytes: Uint8Array): HighWater | null {
  if (bytes.length !== SIGNED_BYTES + MAC_BYTES) return null;
  const signed = bytes.subarray(0, SIGNED_BYTES);
  const mac = sodium.crypto_generichash(MAC_BYTES, signed, key);
  if (!sodium.memcmp(mac, bytes.subarray(SIGNED_BYTES))) return null;
  const id = signed.subarray(MAGIC.length, MAGIC.length + 16);
  if (!sameBytes(signed.subarray(0, MAGIC.length), MAGIC) || sodium.to_hex(id) !== vaultId) return null;
  const numbers = new DataView(signed.buffer, signed.byteOffset + MAGIC.length + 16);
  const [epoch, sequence] = [Number(numbers.getBigUint64(0, true)), Number(numbers.getBigUint64(8, true))];
  return { epoch, sequence, tag: signed.slice(-TAG_BYTES) };
}

/** The mark kept at that path; `none` when there is none, `unreadable` when it was altered or belongs to another key. */
export async function readHighWater(
  { files, sodium }: StoreOutside,
  path: string,
  vault: { vaultId: string; key: Uint8Array },
): Promise<HighWater | 'none' | 'unreadable'> {
  try {
    if ((await files.markOf(path)) === null) return 'none';
    const bytes = await files.read(path, SIGNED_BYTES + MAC_BYTES + 1);
    return decodeHighWater(sodium, vault.key, vault.vaultId, bytes) ?? 'unreadable';
  } catch {
    return 'unreadable';
  }
}

/** Writes the mark without waiting for the disk. One that cannot be written never stops a change: it only warns later. */
export async function writeHighWater({ files }: StoreOutside, path: string, bytes: Uint8Array): Promise<void> {
  try {
    await files.note(path, bytes);
  } catch {
    await makeMissing(files, dirname(path))
      .then(() => files.note(path, bytes))
      .catch(() => {});
  }
}
