import { Refused } from '#shared/contract/refused.ts';
import type { BackupOutcome } from './back-up.ts';
import { bytesOfText, joined } from './bytes.ts';
import { importArchive } from './import-archive.ts';
import type { Opened } from './opened.ts';
import type { SecondFolder } from './second-backups.ts';
import { selfTest } from './self-test.ts';
import { type Appended, Store } from './store.ts';
import type { StoreOutside } from './store-outside.ts';

/** What can be asked of a vault's thread. Byte arrays given to it are moved, not copied. */
export interface KeeperCalls {
  create(input: { folder: string; name: string; created: number; password: Uint8Array; document: Uint8Array }): {
    recoveryKey: string;
  };
  open(input: { folder: string; password: Uint8Array; keyFile?: Uint8Array | null; readInUse?: boolean }): {
    name: string;
    opened: Opened;
  };
  openByRecoveryKey(input: { folder: string; recoveryKey: string }): { name: string; opened: Opened };
  /** The snapshot's document, and the changes since as one JSON array. */
  read(input: null): { document: Uint8Array; changes: Uint8Array };
  append(input: { change: Uint8Array }): Appended;
  fold(input: { document: Uint8Array; now: number }): null;
  goOn(input: { document: Uint8Array; now: number }): Opened;
  rekey(input: { password: Uint8Array; document: Uint8Array; now: number }): string;
  changePassword(input: { current: Uint8Array; next: Uint8Array; document: Uint8Array; now: number }): null;
  check(input: { password: Uint8Array }): null;
  setKeyFile(input: { password: Uint8Array; keyFile: Uint8Array | null; document: Uint8Array; now: number }): null;
  rename(input: { name: string; document: Uint8Array; now: number }): null;
  forgetEarlier(input: { document: Uint8Array; now: number }): null;
  renewRecoveryKey(input: { password: Uint8Array; document: Uint8Array; now: number }): string;
  sealFile(input: { id: string; bytes: Uint8Array }): null;
  openFile(input: { id: string }): Uint8Array;
  removeFile(input: { id: string }): null;
  openNotes(input: { sealed: readonly string[] }): (string | null)[];
  archive(input: null): Uint8Array;
  importArchive(input: { folder: string; archive: Uint8Array; password: Uint8Array; keyFile: Uint8Array | null }): null;
  backUp(input: { now: number }): BackupOutcome;
  beginSecond(input: { path: string }): null;
  backUpElsewhere(input: { second: SecondFolder; now: number }): BackupOutcome;
  readBackup(input: { name: string; second: string | null }): Uint8Array;
  close(input: null): null;
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
    async open({ folder, password, keyFile, readInUse }) {
      const secret = { password, keyFile: keyFile ?? null };
      store = await Store.open(outside, folder, secret, readInUse).finally(() => sodium.memzero(password));
      return { name: store.name, opened: store.opened };
    },
    async openByRecoveryKey({ folder, recoveryKey }) {
      store = await Store.open(outside, folder, { recoveryKey });
      return { name: store.name, opened: store.opened };
    },
    async read() {
      const { document, changes } = await open().read();
      return { document, changes: jsonArray(changes) };
    },
    append: ({ change }) => open().append(change),
    async fold({ document, now }) {
      await open().fold(document, now);
      return null;
    },
    async goOn({ document, now }) {
      await open().goOn(document, now);
      return open().opened;
    },
    rekey: ({ password, document, now }) =>
      open()
        .rekey(password, document, now)
        .finally(() => sodium.memzero(password)),
    async changePassword({ current, next, document, now }) {
      try {
        await open().changePassword({ current, next }, document, now);
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
    async setKeyFile({ password, keyFile, document, now }) {
      await open()
        .setKeyFile(password, keyFile, document, now)
        .finally(() => sodium.memzero(password));
      return null;
    },
    async rename({ name, document, now }) {
      await open().rename(name, document, now);
      return null;
    },
    async forgetEarlier({ document, now }) {
      await open().forgetEarlier(document, now);
      return null;
    },
    renewRecoveryKey: ({ password, document, now }) =>
      open()
        .renewRecoveryKey(password, document, now)
        .finally(() => sodium.memzero(password)),
    async sealFile({ id, bytes }) {
      await open().writableFiles.seal(id, bytes);
      return null;
    },
    openFile: ({ id }) => open().files.open(id),
    async removeFile({ id }) {
      await open().writableFiles.remove(id);
      return null;
    },
    openNotes: async ({ sealed }) => open().openNotes(sealed),
    archive: () => open().archive(),
    async importArchive(input) {
      await importArchive(outside, input).finally(() => sodium.memzero(input.password));
      return null;
    },
    backUp: ({ now }) => open().backUp(now),
    async beginSecond({ path }) {
      await open().beginSecond(path);
      return null;
    },
    backUpElsewhere: ({ second, now }) => open().backUpElsewhere(second, now),
    readBackup: ({ name, second }) => open().readBackup(name, second),
    async close() {
      const closing = store;
      store = null;
      await closing?.end();
      return null;
    },
  };
}

/** Changes are JSON texts; together they are the text of an array. */
function jsonArray(changes: readonly Uint8Array[]): Uint8Array {
  const comma = bytesOfText(',');
  const parts = changes.flatMap((change, index) => (index === 0 ? [change] : [comma, change]));
  return joined(bytesOfText('['), ...parts, bytesOfText(']'));
}
