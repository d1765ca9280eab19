import { basename, join } from 'node:path';
import type { Refusal } from '#shared/contract/refusal.ts';
import { base64, bytesOfBase64, bytesOfJson, bytesOfPassword } from './bytes.ts';
import type { Cost } from './cost.ts';
import { headerIn, type Inspection, inspect } from './inspect.ts';
import { type Backup, listBackups } from './list-backups.ts';
import { nodeFiles } from './node-files.ts';
import { OpenVault } from './open-vault.ts';
import { NEWLY_MADE, type Opened } from './opened.ts';
import type { Guesses } from './password-guesses.ts';
import { removeVault as remove } from './remove-vault.ts';
import { replaceFile } from './replace-file.ts';
import { restore, restoreAsNew } from './restore.ts';
import { sealNote } from './sealed-note.ts';
import { readySodium } from './sodium.ts';
import { startThread } from './thread.ts';
import { WrongKey } from './wrong-key.ts';

/** What a vault needs from outside. */
export interface VaultOutside {
  /** Milliseconds since 1970. */
  now(): number;
  /** Where the worker thread's code lies. */
  workers: { vault: URL };
  /** Cost of the password function; null calibrates it to this machine. A lighter one than the floor is for tests. */
  passwordCost: Cost | null;
  /** The folder of high-water marks, which show when an older copy was put back; kept outside the accounts'. None: null. */
  marks?: string | null;
}

export type { Backup, Opened };

/** What a vault holds, as far as the vault must know it: how to check a document, and how a change alters one. */
export interface VaultContent<Document, Change> {
  /** Checks what was read. Throws when it is no such document. */
  parse(value: unknown): Document;
  /** Throws `Refused` when the change does not fit; absent where every change does. */
  check?(document: Document, change: Change): void;
  /** The document after the change; the given one stays as it is. */
  apply(document: Document, change: Change): Document;
  /** The same, where nobody needs the given one any more: it may become the one after, instead of being copied. */
  grow?(document: Document, change: Change): Document;
}

/** How the backup made on locking went: made, not needed as nothing had changed, or refused. */
export type BackupOutcome = 'made' | 'unchanged' | Refusal;

/** True for the error that a wrong password or recovery key gives; whoever counts the tries makes a refusal of it. */
export function isWrongKey(error: unknown): boolean {
  return error instanceof WrongKey;
}

/** An open vault. After `lock` everything but `id` and `name` is refused with `session/locked`. */
export interface Vault<Document, Change> {
  /** The name of its folder, which is the account's id. */
  readonly id: string;
  readonly name: string;
  readonly document: Document;
  /** What opening found out: a torn tail, an older copy put back, damage, and why the vault can only be read, if so. */
  readonly opened: Opened;
  /** Applies one change; durable when resolved. Refused, the document stays what it was. Commits take turns. */
  commit(change: Change): Promise<Document>;
  /** Throws `WrongKey` when `current` is not the password. The data is not touched, the slot is. */
  changePassword(current: string, next: string): Promise<void>;
  /** Throws `WrongKey` when this is not the password. Nothing changes. */
  checkPassword(password: string): Promise<void>;
  /** From now on it takes the password together with these 32 bytes to open the vault; null: the password alone. Throws `WrongKey`. */
  setKeyFile(password: string, keyFile: Uint8Array | null): Promise<void>;
  /** Gives the vault another name, readable without a key. */
  rename(name: string): Promise<void>;
  /** Leaves no earlier state of the document in journal or backups: one verified backup of what it is now remains. */
  forgetEarlier(): Promise<void>;
  /** Replaces the printed recovery key; the old print is worthless from then on. Throws `WrongKey`. */
  renewRecoveryKey(password: string): Promise<string>;
  /** Seals bytes as a file of their own, durable when resolved; an earlier file of that id is replaced. */
  sealFile(id: string, bytes: Uint8Array): Promise<void>;
  /** Refused with `file/unknown` when there is none, `vault/damaged` when it was altered. */
  openFile(id: string): Promise<Uint8Array>;
  removeFile(id: string): Promise<void>;
  /** Where damage in the journal left the vault to be read only: goes on from what could be read; the rest is kept beside it. */
  goOn(): Promise<void>;
  /** Reads what `sealNote` sealed for this vault, in the same order; null for what was altered or is not for it. */
  openNotes(sealed: readonly string[]): Promise<(string | null)[]>;
  /** The whole vault with its sealed files as one sealed file, for `importVault` on another computer. */
  archive(): Promise<Uint8Array>;
  /** Makes a verified backup where something changed, ends the thread with every key in it, frees the vault. */
  lock(): Promise<BackupOutcome>;
}

/**
 * Makes a vault in an empty or missing folder and leaves it open.
 * The recovery key is shown once and is nowhere else. Refused like any write: `vault/disk-full` and its kin.
 */
export async function createVault<Document, Change>(
  outside: VaultOutside,
  input: { folder: string; name: string; password: string; document: Document },
  content: VaultContent<Document, Change>,
): Promise<{ vault: Vault<Document, Change>; recoveryKey: string }> {
  const thread = startThread(outside);
  return thread.endOnFailure(async () => {
    const document = content.parse(input.document);
    const { recoveryKey } = await thread.call('create', {
      folder: input.folder,
      name: input.name,
      created: outside.now(),
      password: bytesOfPassword(input.password),
      document: bytesOfJson(document),
    });
    return {
      vault: OpenVault.holding(thread, content, document, placeOf(outside, { ...input, opened: NEWLY_MADE })),
      recoveryKey,
    };
  });
}

/**
 * Opens a vault with its password, and with what its key file holds where it was given one. One that another process holds is opened for reading when `readInUse` is set.
 * @throws WrongKey; Refused `vault/damaged`, `vault/newer-version`, `vault/in-use`, `crypto/self-test-failed`.
 */
export async function openVault<Document, Change>(
  outside: VaultOutside,
  input: { folder: string; password: string; keyFile?: Uint8Array | null; readInUse?: boolean },
  content: VaultContent<Document, Change>,
): Promise<Vault<Document, Change>> {
  const thread = startThread(outside);
  return thread.endOnFailure(async () => {
    const keyFile = input.keyFile ? Uint8Array.from(input.keyFile) : null;
    const seen = await thread.call('open', { ...input, keyFile, password: bytesOfPassword(input.password) });
    return OpenVault.reading(thread, content, placeOf(outside, { ...input, ...seen }));
  });
}

/**
 * Opens a vault with its recovery key. Password, recovery key and data key are replaced and everything is sealed anew.
 * @throws as `openVault`.
 */
export async function recoverVault<Document, Change>(
  outside: VaultOutside,
  input: { folder: string; recoveryKey: string; password: string },
  content: VaultContent<Document, Change>,
): Promise<{ vault: Vault<Document, Change>; recoveryKey: string }> {
  const thread = startThread(outside);
  return thread.endOnFailure(async () => {
    const { folder, recoveryKey } = input;
    const seen = await thread.call('openByRecoveryKey', { folder, recoveryKey });
    const vault = await OpenVault.reading(thread, content, placeOf(outside, { ...input, ...seen }));
    return { vault, recoveryKey: await vault.rekey(input.password) };
  });
}

/**
 * Lays out what `archive` gave as a vault in an empty or missing folder; nothing is written unless the password opens all
 * of it. @throws WrongKey; Refused `vault/damaged`, `vault/newer-version`, and like any write.
 */
export async function importVault(
  outside: VaultOutside,
  input: { folder: string; archive: Uint8Array; password: string; keyFile?: Uint8Array | null },
): Promise<void> {
  const thread = startThread(outside);
  try {
    await thread.call('importArchive', {
      folder: input.folder,
      archive: Uint8Array.from(input.archive),
      password: bytesOfPassword(input.password),
      keyFile: input.keyFile ? Uint8Array.from(input.keyFile) : null,
    });
  } finally {
    await thread.end();
  }
}

/** What can be seen of a vault without a key; null when there is none in the folder. */
export function inspectVault(folder: string): Promise<Inspection | null> {
  return inspect(nodeFiles, folder);
}

/** Removes a vault with everything in its folder. Refused with `vault/in-use`, and like any write. */
export function removeVault(folder: string, marks: string | null): Promise<void> {
  return remove(folder, marks);
}

/** The names of the folders and files in a folder; none when it does not exist. */
export function namesIn(folder: string): Promise<string[]> {
  return nodeFiles.list(folder);
}

const MOST_NOTE_BYTES = 256 * 1024;

/**
 * Seals a line so that only whoever opens the vault in the folder can read it (Base64); null when its header cannot be
 * read. Takes no secret, and so needs no thread.
 */
export async function sealNoteFor(folder: string, note: string): Promise<string | null> {
  const header = await headerIn(nodeFiles, folder);
  if (header === null) return null;
  return base64(sealNote(await readySodium(), bytesOfBase64(header.activityKey), note));
}

/** A small open file beside a vault. Fails as node:fs does when there is none. */
export function readNote(folder: string, name: string): Promise<Uint8Array> {
  return nodeFiles.read(join(folder, name), MOST_NOTE_BYTES);
}

/** Writes a small open file beside a vault with the care given to the vault itself. Refused like any write. */
export function writeNote(folder: string, name: string, bytes: Uint8Array): Promise<void> {
  return replaceFile(nodeFiles, join(folder, name), bytes);
}

/** The backups of the vault in a folder, the newest first; no key needed. */
export function backupsOf(folder: string): Promise<Backup[]> {
  return listBackups(nodeFiles, folder);
}

/**
 * Puts a backup in the vault's place: the one of that id, or the newest whole one. What was there is kept beside it as
 * `….damaged-<time>`. Refused with `vault/no-backup`, `vault/in-use`, and like any write.
 */
export function restoreBackup(folder: string, now: number, backup: string | null = null): Promise<void> {
  return restore(nodeFiles, folder, now, backup);
}

/** Lays a backup out as a vault of its own, with copies of the documents; the vault itself stays as it is. */
export function restoreBackupAsNew(folder: string, target: string, backup: string | null = null): Promise<void> {
  return restoreAsNew(nodeFiles, folder, target, backup);
}

/** Estimates passwords in a thread of its own, started by the first estimate. */
export interface Guesser {
  guesses(password: string, personalWords: readonly string[]): Promise<Guesses>;
  end(): Promise<void>;
}

export function startGuesser(outside: Pick<VaultOutside, 'workers'>): Guesser {
  const thread = startThread({ workers: outside.workers, passwordCost: null });
  return {
    guesses: (password, personalWords) => thread.ask('guesses', { password, personalWords }) as Promise<Guesses>,
    end: () => thread.end(),
  };
}

function placeOf(outside: VaultOutside, place: { folder: string; name: string; opened: Opened }) {
  return { id: basename(place.folder), name: place.name, opened: place.opened, now: () => outside.now() };
}
