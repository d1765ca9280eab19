import { z } from 'zod';
import { readNote, writeNote } from '../vault/vault.ts';

const FILE = 'sign-in.json';

/** What is kept of signing in outside the vault, readable before it: no secrets, and whoever holds the disk can edit it. */
export const SignInRecord = z.strictObject({
  version: z.literal(1),
  /** Milliseconds since 1970 of the last success; null before the first. */
  lastOpened: z.number().nullable(),
  /** Wrong tries since then. */
  failed: z.int().min(0),
  lastFailed: z.number(),
});
export type SignInRecord = z.infer<typeof SignInRecord>;

const NO_RECORD: SignInRecord = { version: 1, lastOpened: null, failed: 0, lastFailed: 0 };

/** A missing or unreadable record counts as none: it must never keep the owner out. */
export async function readSignInRecord(folder: string): Promise<SignInRecord> {
  try {
    return SignInRecord.parse(JSON.parse(new TextDecoder().decode(await readNote(folder, FILE))));
  } catch {
    return NO_RECORD;
  }
}

/** Refused like any write. */
export async function writeSignInRecord(folder: string, record: SignInRecord): Promise<void> {
  await writeNote(folder, FILE, new TextEncoder().encode(`${JSON.stringify(record)}\n`));
}
