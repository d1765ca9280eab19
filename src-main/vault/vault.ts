import { basename, join } from 'node:path';
import type { Surroundings } from '#shared/domain/backup.ts';
import type { BackupOutcome } from './back-up.ts';
import { base64, bytesOfBase64, bytesOfJson, bytesOfPassword } from './bytes.ts';
import type { Cost } from './cost.ts';
import { headerIn, type Inspection, inspect } from './inspect.ts';
import { type Backup, listBackups } from './list-backups.ts';
import { nodeFiles } from './node-files.ts';
import { OpenVault } from './open-vault.ts';
import { NEWLY_MADE, type Opened } from './opened.ts';
import type { Guesses } from './password-guesses.ts';
import { finishRemovals as finish, removeVault as remove } from './remove-vault.ts';
import { replaceFile } from './replace-file.ts';
import { restore, restoreAsNew } from './restore.ts';
import { sealNote } from './sealed-note.ts';
import type { SecondFolder } from './second-backups.ts';
import { readySodium } from './sodium.ts';
import { surroundingsOf } from './surroundings.ts';
import { startThread } from './thread.ts';
import type { Vault, VaultContent } from './vault-interface.ts';
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

export type { Backup, BackupOutcome, Opened, SecondFolder, Vault, VaultContent };

/** True for the error that a wrong password or recovery key gives; whoever counts the tries makes a refusal of it. */
export function isWrongKey(error: unknown): boolean {
  return error instanceof WrongKey;
}

/** That error, for what is tried beside a password. */
export function wrongKey(): Error {
  return new WrongKey();
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
      archive: new Uint8Array(input.archive),
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

/** Finishes removals in the folder of all accounts that were cut short. */
export function finishRemovals(accounts: string, marks: string | null): Promise<void> {
  return finish(accounts, marks);
}

/** What lies around the vault in a folder that its owner should know of. */
export function surroundingsIn(folder: string): Promise<Surroundings> {
  return surroundingsOf(nodeFiles, folder);
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
export function backupsOf(folder: string, second: string | null = null): Promise<Backup[]> {
  return listBackups(nodeFiles, folder, second);
}

/**
 * Puts a backup in the vault's place: the one of that id, or the newest whole one. What was there is kept beside it as
 * `….damaged-<time>`. Refused with `vault/no-backup`, `vault/in-use`, and like any write.
 */
export function restoreBackup(
  folder: string,
  now: number,
  backup: string | null = null,
  second: string | null = null,
): Promise<void> {
  return restore(nodeFiles, folder, now, backup, second);
}

/** Lays a backup out as a vault of its own, with copies of the documents; the vault itself stays as it is. */
export function restoreBackupAsNew(
  folder: string,
  target: string,
  backup: string | null = null,
  second: string | null = null,
): Promise<void> {
  return restoreAsNew(nodeFiles, folder, target, backup, second);
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
