import type { Files } from '../../../src-main/vault/files.ts';
import { nodeFiles } from '../../../src-main/vault/node-files.ts';

type Step = 'create' | 'write' | 'sync' | 'rename' | 'syncFolder' | 'read' | 'markOf';

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
  hold = nodeFiles.hold;

  #maybe(step: Step, path: string) {
    if (this.failure?.step !== step || !path.includes(this.failure.only)) return;
    throw Object.assign(new Error(`${this.failure.code}: injected`), { code: this.failure.code });
  }
}
