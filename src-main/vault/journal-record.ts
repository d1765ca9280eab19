import { bytesOfText, joined } from './bytes.ts';
import { hashOf } from './container.ts';
import type { Sodium } from './sodium.ts';

export const LENGTH_BYTES = 4;
const NONCE_BYTES = 24;
export const TAG_BYTES = 16;
/** Lengths of changes are hidden up to this many bytes. */
const BLOCK = 256;
const AROUND = NONCE_BYTES + TAG_BYTES;
export const LEAST_RECORD = LENGTH_BYTES + AROUND + BLOCK;

/** Where a record stands; bound into its seal, so that it opens nowhere else. */
export interface RecordPlace {
  vaultId: string;
  epoch: number;
  /** 1 for the first. */
  sequence: number;
  /** The tag of the record before; for the first, `journalStart` of the snapshot. */
  before: Uint8Array;
}

/** What the first record of a journal is bound to: the header, and through the tag this very sealing of the document. */
export function journalStart(headerHash: Uint8Array, sealed: Uint8Array): Uint8Array {
  return hashOf(joined(headerHash, sealed.subarray(-TAG_BYTES))).slice(0, TAG_BYTES);
}

/** One record as it stands in a journal: length, nonce, sealed change. */
export function sealRecord(
  sodium: Sodium,
  key: Uint8Array,
  place: RecordPlace,
  change: Uint8Array,
  nonce: Uint8Array,
): Uint8Array {
  const plain = sodium.pad(change, BLOCK);
  const sealed = sodium.crypto_aead_xchacha20poly1305_ietf_encrypt(plain, boundTo(place), null, nonce, key);
  sodium.memzero(plain);
  const length = new Uint8Array(LENGTH_BYTES);
  new DataView(length.buffer).setUint32(0, nonce.length + sealed.length, true);
  return joined(length, nonce, sealed);
}

/** The bytes of the record that starts there, length included; null when no whole one can. */
export function recordAt(bytes: Uint8Array, at: number): Uint8Array | null {
  if (at + LEAST_RECORD > bytes.length) return null;
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(at, true);
  const end = at + LENGTH_BYTES + length;
  const fits = length >= AROUND + BLOCK && (length - AROUND) % BLOCK === 0 && end <= bytes.length;
  return fits ? bytes.subarray(at, end) : null;
}

/** The change in a record; null when it was altered or belongs elsewhere. */
export function openRecord(sodium: Sodium, key: Uint8Array, place: RecordPlace, record: Uint8Array): Uint8Array | null {
  const nonce = record.subarray(LENGTH_BYTES, LENGTH_BYTES + NONCE_BYTES);
  const sealed = record.subarray(LENGTH_BYTES + NONCE_BYTES);
  try {
    const plain = sodium.crypto_aead_xchacha20poly1305_ietf_decrypt(null, sealed, boundTo(place), nonce, key);
    return sodium.unpad(plain, BLOCK);
  } catch {
    return null;
  }
}

/** The tag that the next record is bound to. */
export function tagOf(record: Uint8Array): Uint8Array {
  return record.slice(-TAG_BYTES);
}

function boundTo({ vaultId, epoch, sequence, before }: RecordPlace): Uint8Array {
  return joined(bytesOfText(`simsim journal|${vaultId}|${epoch}|${sequence}|`), before);
}
