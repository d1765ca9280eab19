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
const MARKS = '/home/mei/config/marks';
const NOW = Date.UTC(2026, 0, 31);
/** A careless store leaves far more states than a careful one; so many show it. */
const ENOUGH = 600;
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
  /** An older copy was put back, and that may be said. */
  restored: boolean;
}

interface Verdict {
  states: number;
  unreadable: number;
  lost: number;
  /** States that were taken for an older copy, or for damage, though only power had gone. */
  falseAlarms: number;
  /** States with an unfinished change behind the last whole one. */
  torn: number;
}

/**
 * Runs a whole life of a vault on a disk that may lose power after every step, opens what each possible loss leaves
 * with the real code, and compares it with what had been promised by then. Looks at the first `most` states.
 */
async function live(through: (disk: CrashDisk) => Files, most = Number.POSITIVE_INFINITY): Promise<Verdict> {
  const disk = new CrashDisk();
  const files = through(disk);
  const outside = await quickOutside(files, MARKS);
  const promised: Promised = {
    acknowledged: 0,
    attempted: 0,
    exists: false,
    passwords: [PASSWORD],
    deed: false,
    restored: false,
  };
  const states: { files: Map<string, Uint8Array | 'folder'>; promised: Promised }[] = [];
  const known = new Set<string>();
  const keepStates = () => {
    for (const state of disk.crashes()) {
      if (states.length === most) return;
      const key = keyOf(state) + JSON.stringify(promised);
      if (known.has(key)) continue;
      known.add(key);
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
  const append = async (store: Store, ...numbers: number[]) => {
    for (const n of numbers) {
      promised.attempted = n;
      expect(await store.append(bytesOfJson({ n, filler: 'y'.repeat(n * 90) }))).toBe('done');
      acknowledge({ acknowledged: n });
    }
  };

  const made = { folder: FOLDER, name: 'Mei', created: NOW, password: password(PASSWORD), document: documentOf(0) };
  const { store } = await Store.create(outside, made);
  acknowledge({ exists: true });
  await append(store, 1, 2, 3);
  await store.fold(documentOf(3), NOW);
  await append(store, 4, 5);
  await store.files.seal('deed', DEED);
  acknowledge({ deed: true });
  await store.fold(documentOf(5), NOW);
  await store.backUp(NOW);
  promised.passwords = [PASSWORD, OTHER_PASSWORD];
  await store.changePassword({ current: password(PASSWORD), next: password(OTHER_PASSWORD) }, documentOf(5), NOW + 1);
  acknowledge({ passwords: [OTHER_PASSWORD] });
  await append(store, 6);
  promised.passwords = [OTHER_PASSWORD, PASSWORD];
  await store.rekey(password(PASSWORD), documentOf(6), NOW + 2);
  acknowledge({ passwords: [PASSWORD] });
  await append(store, 7);
  await store.fold(documentOf(7), NOW + 3);
  await store.backUp(NOW + 3);
  await store.end();
  promised.restored = true;
  await restore(files, FOLDER, NOW + 4);
  return judge(states);
}

/** The same for the same files: contents are told apart by who they are, so nothing has to be read. */
function keyOf(state: Map<string, Uint8Array | 'folder'>): string {
  const parts = [...state].map(([path, content]) => `${path} ${content === 'folder' ? content : numberOf(content)}`);
  return parts.sort().join('|');
}

const numbers = new WeakMap<Uint8Array, number>();
let lastNumber = 0;
function numberOf(content: Uint8Array): number {
  const number = numbers.get(content) ?? lastNumber + 1;
  numbers.set(content, number);
  lastNumber = Math.max(lastNumber, number);
  return number;
}

async function judge(states: { files: Map<string, Uint8Array | 'folder'>; promised: Promised }[]): Promise<Verdict> {
  const verdict = { states: states.length, unreadable: 0, lost: 0, falseAlarms: 0, torn: 0 };
  for (const { files, promised } of states) {
    const vaultThere = files.has(vaultFolder(FOLDER).vault);
    if (!vaultThere && !promised.exists) continue;
    const disk = CrashDisk.holding(files);
    const store = (await openWithOne(disk, promised.passwords)) ?? (await openRestored(disk, promised.passwords));
    const read = await store?.read().catch(() => null);
    if (!store || !read) {
      verdict.unreadable += 1;
      continue;
    }
    const { opened } = store;
    if (opened.damagedAfter !== null || (opened.rolledBack !== null && !promised.restored)) verdict.falseAlarms += 1;
    if (opened.tornTail > 0) verdict.torn += 1;
    const { n } = JSON.parse(textOfBytes(read.changes.at(-1) ?? read.document));
    const deedThere = !promised.deed || (await store.files.open('deed').then(sameAsDeed, () => false));
    if (n < promised.acknowledged || n > promised.attempted || !deedThere) verdict.lost += 1;
  }
  return verdict;
}

const sameAsDeed = (bytes: Uint8Array) => textOfBytes(bytes) === textOfBytes(DEED);

async function openWithOne(disk: CrashDisk, passwords: string[]): Promise<Store | null> {
  const outside = await quickOutside(disk, MARKS);
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
function without(disk: CrashDisk, left: 'sync' | 'syncFolder' | 'datasync'): Files {
  disk.carelessJournal = left === 'datasync';
  return new Proxy<Files>(disk, {
    get(target, name: keyof Files) {
      if (name === left) return async () => {};
      if (name !== 'create' || left !== 'sync')
        return (...given: never[]) => (target[name] as CallableFunction)(...given);
      return async (path: string) => ({ ...(await target.create(path)), sync: async () => {} });
    },
  });
}

/** The same disk for a store that throws the old journal away before the new snapshot is in place. */
function journalFirst(disk: CrashDisk): Files {
  return new Proxy<Files>(disk, {
    get(target, name: keyof Files) {
      if (name !== 'create') return (...given: never[]) => (target[name] as CallableFunction)(...given);
      return async (path: string) => {
        if (path.endsWith('vault.simsim.tmp')) {
          for (const old of disk.seen().keys()) if (old.endsWith('.journal')) await disk.remove(old);
        }
        return target.create(path);
      };
    },
  });
}

const told = (verdict: Verdict) =>
  `${verdict.states} states, unreadable ${verdict.unreadable}, lost ${verdict.lost}, ` +
  `torn ${verdict.torn}, false alarms ${verdict.falseAlarms}`;

test('power lost at any step leaves a vault that opens with everything acknowledged', async () => {
  const verdict = await live((disk) => disk);
  console.log(`crash states of the store: ${told(verdict)}`);
  expect(verdict.states).toBeGreaterThan(1000);
  expect(verdict.torn).toBeGreaterThan(20);
  expect(verdict).toMatchObject({ unreadable: 0, lost: 0, falseAlarms: 0 });
});

test('the same check finds a store that does not sync what it wrote', async () => {
  const verdict = await live((disk) => without(disk, 'sync'), ENOUGH);
  console.log(`without syncing files: ${told(verdict)}`);
  expect(verdict.unreadable).toBeGreaterThan(0);
});

test('the same check finds a store that does not sync the folder', async () => {
  const verdict = await live((disk) => without(disk, 'syncFolder'), ENOUGH);
  console.log(`without syncing folders: ${told(verdict)}`);
  expect(verdict.lost + verdict.unreadable).toBeGreaterThan(0);
});

test('the same check finds a journal that does not wait for the disk', async () => {
  const verdict = await live((disk) => without(disk, 'datasync'), ENOUGH);
  console.log(`without waiting for the journal: ${told(verdict)}`);
  expect(verdict.lost).toBeGreaterThan(0);
});

test('the same check finds a store that removes the old journal too early', async () => {
  const verdict = await live(journalFirst, 2 * ENOUGH);
  console.log(`with the old journal removed first: ${told(verdict)}`);
  expect(verdict.lost).toBeGreaterThan(0);
});
