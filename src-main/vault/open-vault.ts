import { Low } from 'lowdb';
import { Refused } from '#shared/contract/refused.ts';
import { bytesOfJson, bytesOfPassword } from './bytes.ts';
import type { Opened } from './opened.ts';
import { SealedAdapter } from './sealed-adapter.ts';
import type { Thread } from './thread.ts';
import type { BackupOutcome, Vault, VaultContent } from './vault.ts';

/** What an open vault needs of its thread. */
export type Asked = Pick<Thread, 'call' | 'end'>;

interface Place {
  id: string;
  name: string;
  opened: Opened;
  now(): number;
}

/** Where folding was refused, so many changes pass before it is tried again: it costs what a whole snapshot costs. */
const CHANGES_BETWEEN_TRIES = 500;

/** The open vault: the document in memory, everything sealed behind the thread. */
export class OpenVault<Document, Change> implements Vault<Document, Change> {
  readonly id: string;
  #name: string;
  readonly #thread: Asked;
  readonly #content: VaultContent<Document, Change>;
  readonly #now: () => number;
  #opened: Opened;
  #held: Low<{ document: Document }> | null;
  #document: Document | null;
  /** True when the snapshot is not the whole document: the journal holds changes, or the vault was put back. */
  #unfolded: boolean;
  #untilFold = 0;
  #turn: Promise<unknown> = Promise.resolve();
  #locking: Promise<BackupOutcome> | null = null;

  private constructor(
    thread: Asked,
    content: VaultContent<Document, Change>,
    held: Low<{ document: Document }>,
    place: Place & { unfolded: boolean },
  ) {
    this.id = place.id;
    this.#name = place.name;
    this.#now = () => place.now();
    this.#opened = place.opened;
    this.#thread = thread;
    this.#content = content;
    this.#held = held;
    this.#document = held.data.document;
    this.#unfolded = place.unfolded;
  }

  /** Holds a document that the thread has just written. */
  static holding<Document, Change>(
    thread: Asked,
    content: VaultContent<Document, Change>,
    document: Document,
    place: Place,
  ): OpenVault<Document, Change> {
    const adapter = new SealedAdapter(thread, content, () => place.now());
    return new OpenVault(thread, content, new Low(adapter, { document }), { ...place, unfolded: false });
  }

  /** Reads the document of a vault that the thread has just opened. */
  static async reading<Document, Change>(
    thread: Asked,
    content: VaultContent<Document, Change>,
    place: Place,
  ): Promise<OpenVault<Document, Change>> {
    const adapter = new SealedAdapter(thread, content, () => place.now());
    const held = new Low<{ document: Document }>(adapter, await adapter.read());
    const { tornTail, rolledBack } = place.opened;
    const unfolded = adapter.replayed > 0 || tornTail > 0 || rolledBack !== null;
    return new OpenVault(thread, content, held, { ...place, unfolded });
  }

  get document(): Document {
    if (this.#held === null) throw new Refused({ code: 'session/locked' });
    return this.#document as Document;
  }

  get name(): string {
    return this.#name;
  }

  get opened(): Opened {
    return this.#opened;
  }

  commit(change: Change): Promise<Document> {
    return this.#inTurn(async (held) => {
      const after = this.#content.apply(held.data.document, change);
      const appended = await this.#thread.call('append', { change: bytesOfJson(change) });
      if (appended === 'whole') await this.#fold(held, after);
      else this.#take(held, after);
      if (appended === 'fold') this.#foldSoon();
      return after;
    });
  }

  changePassword(current: string, next: string): Promise<void> {
    return this.#inTurn(async () => {
      const passwords = { current: bytesOfPassword(current), next: bytesOfPassword(next) };
      await this.#thread.call('changePassword', { ...passwords, ...this.#present() });
      this.#unfolded = false;
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
      await this.#thread.call('setKeyFile', { password: bytesOfPassword(password), keyFile: copy, ...this.#present() });
      this.#unfolded = false;
    });
  }

  rename(name: string): Promise<void> {
    return this.#inTurn(async () => {
      await this.#thread.call('rename', { name, ...this.#present() });
      this.#name = name;
      this.#unfolded = false;
    });
  }

  forgetEarlier(): Promise<void> {
    return this.#inTurn(async () => {
      await this.#thread.call('forgetEarlier', this.#present());
      this.#unfolded = false;
    });
  }

  renewRecoveryKey(password: string): Promise<string> {
    return this.#inTurn(async () => {
      const input = { password: bytesOfPassword(password), ...this.#present() };
      const recoveryKey = await this.#thread.call('renewRecoveryKey', input);
      this.#unfolded = false;
      return recoveryKey;
    });
  }

  /** New password, recovery key and data key: what a vault gets that was opened with its recovery key. */
  rekey(password: string): Promise<string> {
    return this.#inTurn(async () => {
      const input = { password: bytesOfPassword(password), ...this.#present() };
      const recoveryKey = await this.#thread.call('rekey', input);
      this.#unfolded = false;
      this.#opened = { ...this.#opened, readOnly: null };
      return recoveryKey;
    });
  }

  goOn(): Promise<void> {
    return this.#inTurn(async () => {
      this.#opened = await this.#thread.call('goOn', this.#present());
      this.#unfolded = false;
    });
  }

  archive(): Promise<Uint8Array> {
    return this.#inTurn(async (held) => {
      await this.#foldNow(held);
      return this.#thread.call('archive', null);
    });
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
    this.#locking ??= this.#inTurn((held) => this.#close(held));
    return this.#locking;
  }

  /** A thread that has died already has nothing left to close; that is an outcome like a backup that failed. */
  async #close(held: Low<{ document: Document }>): Promise<BackupOutcome> {
    try {
      await this.#foldNow(held);
      return await this.#thread.call('backUp', { now: this.#now() });
    } catch (error) {
      if (error instanceof Refused) return error.refusal;
      throw error;
    } finally {
      this.#held = null;
      this.#document = null;
      await this.#thread.call('close', null).catch(() => {});
      await this.#thread.end();
    }
  }

  /** The document as it is written beside a change of keys. */
  #present(): { document: Uint8Array; now: number } {
    return { document: bytesOfJson(this.#document), now: this.#now() };
  }

  #take(held: Low<{ document: Document }>, document: Document): void {
    held.data = { document };
    this.#document = document;
    this.#unfolded = true;
  }

  /** Writes a snapshot; refused, everything stays what it was. */
  async #fold(held: Low<{ document: Document }>, document: Document): Promise<void> {
    const before = held.data;
    held.data = { document };
    try {
      await held.write();
    } catch (error) {
      held.data = before;
      throw error;
    }
    this.#document = document;
    this.#unfolded = false;
  }

  async #foldNow(held: Low<{ document: Document }>): Promise<void> {
    if (this.#unfolded && this.#opened.readOnly === null) await this.#fold(held, held.data.document);
  }

  /** In the turn after this one. Every change is durable already: where folding is refused, it is tried again later. */
  #foldSoon(): void {
    this.#untilFold -= 1;
    if (this.#untilFold > 0) return;
    this.#untilFold = CHANGES_BETWEEN_TRIES;
    void this.#inTurn((held) => this.#foldNow(held)).then(
      () => {
        this.#untilFold = 0;
      },
      () => {},
    );
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
