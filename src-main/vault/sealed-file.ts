import { Refused } from '#shared/contract/refused.ts';
import { bytesOfText, joined, sameBytes } from './bytes.ts';
import type { Sodium } from './sodium.ts';

/** `<id>.<generation>`; lower case alone: some disks take `a` and `A` for one file. */
export const SEALED_FILE_NAME = /^([a-z0-9_-]{1,64})\.(\d{1,9})$/;
const MAGIC = bytesOfText('SIMFILE\n');
const NONCE_BYTES = 24;
const BLOCK = 4096;
export const MOST_SEALED_BYTES = 64 * 2 ** 20;
/** Magic, nonce, padding and tag on top of the content. */
export const MOST_SEALED_FILE_BYTES = MOST_SEALED_BYTES + BLOCK + 48;

/** Which file it is; bound into the seal, so that files cannot be exchanged or carried into another vault. */
export interface FileIdentity {
  vaultId: string;
  generation: number;
  id: string;
}

/** The bytes of a sealed file. Refused with `file/too-large` above 64 MiB. */
export function sealFile(
  sodium: Sodium,
  key: Uint8Array,
  identity: FileIdentity,
  content: Uint8Array,
  nonce: Uint8Array,
): Uint8Array {
  if (content.length > MOST_SEALED_BYTES) throw new Refused({ code: 'file/too-large', limit: MOST_SEALED_BYTES });
  const plain = sodium.pad(content, BLOCK);
  const sealed = sodium.crypto_aead_xchacha20poly1305_ietf_encrypt(plain, boundTo(identity), null, nonce, key);
  sodium.memzero(plain);
  return joined(MAGIC, nonce, sealed);
}

/** The content. Refused with `vault/damaged` when the file was altered, or is another one; no backup holds it. */
export function openSealedFile(sodium: Sodium, key: Uint8Array, identity: FileIdentity, file: Uint8Array): Uint8Array {
  const damaged = (cause?: unknown) => new Refused({ code: 'vault/damaged', backups: 0 }, { cause });
  if (!sameBytes(file.subarray(0, MAGIC.length), MAGIC)) throw damaged();
  const nonce = file.subarray(MAGIC.length, MAGIC.length + NONCE_BYTES);
  const sealed = file.subarray(MAGIC.length + NONCE_BYTES);
  try {
    const bound = boundTo(identity);
    return sodium.unpad(sodium.crypto_aead_xchacha20poly1305_ietf_decrypt(null, sealed, bound, nonce, key), BLOCK);
  } catch (cause) {
    throw damaged(cause);
  }
}

function boundTo({ vaultId, generation, id }: FileIdentity): Uint8Array {
  return bytesOfText(`simsim file|${vaultId}|${generation}|${id}`);
}
