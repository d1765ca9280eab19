import type { Header, Slot } from './header.ts';
import { keyFileSlotKey } from './key-file-slot.ts';
import type { Keys } from './keys.ts';
import { printRecoveryKey, RECOVERY_BYTES, recoverySlotKey } from './recovery-key.ts';
import { PASSWORD, PASSWORD_KEY_FILE, RECOVERY, wrapSlot } from './slots.ts';
import type { StoreOutside } from './store-outside.ts';

type SlotOwner = Pick<Header, 'vaultId' | 'kdf'>;

/** The data key wrapped by a password, and by a key file where there is one, at the cost that the header states. */
export function passwordSlot(
  outside: StoreOutside,
  owner: SlotOwner,
  { dataKey }: Keys,
  password: Uint8Array,
  keyFile: Uint8Array | null = null,
): Slot {
  const stretched = (salt: Uint8Array) => outside.stretch(password, salt, owner.kdf);
  const slotKey = keyFile === null ? stretched : keyFileSlotKey(outside.sodium, stretched, keyFile);
  const type = keyFile === null ? PASSWORD : PASSWORD_KEY_FILE;
  return wrapSlot(outside.sodium, { type, vaultId: owner.vaultId, slotKey, dataKey }, outside.randomBytes);
}

/** The data key wrapped by a new recovery key, which comes back in printed form and is nowhere else. */
export function recoverySlot(outside: StoreOutside, owner: SlotOwner, { dataKey }: Keys) {
  const { sodium, randomBytes } = outside;
  const key = randomBytes(RECOVERY_BYTES);
  const slotKey = (salt: Uint8Array) => recoverySlotKey(sodium, key, salt);
  const slot = wrapSlot(sodium, { type: RECOVERY, vaultId: owner.vaultId, slotKey, dataKey }, randomBytes);
  const recoveryKey = printRecoveryKey(sodium, key);
  sodium.memzero(key);
  return { slot, recoveryKey };
}

export function bothSlots(outside: StoreOutside, owner: SlotOwner, keys: Keys, password: Uint8Array) {
  const { slot, recoveryKey } = recoverySlot(outside, owner, keys);
  return { slots: [passwordSlot(outside, owner, keys, password), slot], recoveryKey };
}
