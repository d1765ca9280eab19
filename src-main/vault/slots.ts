import { Refused } from '#shared/contract/refused.ts';
import { base64, bytesOfBase64, bytesOfText } from './bytes.ts';
import type { Slot } from './header.ts';
import type { Sodium } from './sodium.ts';

export const PASSWORD = 'password';
export const PASSWORD_KEY_FILE = 'password-key-file';
export const RECOVERY = 'recovery';

const CONTEXT = 'simslot1';
const WRAPPING = 1;
const COMMITMENT = 2;

/** Makes the key of a slot from its salt: by the slow function of a password, or from the recovery key. */
export type SlotKey = (salt: Uint8Array) => Uint8Array;

/** Wraps the data key into a new slot. The slot's key is wiped. */
export function wrapSlot(
  sodium: Sodium,
  slot: { type: string; vaultId: string; slotKey: SlotKey; dataKey: Uint8Array },
  randomBytes: (count: number) => Uint8Array,
): Slot {
  const [salt, nonce] = [randomBytes(16), randomBytes(24)];
  const id = sodium.to_hex(randomBytes(8));
  const { wrapping, commitment } = parts(sodium, slot.slotKey(salt));
  const bound = boundTo(slot.vaultId, id, slot.type);
  const key = sodium.crypto_aead_xchacha20poly1305_ietf_encrypt(slot.dataKey, bound, null, nonce, wrapping);
  sodium.memzero(wrapping);
  return {
    id,
    type: slot.type,
    salt: base64(salt),
    nonce: base64(nonce),
    key: base64(key),
    commitment: base64(commitment),
  };
}

/** The data key, or null when this is not the slot's key. Refused with `vault/damaged` when the slot was altered. */
export function unwrapSlot(
  sodium: Sodium,
  slot: Slot,
  vaultId: string,
  slotKey: SlotKey,
  backups: number,
): Uint8Array | null {
  const { wrapping, commitment } = parts(sodium, slotKey(bytesOfBase64(slot.salt)));
  if (!sodium.memcmp(commitment, bytesOfBase64(slot.commitment))) return null;
  const bound = boundTo(vaultId, slot.id, slot.type);
  try {
    const nonce = bytesOfBase64(slot.nonce);
    return sodium.crypto_aead_xchacha20poly1305_ietf_decrypt(null, bytesOfBase64(slot.key), bound, nonce, wrapping);
  } catch (cause) {
    throw new Refused({ code: 'vault/damaged', backups }, { cause });
  } finally {
    sodium.memzero(wrapping);
  }
}

function parts(sodium: Sodium, slotKey: Uint8Array) {
  const wrapping = sodium.crypto_kdf_derive_from_key(32, WRAPPING, CONTEXT, slotKey);
  const commitment = sodium.crypto_kdf_derive_from_key(32, COMMITMENT, CONTEXT, slotKey);
  sodium.memzero(slotKey);
  return { wrapping, commitment };
}

/** A slot copied into another vault, or given another type, does not open. */
function boundTo(vaultId: string, id: string, type: string): Uint8Array {
  return bytesOfText(`simsim slot|${vaultId}|${id}|${type}`);
}
