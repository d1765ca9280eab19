import type { Refusal } from '#shared/contract/refusal.ts';
import { Refused } from '#shared/contract/refused.ts';
import { backupCount, isBackedUp, keepBackup } from './backups.ts';
import { base64 } from './bytes.ts';
import { readContainer } from './container.ts';
import { type VaultFolder, vaultFolder } from './folder.ts';
import type { Header } from './header.ts';
import { forget, type Keys, keysFrom } from './keys.ts';
import { bothSlots, passwordSlot, recoverySlot } from './new-slots.ts';
import { makeLastingFolder, newHeader } from './new-vault.ts';
import { replaceFile, UNFINISHED } from './replace-file.ts';
import { SealedFiles } from './sealed-files.ts';
import { PASSWORD, PASSWORD_KEY_FILE, RECOVERY } from './slots.ts';
import { MOST_FILE_BYTES, openSnapshot, sealSnapshot } from './snapshot.ts';
import type { StoreOutside } from './store-outside.ts';
import { loadVault, type Secret, unlock } from './unlock.ts';
import { readRefusal, writeRefusal } from './write-refusal.ts';

/** True when the password opens this vault together with a key file alone. */
export function usesKeyFile({ slots }: Pick<Header, 'slots'>): boolean {
  return slots.some(({ type }) => type === PASSWORD_KEY_FILE);
}

/**
 * An open vault on the disk, with its keys: the only code that writes a vault's file. It knows bytes, not documents.
 * Lives in the vault's worker thread; its calls take turns.
 */
export class Store {
  readonly #outside: StoreOutside;
  readonly #folder: VaultFolder;
  readonly #release: () => void;
  #header: Header;
  #keys: Keys;
  /** What the key file holds, where the vault was opened with one: a new password is wrapped together with it. */
  #keyFile: Uint8Array | null = null;
  /** The file as we left it; null once it is unknown whether the last write reached the disk. */
  #mark: string | null;

  private constructor(
    outside: StoreOutside,
    opened: { folder: VaultFolder; release: () => void; header: Header; keys: Keys; mark: string | null },
  ) {
    this.#outside = outside;
    this.#folder = opened.folder;
    this.#release = opened.release;
    this.#header = opened.header;
    this.#keys = opened.keys;
    this.#mark = opened.mark;
  }

  get name(): string {
    return this.#header.name;
  }

  /** Makes a vault where there is none. Refused like any write. */
  static async create(
    outside: StoreOutside,
    input: { folder: string; name: string; created: number; password: Uint8Array; document: Uint8Array },
  ): Promise<{ store: Store; recoveryKey: string }> {
    const folder = vaultFolder(input.folder);
    await makeLastingFolder(outside.files, folder.folder);
    const release = await outside.files.hold(folder.lock);
    try {
      if ((await outside.files.markOf(folder.vault)) !== null) throw new Refused({ code: 'vault/changed-elsewhere' });
      const keys = keysFrom(outside.sodium, outside.randomBytes(32));
      const header = newHeader(outside, input, keys);
      const store = new Store(outside, { folder, release, header, keys, mark: null });
      const { slots, recoveryKey } = bothSlots(outside, header, keys, input.password);
      await store.#put({ ...header, slots }, keys, input.document);
      return { store, recoveryKey };
    } catch (error) {
      release();
      throw error;
    }
  }

  /** @throws WrongKey; Refused `vault/in-use`, `vault/damaged`, `vault/newer-version`. */
  static async open(outside: StoreOutside, path: string, secret: Secret): Promise<Store> {
    const folder = vaultFolder(path);
    const { files } = outside;
    const release = await files.hold(folder.lock);
    try {
      const mark = await files.markOf(folder.vault);
      const container = await loadVault(outside, folder);
      const keys = unlock(outside, container, secret, await backupCount(files, folder));
      await files.remove(folder.vault + UNFINISHED).catch(() => {});
      const store = new Store(outside, { folder, release, header: container.header, keys, mark });
      if ('password' in secret && usesKeyFile(container.header)) store.#keyFile = secret.keyFile ?? null;
      return store;
    } catch (error) {
      release();
      throw error;
    }
  }

  /** The document's bytes as they lie on the disk. Refused with `vault/damaged`; never an empty answer. */
  async read(): Promise<Uint8Array> {
    const { files, sodium } = this.#outside;
    const backups = await backupCount(files, this.#folder);
    return openSnapshot(sodium, this.#keys, await loadVault(this.#outside, this.#folder), backups);
  }

  /** Puts the document in place of the one before; durable when resolved. */
  async write(document: Uint8Array): Promise<void> {
    await this.#unchanged();
    await this.#put(this.#header, this.#keys, document);
  }

  /** Gives the vault a new password. The data key stays, so an older backup still opens with the older password. */
  async changePassword(current: Uint8Array, next: Uint8Array, now: number): Promise<void> {
    await this.check(current);
    await this.#putPassword(next, this.#keyFile, now);
  }

  /**
   * From now on the vault opens with password and key file together; null takes the key file off. Backups made before
   * still open as they did, until they are renewed, which happens here.
   * @throws WrongKey
   */
  async setKeyFile(password: Uint8Array, keyFile: Uint8Array | null, now: number): Promise<void> {
    await this.check(password);
    await this.#putPassword(password, keyFile, now);
    this.#keyFile = keyFile;
  }

  async #putPassword(password: Uint8Array, keyFile: Uint8Array | null, now: number): Promise<void> {
    const slots = this.#header.slots.filter(({ type }) => type !== PASSWORD && type !== PASSWORD_KEY_FILE);
    slots.unshift(passwordSlot(this.#outside, this.#header, this.#keys, password, keyFile));
    await this.#put({ ...this.#header, slots }, this.#keys, await this.read());
    await this.backUp(now);
  }

  /** A new recovery key in printed form; the one before opens nothing any more, once the backup has been renewed. */
  async renewRecoveryKey(password: Uint8Array, now: number): Promise<string> {
    await this.check(password);
    const { slot, recoveryKey } = recoverySlot(this.#outside, this.#header, this.#keys);
    const slots = [...this.#header.slots.filter(({ type }) => type !== RECOVERY), slot];
    await this.#put({ ...this.#header, slots }, this.#keys, await this.read());
    await this.backUp(now);
    return recoveryKey;
  }

  /**
   * Replaces password, recovery key and data key, and seals everything anew. The one step that counts is the
   * replacement of the vault's file: before it the old keys hold, after it the new ones, files included.
   */
  async rekey(password: Uint8Array, now: number): Promise<string> {
    await this.#unchanged();
    const { sodium, randomBytes } = this.#outside;
    const document = await this.read();
    const before = this.#keys;
    const keys = keysFrom(sodium, randomBytes(32));
    const generation = this.#header.generation + 1;
    const renewed = { ...this.#header, generation, activityKey: base64(keys.activityPublic) };
    const { slots, recoveryKey } = bothSlots(this.#outside, renewed, keys, password);
    await this.files.sealAnew(this.#filesOf({ ...renewed, slots }, keys));
    await this.#put({ ...renewed, slots }, keys, document);
    this.#keyFile = null;
    forget(sodium, before);
    await this.backUp(now);
    return recoveryKey;
  }

  /** The sealed files under the present keys. */
  get files(): SealedFiles {
    return this.#filesOf(this.#header, this.#keys);
  }

  /** Keeps a verified copy of the file unless the last one holds the same and still opens; then clears what no copy needs. */
  async backUp(now: number): Promise<'made' | 'unchanged' | Refusal> {
    const { files, sodium } = this.#outside;
    const folder = this.#folder;
    const verify = (bytes: Uint8Array) => {
      openSnapshot(sodium, this.#keys, readContainer(bytes, 0), 0);
    };
    try {
      const { epoch } = this.#header;
      if (await isBackedUp(files, folder, epoch, verify)) return 'unchanged';
      await this.#unchanged();
      const bytes = await files.read(folder.vault, MOST_FILE_BYTES);
      await keepBackup(files, folder, { bytes, epoch, now }, verify);
      await this.files.clear();
      return 'made';
    } catch (error) {
      const refused = writeRefusal(error);
      if (refused instanceof Refused) return refused.refusal;
      throw refused;
    }
  }

  /** Wipes the keys and frees the vault. */
  end(): void {
    forget(this.#outside.sodium, this.#keys);
    if (this.#keyFile) this.#outside.sodium.memzero(this.#keyFile);
    this.#release();
  }

  /** Seals and writes; from the renaming on, memory follows the disk even when the rest of the write fails. */
  async #put(header: Header, keys: Keys, document: Uint8Array): Promise<void> {
    const { files, sodium, randomBytes } = this.#outside;
    const next = { ...header, epoch: header.epoch + 1 };
    const bytes = sealSnapshot(sodium, keys, next, document, randomBytes(24));
    let mark: string | null = null;
    await replaceFile(files, this.#folder.vault, bytes, async () => {
      this.#header = next;
      this.#keys = keys;
      this.#mark = null;
      mark = await files.markOf(this.#folder.vault);
    });
    this.#mark = mark;
  }

  /** Nothing is written over what another program wrote, nor after a write of which nobody knows whether it lasted. */
  async #unchanged(): Promise<void> {
    if (this.#mark === null) throw new Refused({ code: 'vault/not-written' });
    const mark = await this.#outside.files.markOf(this.#folder.vault).catch((error) => {
      throw readRefusal(error, 0);
    });
    if (mark !== this.#mark) throw new Refused({ code: 'vault/changed-elsewhere' });
  }

  /** @throws WrongKey unless this is the password. */
  async check(password: Uint8Array): Promise<void> {
    await this.#unchanged();
    const backups = await backupCount(this.#outside.files, this.#folder);
    const secret = { password, keyFile: this.#keyFile };
    const keys = unlock(this.#outside, await loadVault(this.#outside, this.#folder), secret, backups);
    forget(this.#outside.sodium, keys);
  }

  #filesOf({ vaultId, generation }: Header, keys: Keys): SealedFiles {
    return new SealedFiles(this.#outside, this.#folder, { vaultId, generation, key: keys.files });
  }
}
