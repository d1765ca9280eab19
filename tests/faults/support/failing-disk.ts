import type { Files } from '../../../src-main/vault/files.ts';
import { nodeFiles } from '../../../src-main/vault/node-files.ts';
import { Refused } from '../../../src-shared/contract/refused.ts';

type Step =
  | 'create'
  | 'openJournal'
  | 'cut'
  | 'note'
  | 'hold'
  | 'write'
  | 'sync'
  | 'rename'
  | 'syncFolder'
  | 'read'
  | 'markOf';

/** The real disk, until it is told to fail. `only` limits the failure to paths that contain it. */
export class FailingDisk implements Files {
  failure: { step: Step; code: string; only: string } | null = null;

  markOf(path: string) {
    this.#maybe('markOf', path);
    return nodeFiles.markOf(path);
  }

  async read(path: string, most: number) {
    this.#maybe('read', path);
    return nodeFiles.read(path, most);
  }

  async create(path: string) {
    this.#maybe('create', path);
    const file = await nodeFiles.create(path);
    return {
      ...file,
      /** A full disk takes a part first. */
      write: async (bytes: Uint8Array) => {
        if (this.failure?.step === 'write' && bytes.length > 1000) return file.write(bytes.subarray(0, 1000));
        this.#maybe('write', path);
        return file.write(bytes);
      },
      sync: async () => {
        this.#maybe('sync', path);
        await file.sync();
      },
    };
  }

  /** Where a write or a sync is to fail, so does an append, which is both. */
  async openJournal(path: string, make: boolean) {
    this.#maybe('openJournal', path);
    const file = await nodeFiles.openJournal(path, make);
    return {
      ...file,
      write: async (bytes: Uint8Array, at: number) => {
        if (this.failure?.step === 'write' && bytes.length > 1000)
          return file.write(bytes.subarray(0, bytes.length >> 1), at);
        this.#maybe('write', path);
        this.#maybe('sync', path);
        return file.write(bytes, at);
      },
      cut: async (length: number) => {
        this.#maybe('cut', path);
        await file.cut(length);
      },
    };
  }

  async note(path: string, bytes: Uint8Array) {
    this.#maybe('note', path);
    await nodeFiles.note(path, bytes);
  }

  async rename(from: string, to: string) {
    this.#maybe('rename', from);
    await nodeFiles.rename(from, to);
  }

  async syncFolder(path: string) {
    this.#maybe('syncFolder', path);
    await nodeFiles.syncFolder(path);
  }

  remove = nodeFiles.remove;
  list = nodeFiles.list;
  makeFolder = nodeFiles.makeFolder;

  async hold(path: string) {
    if (this.failure?.step === 'hold') throw new Refused({ code: 'vault/read-only' });
    return nodeFiles.hold(path);
  }

  #maybe(step: Step, path: string) {
    if (this.failure?.step !== step || !path.includes(this.failure.only)) return;
    throw Object.assign(new Error(`${this.failure.code}: injected`), { code: this.failure.code });
  }
}
