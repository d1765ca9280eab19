import type { Refusal } from '#shared/contract/refusal.ts';
import { Refused } from '#shared/contract/refused.ts';
import { sealArchive } from './archive.ts';
import { backupCount, isBackedUp, keepBackup, keepNewestAlone, pruneBackups } from './backups.ts';
import { base64, bytesOfBase64 } from './bytes.ts';
import { readContainer } from './container.ts';
import { freeName, vaultFolder } from './folder.ts';
import { HEADER_VERSION, type Header } from './header.ts';
import { encodeHighWater, writeHighWater } from './high-water.ts';
import { holdVault } from './hold-vault.ts';
import { Journal } from './journal.ts';
import { journalStart } from './journal-record.ts';
import { activityKeysFrom, forget, type Keys, keysFrom } from './keys.ts';
import { bothSlots, passwordSlot, recoverySlot } from './new-slots.ts';
import { makeLastingFolder, newHeader } from './new-vault.ts';
import { type OpenState, openState } from './open-state.ts';
import { NEWLY_MADE, type Opened } from './opened.ts';
import { readJournal } from './read-vault.ts';
import { renewBackups } from './renew-backups.ts';
import { replaceFile } from './replace-file.ts';
import { SealedFiles } from './sealed-files.ts';
import { type ActivityKeys, openNote } from './sealed-note.ts';
import { PASSWORD, PASSWORD_KEY_FILE, RECOVERY } from './slots.ts';
import { MOST_FILE_BYTES, openSnapshot, sealSnapshot } from './snapshot.ts';
import type { StoreOutside } from './store-outside.ts';
import { loadVault, type Secret, unlock } from './unlock.ts';
import { readRefusal, writeRefusal } from './write-refusal.ts';

/** How a change was taken: into the journal, into one that is now to be folded, or not at all as it needs a snapshot. */
export type Appended = 'done' | 'fold' | 'whole';

/** True when the password opens this vault together with a key file alone. */
export function usesKeyFile({ slots }: Pick<Header, 'slots'>): boolean {
  return slots.some(({ type }) => type === PASSWORD_KEY_FILE);
}

const NOTHING_READ = { sequence: 0, tag: new Uint8Array(16), length: 0 };

/**
 * An open vault on the disk, with its keys: the only code that writes a vault's file and its journal. It knows bytes,
 * not documents. Lives in the vault's worker thread; its calls take turns.
 */
export class Store {
  readonly #outside: StoreOutside;
  readonly #state: OpenState;
  /** What the key file holds, where the vault was opened with one: a new password is wrapped together with it. */
  #keyFile: Uint8Array | null = null;
  /** Before a new data key was made, tries were sealed to these. */
  #earlierActivity: ActivityKeys | null = null;

  private constructor(outside: StoreOutside, state: OpenState) {
    this.#outside = outside;
    this.#state = state;
  }

  get name(): string {
    return this.#state.header.name;
  }

  /** What opening found out. */
  get opened(): Opened {
    return this.#state.opened;
  }

  /** Makes a vault where there is none. Refused like any write. */
  static async create(
    outside: StoreOutside,
    input: { folder: string; name: string; created: number; password: Uint8Array; document: Uint8Array },
  ): Promise<{ store: Store; recoveryKey: string }> {
    const folder = vaultFolder(input.folder, outside.marks);
    await makeLastingFolder(outside.files, folder.folder);
    const release = await outside.files.hold(folder.lock);
    try {
      if ((await outside.files.markOf(folder.vault)) !== null) throw new Refused({ code: 'vault/changed-elsewhere' });
      const keys = keysFrom(outside.sodium, outside.randomBytes(32));
      const header = newHeader(outside, input, keys);
      const place = { folder, release, mark: null, highest: 0, journal: null, end: NOTHING_READ, aside: null };
      const store = new Store(outside, { ...place, header, keys, opened: NEWLY_MADE });
      const { slots, recoveryKey } = bothSlots(outside, header, keys, input.password);
      await store.#put({ ...header, slots }, keys, input.document);
      return { store, recoveryKey };
    } catch (error) {
      release();
      throw error;
    }
  }

  /** @throws WrongKey; Refused `vault/in-use` unless `readInUse`, `vault/damaged`, `vault/newer-version`. */
  static async open(outside: StoreOutside, path: string, secret: Secret, readInUse = false): Promise<Store> {
    const folder = vaultFolder(path, outside.marks);
    const held = await holdVault(outside.files, folder.lock, readInUse);
    try {
      const store = new Store(outside, await openState(outside, folder, secret, held));
      if ('password' in secret && usesKeyFile(store.#state.header)) store.#keyFile = secret.keyFile ?? null;
      return store;
    } catch (error) {
      held.release();
      throw error;
    }
  }

  /**
   * The document of the snapshot and the changes since, as they lie on the disk. Refused with `vault/damaged`; never an
   * empty answer. While another process writes, what belongs together is read together.
   */
  async read(): Promise<{ document: Uint8Array; changes: Uint8Array[] }> {
    const { files, sodium } = this.#outside;
    const { folder, keys } = this.#state;
    const backups = await backupCount(files, folder);
    for (;;) {
      const mark = await files.markOf(folder.vault);
      const container = await loadVault(this.#outside, folder);
      const { read } = await readJournal(this.#outside, folder, container, keys);
      if (mark !== (await files.markOf(folder.vault))) continue;
      return { document: openSnapshot(sodium, keys, container, backups), changes: read.changes };
    }
  }

  /** Adds a change to the journal; durable when resolved with anything but `whole`. Refused like any write. */
  async append(change: Uint8Array): Promise<Appended> {
    this.#writable();
    await this.#unchanged();
    const { journal } = this.#state;
    if (!journal?.takes(change.length)) return 'whole';
    if (!(await journal.isUntouched())) throw new Refused({ code: 'vault/changed-elsewhere' });
    await journal.append(change);
    this.#state.end = journal.end;
    await this.#markHighWater();
    return journal.isFull ? 'fold' : 'done';
  }

  /** Puts a snapshot of the document in place of the one before and its journal; durable when resolved. */
  async fold(document: Uint8Array, now: number): Promise<void> {
    this.#writable();
    await this.#unchanged();
    await this.#keepEarlierVersion(now);
    await this.#put(this.#state.header, this.#state.keys, document);
  }

  /** Goes on from the last change before damage in the journal, which is kept beside the vault. */
  async goOn(document: Uint8Array, now: number): Promise<void> {
    this.#overcomeDamage();
    await this.fold(document, now);
  }

  /** Gives the vault a new password, and its backups too. The data key stays. */
  async changePassword(passwords: { current: Uint8Array; next: Uint8Array }, document: Uint8Array, now: number) {
    await this.check(passwords.current);
    await this.#putPassword(passwords.next, this.#keyFile, document, now);
  }

  /**
   * From now on the vault opens with password and key file together, and so do its backups; null takes the key file off.
   * @throws WrongKey
   */
  async setKeyFile(password: Uint8Array, keyFile: Uint8Array | null, document: Uint8Array, now: number) {
    await this.check(password);
    await this.#putPassword(password, keyFile, document, now);
    this.#keyFile = keyFile;
  }

  /** Gives the vault another name, in its header. */
  async rename(name: string, document: Uint8Array, now: number): Promise<void> {
    this.#writable();
    await this.#unchanged();
    await this.#keepEarlierVersion(now);
    await this.#put({ ...this.#state.header, name }, this.#state.keys, document);
    await this.backUp(now);
  }

  /**
   * Leaves no earlier state: the document stands in a snapshot of its own, and one verified backup of it is the only
   * one. Nothing is removed before that backup has been read back. Refused like any write.
   */
  async forgetEarlier(document: Uint8Array, now: number): Promise<void> {
    await this.fold(document, now);
    const outcome = await this.backUp(now);
    if (typeof outcome !== 'string') throw new Refused(outcome);
    await keepNewestAlone(this.#outside.files, this.#state.folder);
  }

  /** A new recovery key in printed form; the one before opens nothing any more, once the backups have been renewed. */
  async renewRecoveryKey(password: Uint8Array, document: Uint8Array, now: number): Promise<string> {
    await this.check(password);
    const { header, keys } = this.#state;
    const { slot, recoveryKey } = recoverySlot(this.#outside, header, keys);
    const slots = [...header.slots.filter(({ type }) => type !== RECOVERY), slot];
    await this.#keepEarlierVersion(now);
    await this.#put({ ...header, slots }, keys, document);
    await this.backUp(now);
    return recoveryKey;
  }

  /**
   * Replaces password, recovery key and data key, and seals everything anew. The one step that counts is the
   * replacement of the vault's file: before it the old keys hold, after it the new ones, files included.
   */
  async rekey(password: Uint8Array, document: Uint8Array, now: number): Promise<string> {
    this.#overcomeDamage();
    this.#writable();
    await this.#unchanged();
    const { sodium, randomBytes } = this.#outside;
    const { header, keys: before } = this.#state;
    const keys = keysFrom(sodium, randomBytes(32));
    const renewed = { ...header, generation: header.generation + 1, activityKey: base64(keys.activityPublic) };
    const { slots, recoveryKey } = bothSlots(this.#outside, renewed, keys, password);
    this.#earlierActivity ??= activityKeysFrom(sodium, before.dataKey);
    await this.files.sealAnew(this.#filesOf({ ...renewed, slots }, keys));
    await this.#keepEarlierVersion(now);
    await this.#put({ ...renewed, slots }, keys, document);
    this.#keyFile = null;
    await this.#backUp(now, before);
    forget(sodium, before);
    return recoveryKey;
  }

  /** The sealed files under the present keys. */
  get files(): SealedFiles {
    return this.#filesOf(this.#state.header, this.#state.keys);
  }

  /** The same, to be altered. Refused when the vault can only be read. */
  get writableFiles(): SealedFiles {
    this.#writable();
    return this.files;
  }

  /** Keeps a verified copy of the file unless the last one holds the same and still opens; then removes what is not kept. */
  async backUp(now: number): Promise<'made' | 'unchanged' | Refusal> {
    return this.#backUp(now, null);
  }

  /** The whole vault, files included, as one file for another computer. Call it when the journal has been folded. */
  async archive(): Promise<Uint8Array> {
    return sealArchive(this.#outside, this.#state.folder, this.#state.keys);
  }

  /** Reads what was sealed for this vault before anyone signed in; null for what cannot be read. */
  openNotes(sealed: readonly string[]): (string | null)[] {
    const { sodium } = this.#outside;
    const present = activityKeysFrom(sodium, this.#state.keys.dataKey);
    const pairs = this.#earlierActivity === null ? [present] : [present, this.#earlierActivity];
    const notes = sealed.map((text) => {
      const bytes = bytesOfBase64(text);
      return pairs.reduce<string | null>((note, pair) => note ?? openNote(sodium, pair, bytes), null);
    });
    sodium.memzero(present.privateKey);
    return notes;
  }

  /** Wipes the keys and frees the vault. */
  async end(): Promise<void> {
    if (this.#earlierActivity) this.#outside.sodium.memzero(this.#earlierActivity.privateKey);
    forget(this.#outside.sodium, this.#state.keys);
    if (this.#keyFile) this.#outside.sodium.memzero(this.#keyFile);
    await this.#state.journal?.close().catch(() => {});
    this.#state.release();
  }

  async #putPassword(password: Uint8Array, keyFile: Uint8Array | null, document: Uint8Array, now: number) {
    const { header, keys } = this.#state;
    const slots = header.slots.filter(({ type }) => type !== PASSWORD && type !== PASSWORD_KEY_FILE);
    slots.unshift(passwordSlot(this.#outside, header, keys, password, keyFile));
    await this.#keepEarlierVersion(now);
    await this.#put({ ...header, slots }, keys, document);
    await this.backUp(now);
  }

  async #backUp(now: number, before: Keys | null): Promise<'made' | 'unchanged' | Refusal> {
    if (this.#state.opened.readOnly !== null) return 'unchanged';
    const { files } = this.#outside;
    const { folder, header, keys } = this.#state;
    const verify = (bytes: Uint8Array) => this.#verify(bytes);
    try {
      const { epoch } = header;
      const fresh = !(await isBackedUp(files, folder, epoch, verify));
      if (fresh) {
        await this.#unchanged();
        const bytes = await files.read(folder.vault, MOST_FILE_BYTES);
        await keepBackup(files, folder, { bytes, epoch, now }, verify);
      }
      await renewBackups(this.#outside, folder, { header, keys, before });
      await pruneBackups(files, folder);
      await this.files.clear();
      return fresh ? 'made' : 'unchanged';
    } catch (error) {
      const refused = writeRefusal(error);
      if (refused instanceof Refused) return refused.refusal;
      throw refused;
    }
  }

  /** Seals and writes; from the renaming on, memory follows the disk even when the rest of the write fails. */
  async #put(header: Header, keys: Keys, document: Uint8Array): Promise<void> {
    const { files, sodium, randomBytes } = this.#outside;
    const state = this.#state;
    const { header: before, end, journal } = state;
    const epoch = state.highest + 1;
    const folded = end.sequence > 0 ? { epoch: before.epoch, records: end.sequence, tag: base64(end.tag) } : null;
    const next = { ...header, version: HEADER_VERSION, epoch, folded } as const;
    const bytes = sealSnapshot(sodium, keys, next, document, randomBytes(24));
    let mark: string | null = null;
    await replaceFile(files, state.folder.vault, bytes, async () => {
      Object.assign(state, { header: next, keys, mark: null, highest: epoch, journal: null });
      await journal?.close();
      mark = await files.markOf(state.folder.vault);
    });
    const { hash, sealed } = readContainer(bytes, 0);
    const identity = { vaultId: next.vaultId, epoch, key: keys.journal, start: journalStart(hash, sealed) };
    const fresh = Journal.fresh(this.#outside, state.folder.journal(epoch), identity);
    await this.#letGo(state.folder.journal(before.epoch));
    Object.assign(state, { mark, journal: fresh, end: fresh.end, aside: null });
    await this.#markHighWater();
  }

  /** The journal of the snapshot before: taken up by now, unless something in it could not be read. */
  async #letGo(path: string): Promise<void> {
    const { files } = this.#outside;
    const { aside } = this.#state;
    try {
      if (aside === null) await files.remove(path);
      else if ((await files.markOf(path)) !== null) await files.rename(path, await freeName(files, `${path}.${aside}`));
    } catch {
      // Found again by the next opening, and dealt with there.
    }
  }

  /** Before a vault of an earlier version is replaced, it is kept as a backup of its own, and read back. */
  async #keepEarlierVersion(now: number): Promise<void> {
    const { files } = this.#outside;
    const { folder, header } = this.#state;
    if (header.version === HEADER_VERSION) return;
    try {
      const bytes = await files.read(folder.vault, MOST_FILE_BYTES);
      const { version, epoch } = header;
      await keepBackup(files, folder, { bytes, epoch, now, version }, (kept) => this.#verify(kept));
    } catch (error) {
      throw writeRefusal(error);
    }
  }

  #verify(bytes: Uint8Array): void {
    openSnapshot(this.#outside.sodium, this.#state.keys, readContainer(bytes, 0), 0);
  }

  async #markHighWater(): Promise<void> {
    const { folder, header, keys, end } = this.#state;
    if (folder.highWater === null) return;
    const mark = { epoch: header.epoch, sequence: end.sequence, tag: end.tag };
    const bytes = encodeHighWater(this.#outside.sodium, keys.highWater, header.vaultId, mark);
    await writeHighWater(this.#outside, folder.highWater, bytes);
  }

  #writable(): void {
    const { readOnly } = this.#state.opened;
    if (readOnly !== null) throw new Refused(readOnly);
  }

  #overcomeDamage(): void {
    const { opened } = this.#state;
    if (opened.readOnly?.code === 'vault/damaged') this.#state.opened = { ...opened, readOnly: null };
  }

  /** Nothing is written over what another program wrote, nor after a write of which nobody knows whether it lasted. */
  async #unchanged(): Promise<void> {
    if (this.#state.mark === null) throw new Refused({ code: 'vault/not-written' });
    const mark = await this.#outside.files.markOf(this.#state.folder.vault).catch((error) => {
      throw readRefusal(error, 0);
    });
    if (mark !== this.#state.mark) throw new Refused({ code: 'vault/changed-elsewhere' });
  }

  /** @throws WrongKey unless this is the password. */
  async check(password: Uint8Array): Promise<void> {
    this.#writable();
    await this.#unchanged();
    const { folder } = this.#state;
    const backups = await backupCount(this.#outside.files, folder);
    const secret = { password, keyFile: this.#keyFile };
    const keys = unlock(this.#outside, await loadVault(this.#outside, folder), secret, backups);
    forget(this.#outside.sodium, keys);
  }

  #filesOf({ vaultId, generation }: Header, keys: Keys): SealedFiles {
    return new SealedFiles(this.#outside, this.#state.folder, { vaultId, generation, key: keys.files });
  }
}
