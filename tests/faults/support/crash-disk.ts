import { dirname } from 'node:path';
import type { Files } from '../../../src-main/vault/files.ts';
import { Refused } from '../../../src-shared/contract/refused.ts';

/** Content that has reached the disk, and content that a running program sees. */
interface Inode {
  number: number;
  /** So few bytes that they reach the disk together or not at all. */
  small?: boolean;
  durable: Uint8Array;
  visible: Uint8Array;
}
type Names = Map<string, Inode | 'folder'>;
interface NameChange {
  folder: string;
  apply(names: Names): void;
}

/**
 * A disk in memory that knows what POSIX promises after a loss of power, and no more: content is sure only after a
 * sync of the file; new, changed and removed names only after a sync of their folder, and before that any number of
 * the changes of a folder may have happened, in order. `onStep` is called after every change; `crashes` gives all states
 * in which the power could go at that moment.
 */
export class CrashDisk implements Files {
  onStep: () => void = () => {};
  /** Set, the journal's writes do not wait for the disk. */
  carelessJournal = false;
  #count = 0;
  #durable: Names = new Map([['/', 'folder']]);
  #visible: Names = new Map([['/', 'folder']]);
  #pending: NameChange[] = [];
  readonly #locks = new Set<string>();

  static holding(files: Map<string, Uint8Array | 'folder'>): CrashDisk {
    const disk = new CrashDisk();
    for (const [path, content] of files) {
      disk.#visible.set(path, content === 'folder' ? content : disk.#inode(content));
    }
    disk.#durable = new Map(disk.#visible);
    return disk;
  }

  /** What the running program sees. */
  seen(): Map<string, Uint8Array | 'folder'> {
    return new Map([...this.#visible].map(([path, inode]) => [path, inode === 'folder' ? inode : inode.visible]));
  }

  *crashes(): Generator<Map<string, Uint8Array | 'folder'>> {
    for (const names of this.#survivingNames()) yield* survivingContents(reachable(names));
  }

  async markOf(path: string) {
    const inode = this.#visible.get(path);
    if (inode === undefined) return null;
    return inode === 'folder' ? 'folder' : `${inode.number} ${inode.visible.length}`;
  }

  async read(path: string, most: number) {
    return this.#file(path).visible.slice(0, most);
  }

  async create(path: string) {
    if (this.#visible.has(path)) throw failure('EEXIST');
    if (this.#visible.get(dirname(path)) !== 'folder') throw failure('ENOENT');
    const inode = this.#inode(new Uint8Array());
    this.#change(dirname(path), (names) => names.set(path, inode));
    return {
      write: async (bytes: Uint8Array) => {
        const taken = bytes.subarray(0, Math.ceil(bytes.length / 2));
        inode.visible = Uint8Array.from(Buffer.concat([inode.visible, taken]));
        this.onStep();
        return taken.length;
      },
      sync: async () => {
        inode.durable = inode.visible;
        this.onStep();
      },
      close: async () => {},
    };
  }

  /** A write waits for the disk, and power may go before it has got there; several blocks may get there in any order. */
  async openJournal(path: string, make: boolean) {
    if (this.#visible.get(dirname(path)) !== 'folder') throw failure('ENOENT');
    const there = this.#visible.get(path);
    if (there === 'folder') throw failure('EISDIR');
    if (there === undefined && !make) throw failure('ENOENT');
    const inode = there ?? this.#inode(new Uint8Array());
    if (there === undefined) this.#change(dirname(path), (names) => names.set(path, inode));
    const settle = () => {
      this.onStep();
      if (!this.carelessJournal) inode.durable = inode.visible;
      this.onStep();
    };
    return {
      read: async (at: number, most: number) => inode.visible.slice(at, at + most),
      write: async (bytes: Uint8Array, at: number) => {
        const taken = bytes.subarray(0, Math.ceil(bytes.length / 2));
        const longer = new Uint8Array(Math.max(inode.visible.length, at + taken.length));
        longer.set(inode.visible);
        longer.set(taken, at);
        inode.visible = longer;
        settle();
        return taken.length;
      },
      cut: async (length: number) => {
        inode.visible = inode.visible.slice(0, length);
        settle();
      },
      close: async () => {},
    };
  }

  /** Nobody waits for it: it may be lost whenever power is. */
  async note(path: string, bytes: Uint8Array) {
    if (this.#visible.get(dirname(path)) !== 'folder') throw failure('ENOENT');
    const there = this.#visible.get(path);
    if (there === 'folder') throw failure('EISDIR');
    const inode = there ?? this.#inode(new Uint8Array());
    if (there === undefined) this.#change(dirname(path), (names) => names.set(path, inode));
    inode.small = true;
    inode.visible = bytes.slice();
  }

  async rename(from: string, to: string) {
    const inode = this.#file(from);
    this.#change(dirname(from), (names) => {
      names.delete(from);
      names.set(to, inode);
    });
  }

  async remove(path: string) {
    if (this.#visible.has(path)) this.#change(dirname(path), (names) => names.delete(path));
  }

  async list(folder: string) {
    return [...this.#visible.keys()]
      .filter((path) => path !== '/' && dirname(path) === folder)
      .map((path) => path.slice(folder.length + 1))
      .sort();
  }

  async makeFolder(path: string) {
    if (this.#visible.has(path)) return;
    if (this.#visible.get(dirname(path)) !== 'folder') throw failure('ENOENT');
    this.#change(dirname(path), (names) => names.set(path, 'folder'));
  }

  async syncFolder(path: string) {
    for (const change of this.#pending) if (change.folder === path) change.apply(this.#durable);
    this.#pending = this.#pending.filter(({ folder }) => folder !== path);
    this.onStep();
  }

  async hold(path: string) {
    if (this.#locks.has(path)) throw new Refused({ code: 'vault/in-use' });
    this.#locks.add(path);
    return () => void this.#locks.delete(path);
  }

  #inode(content: Uint8Array): Inode {
    this.#count += 1;
    return { number: this.#count, durable: content, visible: content };
  }

  #file(path: string): Inode {
    const inode = this.#visible.get(path);
    if (inode === undefined || inode === 'folder') throw failure('ENOENT');
    return inode;
  }

  #change(folder: string, apply: (names: Names) => void): void {
    apply(this.#visible);
    this.#pending.push({ folder, apply });
    this.onStep();
  }

  /** Of each folder's pending changes the first few, for every choice of how many. */
  *#survivingNames(): Generator<Names> {
    const folders = [...new Set(this.#pending.map(({ folder }) => folder))];
    const changes = folders.map((folder) => this.#pending.filter((change) => change.folder === folder));
    for (const choice of choices(changes.map((list) => list.length + 1))) {
      const names: Names = new Map(this.#durable);
      for (const [index, list] of changes.entries()) {
        for (const change of list.slice(0, choice[index])) change.apply(names);
      }
      yield names;
    }
  }
}

/** A name counts only when every folder above it is there as well. */
function reachable(names: Names): Names {
  const there = (path: string): boolean => path === '/' || (names.get(path) === 'folder' && there(dirname(path)));
  return new Map([...names].filter(([path]) => there(dirname(path))));
}

/** Content that was not synced may be old, cut, zeroed, mixed or whole, each file for itself. */
function* survivingContents(names: Names): Generator<Map<string, Uint8Array | 'folder'>> {
  const paths = [...names.keys()];
  const possible = paths.map((path) => possibleContents(names.get(path)!));
  for (const choice of choices(possible.map((list) => list.length))) {
    yield new Map(paths.map((path, index) => [path, possible[index]![choice[index]!]!]));
  }
}

/** The same arrays each time it is asked of the same content, so that states that are the same can be told. */
function possibleContents(inode: Inode | 'folder'): readonly (Uint8Array | 'folder')[] {
  if (inode === 'folder') return ['folder'];
  const { durable, visible } = inode;
  if (durable === visible) return [visible];
  const known = possible.get(visible);
  if (known?.durable === durable) return known.contents;
  const contents = contentsOf(inode);
  possible.set(visible, { durable, contents });
  return contents;
}

const possible = new WeakMap<Uint8Array, { durable: Uint8Array; contents: readonly Uint8Array[] }>();

function contentsOf(inode: Inode): readonly Uint8Array[] {
  const { durable, visible } = inode;
  if (inode.small) return [durable, visible];
  if (isOverwritten(durable, visible)) return [durable, ...mixtures(durable, visible), visible];
  const zeroed = new Uint8Array(visible.length);
  zeroed.set(durable.subarray(0, visible.length));
  return [durable, visible.slice(0, visible.length >> 2), visible.slice(0, (visible.length * 9) / 10), zeroed, visible];
}

/** True when bytes changed inside the length that is on the disk already. */
function isOverwritten(durable: Uint8Array, visible: Uint8Array): boolean {
  return durable.length > 0 && visible.length >= durable.length;
}

/** Of what changed, the first part alone has reached the disk, or the last part alone, or it has without the new length. */
function* mixtures(durable: Uint8Array, visible: Uint8Array): Generator<Uint8Array> {
  const old = new Uint8Array(visible.length);
  old.set(durable);
  const from = visible.findIndex((byte, index) => byte !== old[index]);
  const to = visible.findLastIndex((byte, index) => byte !== old[index]) + 1;
  if (from < 0) return;
  for (const part of [1, (to - from) >> 2, (to - from) >> 1, Math.max(to - from - 1, 1)]) {
    const first = old.slice();
    first.set(visible.subarray(from, from + part), from);
    yield first;
    yield first.slice(0, Math.max(durable.length, from + part));
    const last = visible.slice();
    last.set(old.subarray(from, from + part), from);
    yield last;
  }
}

/** Every way to pick one index from each list of the given lengths. */
function* choices(lengths: number[]): Generator<number[]> {
  const total = lengths.reduce((product, length) => product * length, 1);
  for (let number = 0; number < total; number += 1) {
    let rest = number;
    yield lengths.map((length) => {
      const index = rest % length;
      rest = Math.floor(rest / length);
      return index;
    });
  }
}

function failure(code: string): Error {
  return Object.assign(new Error(code), { code });
}
