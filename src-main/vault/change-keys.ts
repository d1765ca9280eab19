import { backUpInto, keepEarlierVersion } from './back-up.ts';
import { base64 } from './bytes.ts';
import { forget, keysFrom } from './keys.ts';
import { bothSlots, passwordSlot, recoverySlot } from './new-slots.ts';
import type { OpenState } from './open-state.ts';
import { putSnapshot } from './put-snapshot.ts';
import { filesOf } from './sealed-files.ts';
import { PASSWORD, PASSWORD_KEY_FILE, RECOVERY } from './slots.ts';
import type { StoreOutside } from './store-outside.ts';

/** The document as it is written beside a change of keys, and the time of it. */
export interface Written {
  document: Uint8Array;
  now: number;
}

/** The vault, and its backups, opened by this password together with this key file from now on. The data key stays. */
export async function putPassword(
  outside: StoreOutside,
  state: OpenState,
  secret: { password: Uint8Array; keyFile: Uint8Array | null },
  written: Written,
): Promise<void> {
  const { header, keys } = state;
  const others = header.slots.filter(({ type }) => type !== PASSWORD && type !== PASSWORD_KEY_FILE);
  const slots = [passwordSlot(outside, header, keys, secret.password, secret.keyFile), ...others];
  await putHeader(outside, state, { slots }, written);
}

/** A new recovery key in printed form; the one before opens nothing any more, once the backups have been renewed. */
export async function putRecoveryKey(outside: StoreOutside, state: OpenState, written: Written): Promise<string> {
  const { header, keys } = state;
  const { slot, recoveryKey } = recoverySlot(outside, header, keys);
  await putHeader(outside, state, { slots: [...header.slots.filter(({ type }) => type !== RECOVERY), slot] }, written);
  return recoveryKey;
}

/** Writes a header with something else in it, and lets the backups follow. */
export async function putHeader(
  outside: StoreOutside,
  state: OpenState,
  changed: Partial<Pick<OpenState['header'], 'name' | 'slots'>>,
  { document, now }: Written,
): Promise<void> {
  await keepEarlierVersion(outside, state, now);
  await putSnapshot(outside, state, { header: { ...state.header, ...changed }, keys: state.keys }, document);
  await backUpHere(outside, state, now);
}

/**
 * Replaces password, recovery key and data key, and seals everything anew. The one step that counts is the
 * replacement of the vault's file: before it the old keys hold, after it the new ones, files included.
 */
export async function putNewKeys(
  outside: StoreOutside,
  state: OpenState,
  password: Uint8Array,
  { document, now }: Written,
): Promise<string> {
  const { sodium, randomBytes } = outside;
  const { header: old, keys: before } = state;
  const keys = keysFrom(sodium, randomBytes(32));
  const renewed = { ...old, generation: old.generation + 1, activityKey: base64(keys.activityPublic) };
  const { slots, recoveryKey } = bothSlots(outside, renewed, keys, password);
  const header = { ...renewed, slots };
  await filesOf(outside, state).sealAnew(filesOf(outside, { ...state, header, keys }));
  await keepEarlierVersion(outside, state, now);
  await putSnapshot(outside, state, { header, keys }, document);
  await backUpHere(outside, state, now, before);
  forget(sodium, before);
  return recoveryKey;
}

/** The backup beside the vault; what is left of earlier keys goes once one is there. */
export async function backUpHere(
  outside: StoreOutside,
  state: OpenState,
  now: number,
  before: OpenState['keys'] | null = null,
) {
  if (state.opened.readOnly !== null) return 'unchanged';
  const outcome = await backUpInto(outside, state, state.folder, now, before);
  if (typeof outcome === 'string') await filesOf(outside, state).clear();
  return outcome;
}
