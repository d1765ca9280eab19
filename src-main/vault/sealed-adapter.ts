import type { Adapter } from 'lowdb';
import { bytesOfJson, textOfBytes } from './bytes.ts';
import type { Thread } from './thread.ts';

/**
 * lowdb's door to the sealed snapshot. lowdb takes null for a file that is not there yet and would write its default
 * over it, so reading either gives the document or throws.
 */
export class SealedAdapter<Document> implements Adapter<{ document: Document }> {
  readonly #thread: Pick<Thread, 'call'>;
  readonly #parse: (value: unknown) => Document;

  constructor(thread: Pick<Thread, 'call'>, parse: (value: unknown) => Document) {
    this.#thread = thread;
    this.#parse = parse;
  }

  async read(): Promise<{ document: Document }> {
    const bytes = await this.#thread.call('read', null);
    return { document: this.#parse(JSON.parse(textOfBytes(bytes))) };
  }

  async write({ document }: { document: Document }): Promise<void> {
    await this.#thread.call('write', { document: bytesOfJson(document) });
  }
}
