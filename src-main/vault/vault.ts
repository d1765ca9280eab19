import { basename } from 'node:path';
import type { Refusal } from '#shared/contract/refusal.ts';
import type { Cost } from './cost.ts';
import { OpenVault } from './open-vault.ts';
import { startThread } from './thread.ts';
import { bytesOfJson, bytesOfPassword } from './bytes.ts';

/** What a vault needs from outside. */
export interface VaultOutside {
  /** Milliseconds since 1970. */
  now(): number;
  /** Where the worker thread's code lies. */
  workers: { vault: URL };
  /** Cost of the password function; null calibrates it to this machine. A lighter one than the floor is for tests. */
  passwordCost: Cost | null;
}

/** What a vault holds, as far as the vault must know it: how to check a document, and how a change alters one. */
export interface VaultContent<Document, Change> {
  /** Checks what was read. Throws when it is no such document. */
  parse(value: unknown): Document;
  /** The document after the change; the given one stays as it is. Throws `Refused` when the change does not fit. */
  apply(document: Document, change: Change): Document;
}

/** How the backup made on locking went: made, not needed as nothing had changed, or refused. */
export type BackupOutcome = 'made' | 'unchanged' | Refusal;

/** An open vault. After `lock` everything but `id` and `name` is refused with `session/locked`. */
export interface Vault<Document, Change> {
  /** The name of its folder, which is the account's id. */
  readonly id: string;
  readonly name: string;
  readonly document: Document;
  /** Applies one change; durable when resolved. Refused, the document stays what it was. Commits take turns. */
  commit(change: Change): Promise<Document>;
  /** Throws `WrongKey` when `current` is not the password. The data is not touched, the slot is. */
  changePassword(current: string, next: string): Promise<void>;
  /** Replaces the printed recovery key; the old print is worthless from then on. Throws `WrongKey`. */
  renewRecoveryKey(password: string): Promise<string>;
  /** Seals bytes as a file of their own, durable when resolved; an earlier file of that id is replaced. */
  sealFile(id: string, bytes: Uint8Array): Promise<void>;
  /** Refused with `file/unknown` when there is none, `vault/damaged` when it was altered. */
  openFile(id: string): Promise<Uint8Array>;
  removeFile(id: string): Promise<void>;
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
    const document = content.parse(structuredClone(input.document));
    const { recoveryKey } = await thread.call('create', {
      folder: input.folder,
      name: input.name,
      created: outside.now(),
      password: bytesOfPassword(input.password),
      cost: outside.passwordCost,
      document: bytesOfJson(document),
    });
    const vault = new OpenVault(thread, content, document, basename(input.folder), input.name, outside.now);
    return { vault, recoveryKey };
  });
}

/**
 * Opens a vault with its password.
 * @throws WrongKey; Refused `vault/damaged`, `vault/newer-version`, `vault/in-use`, `crypto/self-test-failed`.
 */
export async function openVault<Document, Change>(
  outside: VaultOutside,
  input: { folder: string; password: string },
  content: VaultContent<Document, Change>,
): Promise<Vault<Document, Change>> {
  const thread = startThread(outside);
  return thread.endOnFailure(async () => {
    const { name } = await thread.call('open', { folder: input.folder, password: bytesOfPassword(input.password) });
    return OpenVault.read(thread, content, basename(input.folder), name, outside.now);
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
    const { name, recoveryKey } = await thread.call('recover', {
      folder: input.folder,
      recoveryKey: input.recoveryKey,
      password: bytesOfPassword(input.password),
      now: outside.now(),
    });
    const vault = await OpenVault.read(thread, content, basename(input.folder), name, outside.now);
    return { vault, recoveryKey };
  });
}
