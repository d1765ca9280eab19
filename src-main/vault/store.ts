import { Refused } from '#shared/contract/refused.ts';
import { sealArchive } from './archive.ts';
import { type BackupOutcome, keepEarlierVersion, secondPlace } from './back-up.ts';
import { backupCount } from './backups.ts';
import { bytesOfBase64 } from './bytes.ts';
import { backUpHere, putHeader, putNewKeys, putPassword, putRecoveryKey } from './change-keys.ts';
import { createState, type NewVault } from './create-state.ts';
import { vaultFolder } from './folder.ts';
import { forgetEarlierIn } from './forget-earlier.ts';
import type { Header } from './header.ts';
import { holdVault } from './hold-vault.ts';
import { activityKeysFrom, forget } from './keys.ts';
import { type OpenState, openState } from './open-state.ts';
import type { Opened } from './opened.ts';
import { markHighWater, putSnapshot } from './put-snapshot.ts';
import { readBackup } from './read-backup.ts';
import { readVault } from './read-vault.ts';
import { filesOf, type SealedFiles } from './sealed-files.ts';
import { type ActivityKeys, openNote } from './sealed-note.ts';
import { backUpElsewhere, beginSecond, type SecondFolder } from './second-backups.ts';
import { PASSWORD_KEY_FILE } from './slots.ts';
import type { StoreOutside } from './store-outside.ts';
import { loadVault, type Secret, unlock } from './unlock.ts';
import { demandUnchanged, demandWritable, overcomeDamage } from './write-guard.ts';

/** How a change was taken: into the journal, into one that is now to be folded, or not at all as it needs a snapshot. */
export type Appended = 'done' | 'fold' | 'whole';

/** True when the password opens this vault together with a key file alone. */
export function usesKeyFile({ slots }: Pick<Header, 'slots'>): boolean {
  return slots.some(({ type }) => type === PASSWORD_KEY_FILE);
}

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
  static async create(outside: StoreOutside, input: NewVault): Promise<{ store: Store; recoveryKey: string }> {
    const { state, recoveryKey } = await createState(outside, input);
    return { store: new Store(outside, state), recoveryKey };
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
  read(): Promise<{ document: Uint8Array; changes: Uint8Array[] }> {
    return readVault(this.#outside, this.#state);
  }

  /** Adds a change to the journal; durable when resolved with anything but `whole`. Refused like any write. */
  async append(change: Uint8Array): Promise<Appended> {
    await this.#demandOurs();
    const { journal } = this.#state;
    if (!journal?.takes(change.length)) return 'whole';
    await journal.append(change);
    this.#state.end = journal.end;
    await markHighWater(this.#outside, this.#state);
    return journal.isFull ? 'fold' : 'done';
  }

  /** Puts a snapshot of the document in place of the one before and its journal; durable when resolved. */
  async fold(document: Uint8Array, now: number): Promise<void> {
    await this.#demandOurs();
    await keepEarlierVersion(this.#outside, this.#state, now);
    const { header, keys } = this.#state;
    await putSnapshot(this.#outside, this.#state, { header, keys }, document);
  }

  /**
   * Goes on from the last change before damage in the journal, which is kept beside the vault. The snapshot that it
   * belongs to is backed up first. Refused like any write.
   */
  async goOn(document: Uint8Array, now: number): Promise<void> {
    const { opened } = this.#state;
    overcomeDamage(this.#state);
    try {
      const outcome = await this.backUp(now);
      if (typeof outcome !== 'string') throw new Refused(outcome);
      await this.fold(document, now);
    } catch (error) {
      this.#state.opened = opened;
      throw error;
    }
  }

  /** Gives the vault a new password, and its backups too. The data key stays. @throws WrongKey */
  async changePassword(passwords: { current: Uint8Array; next: Uint8Array }, document: Uint8Array, now: number) {
    await this.check(passwords.current);
    const secret = { password: passwords.next, keyFile: this.#keyFile };
    await putPassword(this.#outside, this.#state, secret, { document, now });
  }

  /**
   * From now on the vault opens with password and key file together, and so do its backups; null takes the key file off.
   * @throws WrongKey
   */
  async setKeyFile(password: Uint8Array, keyFile: Uint8Array | null, document: Uint8Array, now: number) {
    await this.check(password);
    await putPassword(this.#outside, this.#state, { password, keyFile }, { document, now });
    this.#keyFile = keyFile;
  }

  /** Gives the vault another name, in its header. */
  async rename(name: string, document: Uint8Array, now: number): Promise<void> {
    await this.#demandOurs();
    await putHeader(this.#outside, this.#state, { name }, { document, now });
  }

  /**
   * Leaves no earlier state: the document stands in a snapshot of its own, and one verified backup of it is the only
   * one. Nothing is removed before that backup has been read back. Refused like any write.
   */
  async forgetEarlier(document: Uint8Array, now: number): Promise<void> {
    await this.fold(document, now);
    const outcome = await this.backUp(now);
    if (typeof outcome !== 'string') throw new Refused(outcome);
    await forgetEarlierIn(this.#outside.files, this.#state.folder);
  }

  /** A new recovery key in printed form. @throws WrongKey */
  async renewRecoveryKey(password: Uint8Array, document: Uint8Array, now: number): Promise<string> {
    await this.check(password);
    return putRecoveryKey(this.#outside, this.#state, { document, now });
  }

  /** Replaces password, recovery key and data key, and seals everything anew; answers the new recovery key. */
  async rekey(password: Uint8Array, document: Uint8Array, now: number): Promise<string> {
    overcomeDamage(this.#state);
    await this.#demandOurs();
    this.#earlierActivity ??= activityKeysFrom(this.#outside.sodium, this.#state.keys.dataKey);
    const recoveryKey = await putNewKeys(this.#outside, this.#state, password, { document, now });
    this.#keyFile = null;
    return recoveryKey;
  }

  /** The sealed files under the present keys. */
  get files(): SealedFiles {
    return filesOf(this.#outside, this.#state);
  }

  /** The same, to be altered. Refused when the vault can only be read. */
  get writableFiles(): SealedFiles {
    demandWritable(this.#state);
    return this.files;
  }

  /** Keeps a verified copy of the file unless the last one holds the same and still opens; then removes what is not kept. */
  backUp(now: number): Promise<BackupOutcome> {
    return backUpHere(this.#outside, this.#state, now);
  }

  /** Begins to keep backups in a folder elsewhere. Refused with `vault/backup-folder`, and like any write. */
  async beginSecond(path: string): Promise<void> {
    demandWritable(this.#state);
    await beginSecond(this.#outside.files, this.#state, path);
  }

  /** The same as `backUp`, in a folder elsewhere. */
  async backUpElsewhere(second: SecondFolder, now: number): Promise<BackupOutcome> {
    if (this.#state.opened.readOnly !== null) return 'unchanged';
    return backUpElsewhere(this.#outside, this.#state, second, now);
  }

  /** The document in a backup. Refused with `vault/damaged` when it does not open, or is not of this vault. */
  async readBackup(name: string, second: string | null): Promise<Uint8Array> {
    const { folder, keys } = this.#state;
    return readBackup(this.#outside, keys, second === null ? folder : secondPlace(folder, second), name);
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
    const notes = sealed.map((text) => openNote(sodium, pairs, bytesOfBase64(text)));
    sodium.memzero(present.privateKey);
    return notes;
  }

  /** Wipes the keys and frees the vault. */
  async end(): Promise<void> {
    if (this.#earlierActivity) this.#outside.sodium.memzero(this.#earlierActivity.privateKey);
    forget(this.#outside.sodium, this.#state.keys);
    if (this.#keyFile) this.#outside.sodium.memzero(this.#keyFile);
    this.#state.release();
  }

  /** @throws WrongKey unless this is the password. */
  async check(password: Uint8Array): Promise<void> {
    await this.#demandOurs();
    const { folder } = this.#state;
    const backups = await backupCount(this.#outside.files, folder);
    const secret = { password, keyFile: this.#keyFile };
    const keys = unlock(this.#outside, await loadVault(this.#outside, folder), secret, backups);
    forget(this.#outside.sodium, keys);
  }

  async #demandOurs(): Promise<void> {
    demandWritable(this.#state);
    await demandUnchanged(this.#outside, this.#state);
  }
}
