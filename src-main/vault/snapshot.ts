import { constants, zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import { Refused } from '#shared/contract/refused.ts';
import { joined } from './bytes.ts';
import { type Container, hashOf, headerBytes } from './container.ts';
import type { Header } from './header.ts';
import type { Keys } from './keys.ts';
import type { Sodium } from './sodium.ts';

/** Lengths are hidden up to this many bytes. */
const BLOCK = 4096;
/** Beyond this a document is refused when written, and a file is no vault of ours when read. */
export const MOST_DOCUMENT_BYTES = 256 * 2 ** 20;
export const MOST_FILE_BYTES = MOST_DOCUMENT_BYTES + 2 ** 20;
const FASTEST = { params: { [constants.ZSTD_c_compressionLevel]: 1 } };

/** The bytes of a whole vault file: header, its hash and MAC, and the sealed document bound to exactly this header. */
export function sealSnapshot(
  sodium: Sodium,
  keys: Keys,
  header: Header,
  document: Uint8Array,
  nonce: Uint8Array,
): Uint8Array {
  if (document.length > MOST_DOCUMENT_BYTES) throw new Refused({ code: 'file/too-large', limit: MOST_DOCUMENT_BYTES });
  const bytes = headerBytes(header);
  const hash = hashOf(bytes);
  const mac = sodium.crypto_generichash(32, bytes, keys.headerMac);
  const plain = sodium.pad(new Uint8Array(zstdCompressSync(document, FASTEST)), BLOCK);
  const sealed = sodium.crypto_aead_xchacha20poly1305_ietf_encrypt(plain, hash, null, nonce, keys.snapshot);
  sodium.memzero(plain);
  return joined(bytes, hash, mac, nonce, sealed);
}

/** Checks the header's MAC. Nothing is decrypted before this. Refused with `vault/damaged`. */
export function authenticateHeader(sodium: Sodium, keys: Keys, container: Container, backups: number): void {
  const mac = sodium.crypto_generichash(32, container.bytes, keys.headerMac);
  if (!sodium.memcmp(mac, container.mac)) throw new Refused({ code: 'vault/damaged', backups });
}

/** The document's bytes. Refused with `vault/damaged` when header or sealed part were altered in any way. */
export function openSnapshot(sodium: Sodium, keys: Keys, container: Container, backups: number): Uint8Array {
  authenticateHeader(sodium, keys, container, backups);
  try {
    const plain = sodium.crypto_aead_xchacha20poly1305_ietf_decrypt(
      null,
      container.sealed,
      container.hash,
      container.nonce,
      keys.snapshot,
    );
    return new Uint8Array(zstdDecompressSync(sodium.unpad(plain, BLOCK), { maxOutputLength: MOST_DOCUMENT_BYTES }));
  } catch (cause) {
    throw new Refused({ code: 'vault/damaged', backups }, { cause });
  }
}
