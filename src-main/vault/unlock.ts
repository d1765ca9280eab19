import { Refused } from '#shared/contract/refused.ts';
import { backupCount } from './backups.ts';
import { type Container, readContainer } from './container.ts';
import { FLOOR, isAcceptable } from './cost.ts';
import type { VaultFolder } from './folder.ts';
import type { Header } from './header.ts';
import { keyFileSlotKey } from './key-file-slot.ts';
import { type Keys, keysFrom } from './keys.ts';
import { readRecoveryKey, recoverySlotKey } from './recovery-key.ts';
import { PASSWORD, PASSWORD_KEY_FILE, RECOVERY, type SlotKey, unwrapSlot } from './slots.ts';
import { authenticateHeader, MOST_FILE_BYTES } from './snapshot.ts';
import type { StoreOutside } from './store-outside.ts';
import { readRefusal } from './write-refusal.ts';
import { WrongKey } from './wrong-key.ts';

/** What a person brings to open a vault. */
export type Secret = { password: Uint8Array; keyFile?: Uint8Array | null } | { recoveryKey: string };

/**
 * Reads a vault's file and takes it apart; nothing is authenticated yet, and no password function has run.
 * A file that is missing, foreign, damaged or asks for a hostile cost is refused with `vault/damaged`.
 */
export async function loadVault(outside: StoreOutside, folder: VaultFolder): Promise<Container> {
  const { files } = outside;
  const backups = await backupCount(files, folder);
  try {
    const file = await files.read(folder.vault, MOST_FILE_BYTES + 1);
    if (file.length > MOST_FILE_BYTES) throw new Refused({ code: 'vault/damaged', backups });
    const container = readContainer(file, backups);
    demandAcceptableCost(outside, container, backups);
    return container;
  } catch (error) {
    throw readRefusal(error, backups);
  }
}

/** Refused with `vault/damaged` when a header asks for a password function too cheap or too dear. */
export function demandAcceptableCost({ passwordCost }: StoreOutside, { header }: Container, backups: number): void {
  if (!isAcceptable(header.kdf, passwordCost ?? FLOOR)) throw new Refused({ code: 'vault/damaged', backups });
}

/**
 * The keys of a vault whose header is authentic.
 * @throws WrongKey when no slot opens; Refused `vault/damaged` when the header was altered.
 */
export function unlock(outside: StoreOutside, container: Container, secret: Secret, backups: number): Keys {
  const { sodium } = outside;
  const dataKey = dataKeyOf(outside, container, secret, backups);
  const keys = keysFrom(sodium, dataKey);
  authenticateHeader(sodium, keys, container, backups);
  return keys;
}

function dataKeyOf(outside: StoreOutside, { header }: Container, secret: Secret, backups: number): Uint8Array {
  const { sodium } = outside;
  const [type, slotKey] = slotKeyOf(outside, header, secret);
  for (const slot of header.slots) {
    if (slot.type !== type) continue;
    const dataKey = unwrapSlot(sodium, slot, header.vaultId, slotKey, backups);
    if (dataKey !== null) return dataKey;
  }
  throw new WrongKey();
}

function slotKeyOf({ sodium, stretch }: StoreOutside, { kdf, slots }: Header, secret: Secret): [string, SlotKey] {
  if ('password' in secret) {
    const stretched = (salt: Uint8Array) => stretch(secret.password, salt, kdf);
    if (!slots.some(({ type }) => type === PASSWORD_KEY_FILE)) return [PASSWORD, stretched];
    if (!secret.keyFile) throw new Refused({ code: 'account/key-file-wanted' });
    return [PASSWORD_KEY_FILE, keyFileSlotKey(sodium, stretched, secret.keyFile)];
  }
  const recoveryKey = readRecoveryKey(sodium, secret.recoveryKey);
  if (recoveryKey === null) throw new WrongKey();
  return [RECOVERY, (salt) => recoverySlotKey(sodium, recoveryKey, salt)];
}
