import { Low } from 'lowdb';
import { Refused } from '#shared/contract/refused.ts';
import { bytesOfPassword } from './bytes.ts';
import { SealedAdapter } from './sealed-adapter.ts';
import type { Thread } from './thread.ts';
import type { BackupOutcome, Vault, VaultContent } from './vault.ts';

/** What an open vault needs of its thread. */
export type Asked = Pick<Thread, 'call' | 'end'>;

interface Place {
  id: string;
  name: string;
  now(): number;
}

/** The open vault: the document in memory, everything sealed behind the thread. */
export class OpenVault<Document, Change> implements Vault<Document, Change> {
  readonly id: string;
  readonly name: string;
  readonly #thread: Asked;
  readonly #content: VaultContent<Document, Change>;
  readonly #now: () => number;
  #held: Low<{ document: Document }> | null;
  #document: Document | null;
  #turn: Promise<unknown> = Promise.resolve();
  #locking: Promise<BackupOutcome> | null = null;

  constructor(thread: Asked, content: VaultContent<Document, Change>, held: Low<{ document: Document }>, place: Place) {
    this.id = place.id;
    this.name = place.name;
    this.#now = () => place.now();
    this.#thread = thread;
    this.#content = content;
    this.#held = held;
    this.#document = held.data.document;
  }

  /** Holds a document that the thread has just written. */
  static holding<Document, Change>(
    thread: Asked,
    content: VaultContent<Document, Change>,
    document: Document,
    place: Place,
  ): OpenVault<Document, Change> {
    const adapter = new SealedAdapter<Document>(thread, (value) => content.parse(value));
    return new OpenVault(thread, content, new Low(adapter, { document }), place);
  }

  /** Reads the document of a vault that the thread has just opened. */
  static async reading<Document, Change>(
    thread: Asked,
    content: VaultContent<Document, Change>,
    place: Place,
  ): Promise<OpenVault<Document, Change>> {
    const adapter = new SealedAdapter<Document>(thread, (value) => content.parse(value));
    const held = new Low<{ document: Document }>(adapter, await adapter.read());
    return new OpenVault(thread, content, held, place);
  }

  get document(): Document {
    if (this.#held === null) throw new Refused({ code: 'session/locked' });
    return this.#document as Document;
  }

  commit(change: Change): Promise<Document> {
    return this.#inTurn(async (held) => {
      const before = held.data;
      held.data = { document: this.#content.apply(before.document, change) };
      try {
        await held.write();
      } catch (error) {
        held.data = before;
        throw error;
      }
      this.#document = held.data.document;
      return held.data.document;
    });
  }

  changePassword(current: string, next: string): Promise<void> {
    return this.#inTurn(async () => {
      const passwords = { current: bytesOfPassword(current), next: bytesOfPassword(next) };
      await this.#thread.call('changePassword', { ...passwords, now: this.#now() });
    });
  }

  checkPassword(password: string): Promise<void> {
    return this.#inTurn(async () => {
      await this.#thread.call('check', { password: bytesOfPassword(password) });
    });
  }

  /** The caller keeps its bytes: what goes to the thread is a copy. */
  setKeyFile(password: string, keyFile: Uint8Array | null): Promise<void> {
    const copy = keyFile && Uint8Array.from(keyFile);
    return this.#inTurn(async () => {
      const input = { password: bytesOfPassword(password), keyFile: copy, now: this.#now() };
      await this.#thread.call('setKeyFile', input);
    });
  }

  renewRecoveryKey(password: string): Promise<string> {
    return this.#inTurn(() =>
      this.#thread.call('renewRecoveryKey', { password: bytesOfPassword(password), now: this.#now() }),
    );
  }

  /** The caller keeps its bytes: what goes to the thread is a copy. */
  sealFile(id: string, bytes: Uint8Array): Promise<void> {
    const copy = Uint8Array.from(bytes);
    return this.#inTurn(async () => {
      await this.#thread.call('sealFile', { id, bytes: copy });
    });
  }

  openFile(id: string): Promise<Uint8Array> {
    return this.#inTurn(() => this.#thread.call('openFile', { id }));
  }

  removeFile(id: string): Promise<void> {
    return this.#inTurn(async () => {
      await this.#thread.call('removeFile', { id });
    });
  }

  /** Waits for what was begun, then closes; whatever happens, the thread ends and the document is let go. */
  lock(): Promise<BackupOutcome> {
    this.#locking ??= this.#inTurn(() => this.#close());
    return this.#locking;
  }

  /** A thread that has died already has nothing left to close; that is an outcome like a backup that failed. */
  async #close(): Promise<BackupOutcome> {
    try {
      return await this.#thread.call('close', { now: this.#now() });
    } catch (error) {
      if (error instanceof Refused) return error.refusal;
      throw error;
    } finally {
      this.#held = null;
      this.#document = null;
      await this.#thread.end();
    }
  }

  #inTurn<Value>(work: (held: Low<{ document: Document }>) => Promise<Value>): Promise<Value> {
    const turn = this.#turn.then(() => {
      if (this.#held === null) throw new Refused({ code: 'session/locked' });
      return work(this.#held);
    });
    this.#turn = turn.catch(() => {});
    return turn;
  }
}
