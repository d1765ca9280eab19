import { createHash } from 'node:crypto';
import { Refused } from '#shared/contract/refused.ts';
import { bytesOfText, joined, sameBytes } from './bytes.ts';
import { decodeHeader, encodeHeader, type Header, MOST_HEADER_BYTES } from './header.ts';

/** The line ending in it shows a copy made in text mode. */
const MAGIC = bytesOfText('SIMSIM\r\n');
const START = MAGIC.length + 4;
const HASH_BYTES = 32;
const MAC_BYTES = 32;
const NONCE_BYTES = 24;

/** How much of a vault's file has to be read to know its header. */
export const MOST_BYTES_BEFORE_MAC = START + MOST_HEADER_BYTES + HASH_BYTES;

/** A header as it stands in a file. */
export interface ReadHeader {
  header: Header;
  /** Everything before the hash. */
  bytes: Uint8Array;
  /** Unkeyed hash of `bytes`: finds chance damage without a key, and binds the sealed part to this header. */
  hash: Uint8Array;
}

/** A vault's file taken apart; nothing in it is authenticated yet. */
export interface Container extends ReadHeader {
  mac: Uint8Array;
  nonce: Uint8Array;
  sealed: Uint8Array;
}

/** True when the bytes begin as a vault's file does. */
export function looksLikeVault(bytes: Uint8Array): boolean {
  return sameBytes(bytes.subarray(0, MAGIC.length), MAGIC);
}

/** The bytes that the header's hash and MAC cover. */
export function headerBytes(header: Header): Uint8Array {
  const json = encodeHeader(header);
  const length = new Uint8Array(4);
  new DataView(length.buffer).setUint32(0, json.length, true);
  return joined(MAGIC, length, json);
}

/** SHA-256: no key and no library, so that a list of accounts needs no thread. */
export function hashOf(bytes: Uint8Array): Uint8Array {
  return new Uint8Array(createHash('sha256').update(bytes).digest());
}

/**
 * Reads the header from the start of a vault's file, without a key.
 * Refused with `vault/damaged` when it is none or was altered by chance, `vault/newer-version`.
 */
export function readHeader(file: Uint8Array, backups: number): ReadHeader {
  const damaged = () => new Refused({ code: 'vault/damaged', backups });
  if (file.length < START || !sameBytes(file.subarray(0, MAGIC.length), MAGIC)) throw damaged();
  const length = new DataView(file.buffer, file.byteOffset).getUint32(MAGIC.length, true);
  if (length > MOST_HEADER_BYTES || file.length < START + length + HASH_BYTES) throw damaged();
  const bytes = file.subarray(0, START + length);
  const hash = file.subarray(START + length, START + length + HASH_BYTES);
  if (!sameBytes(hashOf(bytes), hash)) throw damaged();
  const header = decodeHeader(bytes.subarray(START));
  if (header === 'newer') throw new Refused({ code: 'vault/newer-version' });
  if (header === 'damaged') throw damaged();
  return { header, bytes, hash };
}

/** Takes a whole file apart. Refused as `readHeader`. */
export function readContainer(file: Uint8Array, backups: number): Container {
  const start = readHeader(file, backups);
  const macAt = start.bytes.length + HASH_BYTES;
  const nonceAt = macAt + MAC_BYTES;
  const sealedAt = nonceAt + NONCE_BYTES;
  if (file.length < sealedAt) throw new Refused({ code: 'vault/damaged', backups });
  return {
    ...start,
    mac: file.subarray(macAt, nonceAt),
    nonce: file.subarray(nonceAt, sealedAt),
    sealed: file.subarray(sealedAt),
  };
}
