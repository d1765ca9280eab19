import { expect, test } from 'vitest';
import { bytesOfJson, bytesOfPassword, bytesOfText, textOfBytes } from '../../src-main/vault/bytes.ts';
import type { Files } from '../../src-main/vault/files.ts';
import { vaultFolder } from '../../src-main/vault/folder.ts';
import { restore } from '../../src-main/vault/restore.ts';
import { Store } from '../../src-main/vault/store.ts';
import type { Secret } from '../../src-main/vault/unlock.ts';
import { CrashDisk } from './support/crash-disk.ts';
import { quickOutside } from './support/in-process.ts';
import { OTHER_PASSWORD, PASSWORD } from './support/outside.ts';

/** None of these folders is there at first. */
const FOLDER = '/home/mei/simsim/accounts/one';
const NOW = Date.UTC(2026, 0, 31);
/** A careless store leaves far more states than a careful one; so many show it. */
const ENOUGH = 5000;
const DEED = bytesOfText('the deed');

/** What must hold in every state that a crash can leave. */
interface Promised {
  /** At least this many changes. */
  acknowledged: number;
  /** And at most this many. */
  attempted: number;
  exists: boolean;
  /** One of these opens the vault. */
  passwords: string[];
  /** The sealed file is there. */
  deed: boolean;
}

interface Verdict {
  states: number;
  unreadable: number;
  lost: number;
}

/**
 * Runs a whole life of a vault on a disk that may lose power after every step, opens what each possible loss leaves
 * with the real code, and compares it with what had been promised by then. Looks at the first `most` states.
 */
async function live(through: (disk: CrashDisk) => Files, most = Number.POSITIVE_INFINITY): Promise<Verdict> {
  const disk = new CrashDisk();
  const files = through(disk);
  const outside = await quickOutside(files);
  const promised: Promised = { acknowledged: 0, attempted: 0, exists: false, passwords: [PASSWORD], deed: false };
  const states: { files: Map<string, Uint8Array | 'folder'>; promised: Promised }[] = [];
  const keepStates = () => {
    for (const state of disk.crashes()) {
      if (states.length === most) return;
      states.push({ files: state, promised: { ...promised } });
    }
  };
  disk.onStep = keepStates;
  const acknowledge = (change: Partial<Promised>) => {
    Object.assign(promised, change);
    keepStates();
  };
  const documentOf = (n: number) => bytesOfJson({ n, filler: 'x'.repeat(5000 + n) });
  const password = (text: string) => bytesOfPassword(text);

  const made = { folder: FOLDER, name: 'Mei', created: NOW, password: password(PASSWORD), document: documentOf(0) };
  const { store } = await Store.create(outside, made);
  acknowledge({ exists: true });
  for (let n = 1; n <= 4; n += 1) {
    promised.attempted = n;
    await store.write(documentOf(n));
    acknowledge({ acknowledged: n });
  }
  await store.files.seal('deed', DEED);
  acknowledge({ deed: true });
  await store.backUp(NOW);
  promised.passwords = [PASSWORD, OTHER_PASSWORD];
  await store.changePassword(password(PASSWORD), password(OTHER_PASSWORD), NOW + 1);
  acknowledge({ passwords: [OTHER_PASSWORD] });
  promised.attempted = 5;
  await store.write(documentOf(5));
  acknowledge({ acknowledged: 5 });
  promised.passwords = [OTHER_PASSWORD, PASSWORD];
  await store.rekey(password(PASSWORD), NOW + 2);
  acknowledge({ passwords: [PASSWORD] });
  await store.backUp(NOW + 3);
  store.end();
  await restore(files, FOLDER, NOW + 4);
  return judge(states);
}

async function judge(states: { files: Map<string, Uint8Array | 'folder'>; promised: Promised }[]): Promise<Verdict> {
  const verdict = { states: states.length, unreadable: 0, lost: 0 };
  for (const { files, promised } of states) {
    const vaultThere = files.has(vaultFolder(FOLDER).vault);
    if (!vaultThere && !promised.exists) continue;
    const disk = CrashDisk.holding(files);
    const store = (await openWithOne(disk, promised.passwords)) ?? (await openRestored(disk, promised.passwords));
    if (store === null) {
      verdict.unreadable += 1;
      continue;
    }
    const document = await store.read().catch(() => null);
    if (document === null) {
      verdict.unreadable += 1;
      continue;
    }
    const { n } = JSON.parse(textOfBytes(document));
    const deedThere = !promised.deed || (await store.files.open('deed').then(sameAsDeed, () => false));
    if (n < promised.acknowledged || n > promised.attempted || !deedThere) verdict.lost += 1;
  }
  return verdict;
}

const sameAsDeed = (bytes: Uint8Array) => textOfBytes(bytes) === textOfBytes(DEED);

async function openWithOne(disk: CrashDisk, passwords: string[]): Promise<Store | null> {
  const outside = await quickOutside(disk);
  for (const text of passwords) {
    const secret: Secret = { password: bytesOfPassword(text) };
    const store = await Store.open(outside, FOLDER, secret).catch(() => null);
    if (store !== null) return store;
  }
  return null;
}

/** Between the two renames of a restore the vault's name is gone for a moment: restoring again must mend it. */
async function openRestored(disk: CrashDisk, passwords: string[]): Promise<Store | null> {
  if (disk.seen().has(vaultFolder(FOLDER).vault)) return null;
  await restore(disk, FOLDER, NOW + 5).catch(() => {});
  return openWithOne(disk, passwords);
}

/** The same disk for a store that leaves something out. */
function without(disk: CrashDisk, left: 'sync' | 'syncFolder'): Files {
  return new Proxy<Files>(disk, {
    get(target, name: keyof Files) {
      if (name === left) return async () => {};
      if (name !== 'create' || left !== 'sync')
        return (...given: never[]) => (target[name] as CallableFunction)(...given);
      return async (path: string) => ({ ...(await target.create(path)), sync: async () => {} });
    },
  });
}

test('power lost at any step leaves a vault that opens with everything acknowledged', async () => {
  const verdict = await live((disk) => disk);
  console.log(`crash states of the store: ${verdict.states}, unreadable ${verdict.unreadable}, lost ${verdict.lost}`);
  expect(verdict.states).toBeGreaterThan(300);
  expect(verdict).toMatchObject({ unreadable: 0, lost: 0 });
});

test('the same check finds a store that does not sync what it wrote', async () => {
  const verdict = await live((disk) => without(disk, 'sync'), ENOUGH);
  console.log(`without syncing files: ${verdict.states}, unreadable ${verdict.unreadable}, lost ${verdict.lost}`);
  expect(verdict.unreadable).toBeGreaterThan(0);
});

test('the same check finds a store that does not sync the folder', async () => {
  const verdict = await live((disk) => without(disk, 'syncFolder'), ENOUGH);
  console.log(`without syncing folders: ${verdict.states}, unreadable ${verdict.unreadable}, lost ${verdict.lost}`);
  expect(verdict.lost + verdict.unreadable).toBeGreaterThan(0);
});
