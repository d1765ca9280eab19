import type { Low } from 'lowdb';
import { Refused } from '#shared/contract/refused.ts';
import { bytesOfJson, textOfBytes } from './bytes.ts';
import type { Thread } from './thread.ts';
import type { VaultContent } from './vault-interface.ts';

/** Where folding was refused, so many changes pass before it is tried again: it costs what a whole snapshot costs. */
const CHANGES_BETWEEN_TRIES = 500;

/** The document of an open vault: what memory holds of it, and what the snapshot lacks. Its calls take turns. */
export class HeldDocument<Document, Change> {
  readonly #thread: Pick<Thread, 'call'>;
  readonly #content: VaultContent<Document, Change>;
  #held: Low<{ document: Document }> | null;
  /** True when the snapshot is not the whole document: the journal holds changes, or the vault was put back. */
  #unfolded: boolean;
  #untilFold = 0;

  constructor(
    thread: Pick<Thread, 'call'>,
    content: VaultContent<Document, Change>,
    held: Low<{ document: Document }>,
    unfolded: boolean,
  ) {
    this.#thread = thread;
    this.#content = content;
    this.#held = held;
    this.#unfolded = unfolded;
  }

  get isHeld(): boolean {
    return this.#held !== null;
  }

  /** Refused with `session/locked` once it was let go. */
  get value(): Document {
    return this.#open.data.document;
  }

  get bytes(): Uint8Array {
    return bytesOfJson(this.value);
  }

  /**
   * Makes the change durable, then takes it into memory. Answers true when the journal is due to be folded. Refused,
   * the document stays what it was.
   */
  async commit(change: Change): Promise<boolean> {
    this.#content.check?.(this.value, change);
    const appended = await this.#thread.call('append', { change: bytesOfJson(change) });
    if (appended === 'whole') await this.#write(this.#content.apply(this.value, change));
    else {
      this.#open.data = { document: this.#grown(change) };
      this.#unfolded = true;
    }
    return appended === 'fold' && this.#isDue();
  }

  /** Writes a snapshot where something is missing in the one that lies on the disk. */
  async fold(): Promise<void> {
    if (this.#unfolded) await this.#write(this.value);
    this.#untilFold = 0;
  }

  /** To be called when the thread has written the document beside something else. */
  folded(): void {
    this.#unfolded = false;
  }

  /** A document of the same kind from its bytes. Throws when it is none. */
  read(bytes: Uint8Array): Document {
    return this.#content.parse(JSON.parse(textOfBytes(bytes)));
  }

  letGo(): void {
    this.#held = null;
  }

  get #open(): Low<{ document: Document }> {
    if (this.#held === null) throw new Refused({ code: 'session/locked' });
    return this.#held;
  }

  #grown(change: Change): Document {
    const { grow, apply } = this.#content;
    return (grow ?? apply)(this.value, change);
  }

  /** Every change is durable already: where folding was refused, it is tried again later. */
  #isDue(): boolean {
    this.#untilFold -= 1;
    if (this.#untilFold > 0) return false;
    this.#untilFold = CHANGES_BETWEEN_TRIES;
    return true;
  }

  /** Refused, everything stays what it was. */
  async #write(document: Document): Promise<void> {
    const held = this.#open;
    const before = held.data;
    held.data = { document };
    try {
      await held.write();
    } catch (error) {
      held.data = before;
      throw error;
    }
    this.#unfolded = false;
  }
}
