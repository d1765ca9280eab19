import { join } from 'node:path';
import { Refused } from '#shared/contract/refused.ts';
import type { VaultFolder } from './folder.ts';
import type { OpenState } from './open-state.ts';
import { replaceFile, UNFINISHED } from './replace-file.ts';
import { MOST_SEALED_FILE_BYTES, openSealedFile, SEALED_FILE_NAME, sealFile } from './sealed-file.ts';
import type { StoreOutside } from './store-outside.ts';
import { writeRefusal } from './write-refusal.ts';

const ID = /^[a-z0-9_-]{1,64}$/;

/** The sealed files of an open vault, under its present keys. */
export function filesOf(outside: StoreOutside, { folder, header, keys }: Owner): SealedFiles {
  const { vaultId, generation } = header;
  return new SealedFiles(outside, folder, { vaultId, generation, key: keys.files });
}

type Owner = Pick<OpenState, 'folder' | 'header' | 'keys'>;

/** Documents of a vault, each a sealed file `files/<id>.<generation>`. */
export class SealedFiles {
  readonly #outside: StoreOutside;
  readonly #folder: VaultFolder;
  readonly #bound: { vaultId: string; generation: number; key: Uint8Array };

  constructor(
    outside: StoreOutside,
    folder: VaultFolder,
    bound: { vaultId: string; generation: number; key: Uint8Array },
  ) {
    this.#outside = outside;
    this.#folder = folder;
    this.#bound = bound;
  }

  /** Durable when resolved. Refused with `input/invalid` for an id that is none, and like any write. */
  async seal(id: string, content: Uint8Array): Promise<void> {
    if (!ID.test(id)) throw new Refused({ code: 'input/invalid', problems: [{ path: 'file', problem: 'not-an-id' }] });
    const { files, sodium, randomBytes } = this.#outside;
    const { key, ...bound } = this.#bound;
    const bytes = sealFile(sodium, key, { ...bound, id }, content, randomBytes(24));
    await this.#makeFolder();
    await replaceFile(files, this.#path(id), bytes);
  }

  /** Refused with `file/unknown` when there is none, `vault/damaged` when it was altered. */
  async open(id: string): Promise<Uint8Array> {
    const { files, sodium } = this.#outside;
    const { key, ...bound } = this.#bound;
    if (!(await this.#has(id))) throw new Refused({ code: 'file/unknown' });
    const bytes = await files.read(this.#path(id), MOST_SEALED_FILE_BYTES).catch((cause) => {
      throw new Refused({ code: 'vault/damaged', backups: 0 }, { cause });
    });
    return openSealedFile(sodium, key, { ...bound, id }, bytes);
  }

  /** Durable when resolved. Refused with `file/unknown` when there is none. */
  async remove(id: string): Promise<void> {
    if (!(await this.#has(id))) throw new Refused({ code: 'file/unknown' });
    try {
      await this.#outside.files.remove(this.#path(id));
      await this.#outside.files.syncFolder(this.#folder.files);
    } catch (error) {
      throw writeRefusal(error);
    }
  }

  /** Seals every file again under other keys, beside the present ones. */
  async sealAnew(renewed: SealedFiles): Promise<void> {
    for (const name of await this.#outside.files.list(this.#folder.files)) {
      const [, id, generation] = SEALED_FILE_NAME.exec(name) ?? [];
      if (id === undefined || Number(generation) !== this.#bound.generation) continue;
      const content = await this.#openOrSetAside(id, name);
      if (content !== null) await renewed.seal(id, content);
    }
  }

  /** Removes files of earlier generations and unfinished ones; to be called when no backup needs them any more. */
  async clear(): Promise<void> {
    const { files } = this.#outside;
    for (const name of await files.list(this.#folder.files)) {
      const generation = SEALED_FILE_NAME.exec(name)?.[2];
      const earlier = generation !== undefined && Number(generation) < this.#bound.generation;
      if (earlier || name.endsWith(UNFINISHED)) await files.remove(join(this.#folder.files, name));
    }
  }

  /** Null for a damaged file: it must not keep a person out of the rest, so it is kept under another name. */
  async #openOrSetAside(id: string, name: string): Promise<Uint8Array | null> {
    try {
      return await this.open(id);
    } catch (error) {
      if (!(error instanceof Refused) || error.refusal.code !== 'vault/damaged') throw error;
      const path = join(this.#folder.files, name);
      await this.#outside.files.rename(path, `${path}.damaged`);
      return null;
    }
  }

  async #has(id: string): Promise<boolean> {
    return ID.test(id) && (await this.#outside.files.markOf(this.#path(id))) !== null;
  }

  #path(id: string): string {
    return join(this.#folder.files, `${id}.${this.#bound.generation}`);
  }

  async #makeFolder(): Promise<void> {
    try {
      await this.#outside.files.makeFolder(this.#folder.files);
      await this.#outside.files.syncFolder(this.#folder.folder);
    } catch (error) {
      throw writeRefusal(error);
    }
  }
}
