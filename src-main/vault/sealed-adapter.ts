import type { Adapter } from 'lowdb';
import { bytesOfJson, textOfBytes } from './bytes.ts';
import type { Thread } from './thread.ts';
import type { VaultContent } from './vault-interface.ts';

/**
 * lowdb's door to the sealed snapshot. lowdb takes null for a file that is not there yet and would write its default
 * over it, so reading either gives the document, with the journal's changes applied, or throws.
 */
export class SealedAdapter<Document, Change> implements Adapter<{ document: Document }> {
  readonly #thread: Pick<Thread, 'call'>;
  readonly #content: VaultContent<Document, Change>;
  readonly #now: () => number;
  /** How many changes the last reading found in the journal. */
  replayed = 0;

  constructor(thread: Pick<Thread, 'call'>, content: VaultContent<Document, Change>, now: () => number) {
    this.#thread = thread;
    this.#content = content;
    this.#now = now;
  }

  async read(): Promise<{ document: Document }> {
    const { document, changes } = await this.#thread.call('read', null);
    const snapshot = this.#content.parse(JSON.parse(textOfBytes(document)));
    const since: Change[] = JSON.parse(textOfBytes(changes));
    this.replayed = since.length;
    const { apply, grow = apply } = this.#content;
    return { document: since.reduce((before, change) => grow(before, change), snapshot) };
  }

  async write({ document }: { document: Document }): Promise<void> {
    await this.#thread.call('fold', { document: bytesOfJson(document), now: this.#now() });
  }
}
