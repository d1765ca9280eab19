import { LARGEST_SAVED_VAULT } from '#shared/contract/limits.ts';
import { Refused } from '#shared/contract/refused.ts';
import { tooLargeFile } from '#shared/contract/saved-vault.ts';
import type { HeldFile } from './backend.ts';

const MOST_FILES = 8;
/** All together weigh no more than the largest one may. */
const MOST_BYTES = LARGEST_SAVED_VAULT;

/** Files on their way in or out, in memory only; the oldest leave when there are too many, or they weigh too much. */
export class HeldFiles {
  readonly #files = new Map<string, HeldFile>();
  readonly #newId: () => string;

  constructor(newId: () => string) {
    this.#newId = newId;
  }

  /** Answers the file's id. Refused with `file/too-large`, `vault/too-large`. */
  hold(file: HeldFile): string {
    const size = file.bytes.byteLength;
    const refusal = tooLargeFile(file.name, size);
    if (refusal) throw new Refused(refusal);
    while (this.#files.size >= MOST_FILES || (this.#files.size > 0 && this.#weight() + size > MOST_BYTES))
      this.#files.delete(this.#files.keys().next().value!);
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

  #weight(): number {
    return [...this.#files.values()].reduce((sum, { bytes }) => sum + bytes.byteLength, 0);
  }
}
