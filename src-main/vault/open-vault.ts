import { Low } from 'lowdb';
import { Refused } from '#shared/contract/refused.ts';
import type { BackupOutcome } from './back-up.ts';
import { bytesOfPassword } from './bytes.ts';
import { HeldDocument } from './held-document.ts';
import type { KeeperAnswer, KeeperInput, KeeperVerb } from './keeper.ts';
import type { Opened } from './opened.ts';
import { SealedAdapter } from './sealed-adapter.ts';
import type { SecondFolder } from './second-backups.ts';
import type { Thread } from './thread.ts';
import type { Vault, VaultContent } from './vault-interface.ts';

/** What an open vault needs of its thread. */
export type Asked = Pick<Thread, 'call' | 'end'>;

interface Place {
  id: string;
  name: string;
  opened: Opened;
  now(): number;
}

/** The open vault: the document in memory, everything sealed behind the thread. */
export class OpenVault<Document, Change> implements Vault<Document, Change> {
  readonly id: string;
  #name: string;
  readonly #thread: Asked;
  readonly #document: HeldDocument<Document, Change>;
  readonly #now: () => number;
  #opened: Opened;
  #turn: Promise<unknown> = Promise.resolve();
  #locking: Promise<BackupOutcome> | null = null;

  private constructor(thread: Asked, document: HeldDocument<Document, Change>, place: Place) {
    this.id = place.id;
    this.#name = place.name;
    this.#now = () => place.now();
    this.#opened = place.opened;
    this.#thread = thread;
    this.#document = document;
  }

  /** Holds a document that the thread has just written. */
  static holding<Document, Change>(
    thread: Asked,
    content: VaultContent<Document, Change>,
    document: Document,
    place: Place,
  ): OpenVault<Document, Change> {
    const adapter = new SealedAdapter(thread, content, () => place.now());
    return new OpenVault(thread, new HeldDocument(thread, content, new Low(adapter, { document }), false), place);
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
    return new OpenVault(thread, new HeldDocument(thread, content, held, unfolded), place);
  }

  get document(): Document {
    return this.#document.value;
  }

  get name(): string {
    return this.#name;
  }

  get opened(): Opened {
    return this.#opened;
  }

  commit(change: Change): Promise<Document> {
    return this.#inTurn(async () => {
      if (await this.#document.commit(change)) this.#foldSoon();
      return this.document;
    });
  }

  changePassword(current: string, next: string): Promise<void> {
    return this.#inTurn(async () => {
      const passwords = { current: bytesOfPassword(current), next: bytesOfPassword(next) };
      await this.#withDocument('changePassword', passwords);
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
      await this.#withDocument('setKeyFile', { password: bytesOfPassword(password), keyFile: copy });
    });
  }

  rename(name: string): Promise<void> {
    return this.#inTurn(async () => {
      await this.#withDocument('rename', { name });
      this.#name = name;
    });
  }

  forgetEarlier(): Promise<void> {
    return this.#inTurn(async () => {
      await this.#withDocument('forgetEarlier', {});
    });
  }

  renewRecoveryKey(password: string): Promise<string> {
    return this.#inTurn(() => this.#withDocument('renewRecoveryKey', { password: bytesOfPassword(password) }));
  }

  /** New password, recovery key and data key: what a vault gets that was opened with its recovery key. */
  rekey(password: string): Promise<string> {
    return this.#inTurn(async () => {
      const recoveryKey = await this.#withDocument('rekey', { password: bytesOfPassword(password) });
      this.#opened = { ...this.#opened, readOnly: null };
      return recoveryKey;
    });
  }

  goOn(): Promise<void> {
    return this.#inTurn(async () => {
      this.#opened = await this.#withDocument('goOn', {});
    });
  }

  openNotes(sealed: readonly string[]): Promise<(string | null)[]> {
    return this.#inTurn(() => this.#thread.call('openNotes', { sealed }));
  }

  archive(): Promise<Uint8Array> {
    return this.#inTurn(async () => {
      await this.#foldNow();
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

  backUp(second: SecondFolder | null): Promise<{ here: BackupOutcome; elsewhere: BackupOutcome | null }> {
    return this.#inTurn(() => this.#backUp(second));
  }

  beginSecond(path: string): Promise<void> {
    return this.#inTurn(async () => {
      await this.#thread.call('beginSecond', { path });
    });
  }

  readBackup(id: string, second: string | null): Promise<Document> {
    return this.#inTurn(async () => this.#document.read(await this.#thread.call('readBackup', { name: id, second })));
  }

  async #backUp(second: SecondFolder | null): Promise<{ here: BackupOutcome; elsewhere: BackupOutcome | null }> {
    await this.#foldNow();
    const now = this.#now();
    const here = await this.#thread.call('backUp', { now });
    return { here, elsewhere: second && (await this.#thread.call('backUpElsewhere', { second, now })) };
  }

  /** Waits for what was begun, then closes; whatever happens, the thread ends and the document is let go. */
  lock(second: SecondFolder | null = null): Promise<BackupOutcome> {
    this.#locking ??= this.#inTurn(() => this.#close(second));
    return this.#locking;
  }

  /** A thread that has died already has nothing left to close; that is an outcome like a backup that failed. */
  async #close(second: SecondFolder | null): Promise<BackupOutcome> {
    try {
      return (await this.#backUp(second)).here;
    } catch (error) {
      if (error instanceof Refused) return error.refusal;
      throw error;
    } finally {
      this.#document.letGo();
      await this.#thread.call('close', null).catch(() => {});
      await this.#thread.end();
    }
  }

  /** Asks for something that writes the document as it is now beside it. */
  async #withDocument<V extends KeeperVerb>(
    verb: V,
    input: Omit<KeeperInput<V>, 'document' | 'now'>,
  ): Promise<KeeperAnswer<V>> {
    const document = this.#document.bytes;
    const answer = await this.#thread.call(verb, { ...input, document, now: this.#now() } as KeeperInput<V>);
    this.#document.folded();
    return answer;
  }

  async #foldNow(): Promise<void> {
    if (this.#opened.readOnly === null) await this.#document.fold();
  }

  /** In the turn after this one. */
  #foldSoon(): void {
    void this.#inTurn(() => this.#foldNow()).catch(() => {});
  }

  #inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
    const turn = this.#turn.then(() => {
      if (!this.#document.isHeld) throw new Refused({ code: 'session/locked' });
      return work();
    });
    this.#turn = turn.catch(() => {});
    return turn;
  }
}
