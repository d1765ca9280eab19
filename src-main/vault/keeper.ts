import { Refused } from '#shared/contract/refused.ts';
import { selfTest } from './self-test.ts';
import { Store } from './store.ts';
import type { StoreOutside } from './store-outside.ts';
import type { BackupOutcome } from './vault.ts';

/** What can be asked of a vault's thread. Byte arrays given to it are moved, not copied. */
export interface KeeperCalls {
  create(input: { folder: string; name: string; created: number; password: Uint8Array; document: Uint8Array }): {
    recoveryKey: string;
  };
  open(input: { folder: string; password: Uint8Array; keyFile?: Uint8Array | null }): { name: string };
  recover(input: { folder: string; recoveryKey: string; password: Uint8Array; now: number }): {
    name: string;
    recoveryKey: string;
  };
  read(input: null): Uint8Array;
  write(input: { document: Uint8Array }): null;
  changePassword(input: { current: Uint8Array; next: Uint8Array; now: number }): null;
  check(input: { password: Uint8Array }): null;
  setKeyFile(input: { password: Uint8Array; keyFile: Uint8Array | null; now: number }): null;
  renewRecoveryKey(input: { password: Uint8Array; now: number }): string;
  sealFile(input: { id: string; bytes: Uint8Array }): null;
  openFile(input: { id: string }): Uint8Array;
  removeFile(input: { id: string }): null;
  close(input: { now: number }): BackupOutcome;
}
export type KeeperVerb = keyof KeeperCalls;
export type KeeperInput<V extends KeeperVerb> = Parameters<KeeperCalls[V]>[0];
export type KeeperAnswer<V extends KeeperVerb> = ReturnType<KeeperCalls[V]>;
export type Keeper = { [V in KeeperVerb]: (input: KeeperInput<V>) => Promise<KeeperAnswer<V>> };

/** Keeps one vault: what the worker thread answers with. Refused with `crypto/self-test-failed` before anything else. */
export function keeperOf(outside: StoreOutside): Keeper {
  const { sodium } = outside;
  selfTest(sodium);
  let store: Store | null = null;
  const open = () => {
    if (store === null) throw new Refused({ code: 'session/locked' });
    return store;
  };
  return {
    async create(input) {
      const created = await Store.create(outside, input).finally(() => sodium.memzero(input.password));
      store = created.store;
      return { recoveryKey: created.recoveryKey };
    },
    async open({ folder, password, keyFile }) {
      store = await Store.open(outside, folder, { password, keyFile: keyFile ?? null }).finally(() =>
        sodium.memzero(password),
      );
      return { name: store.name };
    },
    async recover({ folder, recoveryKey, password, now }) {
      const found = await Store.open(outside, folder, { recoveryKey });
      try {
        const renewed = await found.rekey(password, now);
        store = found;
        return { name: found.name, recoveryKey: renewed };
      } catch (error) {
        found.end();
        throw error;
      } finally {
        sodium.memzero(password);
      }
    },
    read: () => open().read(),
    async write({ document }) {
      await open().write(document);
      return null;
    },
    async changePassword({ current, next, now }) {
      try {
        await open().changePassword(current, next, now);
        return null;
      } finally {
        sodium.memzero(current);
        sodium.memzero(next);
      }
    },
    async check({ password }) {
      await open()
        .check(password)
        .finally(() => sodium.memzero(password));
      return null;
    },
    async setKeyFile({ password, keyFile, now }) {
      await open()
        .setKeyFile(password, keyFile, now)
        .finally(() => sodium.memzero(password));
      return null;
    },
    async renewRecoveryKey({ password, now }) {
      return open()
        .renewRecoveryKey(password, now)
        .finally(() => sodium.memzero(password));
    },
    async sealFile({ id, bytes }) {
      await open().files.seal(id, bytes);
      return null;
    },
    openFile: ({ id }) => open().files.open(id),
    async removeFile({ id }) {
      await open().files.remove(id);
      return null;
    },
    async close({ now }) {
      const closing = open();
      store = null;
      return closing.backUp(now).finally(() => closing.end());
    },
  };
}
