import { LARGEST_FILE } from '#shared/contract/limits.ts';
import { Refused } from '#shared/contract/refused.ts';
import type { HeldFile } from './backend.ts';

const MOST_FILES = 8;

/** Files on their way in or out, in memory only; the oldest leaves when there are too many. */
export class HeldFiles {
  readonly #files = new Map<string, HeldFile>();
  readonly #newId: () => string;

  constructor(newId: () => string) {
    this.#newId = newId;
  }

  hold(file: HeldFile): string {
    if (file.bytes.byteLength > LARGEST_FILE) throw new Refused({ code: 'file/too-large', limit: LARGEST_FILE });
    if (this.#files.size >= MOST_FILES) this.#files.delete(this.#files.keys().next().value!);
    const id = this.#newId();
    this.#files.set(id, file);
    return id;
  }

  find(id: string): HeldFile | undefined {
    return this.#files.get(id);
  }

  get(id: string): HeldFile {
    const file = this.#files.get(id);
    if (!file) throw new Refused({ code: 'file/unknown' });
    return file;
  }

  clear(): void {
    this.#files.clear();
  }
}
