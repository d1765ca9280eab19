import { bytesOfText, joined } from './bytes.ts';
import type { SlotKey } from './slots.ts';
import type { Sodium } from './sodium.ts';

/** The key of a slot that takes a key file beside the password: neither of the two gives it alone. */
export function keyFileSlotKey(sodium: Sodium, stretched: SlotKey, keyFile: Uint8Array): SlotKey {
  return (salt) => {
    const fromPassword = stretched(salt);
    try {
      return sodium.crypto_generichash(32, joined(bytesOfText('simsim key file slot'), keyFile), fromPassword);
    } finally {
      sodium.memzero(fromPassword);
    }
  };
}
