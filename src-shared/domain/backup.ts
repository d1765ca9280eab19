import { z } from 'zod';

/** A backup of an account, as far as it can be seen without signing in. */
export const Backup = z.strictObject({
  /** By which it is restored. */
  id: z.string().max(80),
  /** Milliseconds since 1970 when it was made. */
  at: z.number(),
  /** Rises from one state of the account to the next: two backups of one epoch hold the same. */
  epoch: z.int().min(1),
  bytes: z.int().min(0),
  /** False when the file can no longer be read as a vault. */
  whole: z.boolean(),
});
export type Backup = z.infer<typeof Backup>;

/** What is in a backup, told to whoever is signed in. */
export const BackupContents = z.strictObject({
  /** How many records its ledger has. */
  records: z.int().min(0),
  /** Milliseconds since 1970 of the last change that can still be undone in it; null when there is none. */
  lastChange: z.number().nullable(),
  /** The score of its ledger on the day of the backup. */
  score: z.int(),
});
export type BackupContents = z.infer<typeof BackupContents>;

/** How the last look at the second folder for backups went. */
export const SecondFolder = z.strictObject({
  /** Its full path; null when there is none. */
  path: z.string().max(1000).nullable(),
  /** False when it is not there now, as when its disk was taken out. */
  there: z.boolean(),
});
export type SecondFolder = z.infer<typeof SecondFolder>;

/** What lies around the vault on the disk that the person should know of. */
export const Surroundings = z.strictObject({
  /** Files beside the vault that look like copies made by a sync program after a conflict. */
  conflictCopies: z.array(z.string().max(255)).max(50),
  /** The sync program in whose folder the data lies, as its folder is called; null when it is in none that is known. */
  syncedBy: z.string().max(60).nullable(),
  /** True when the folder lies on a network file system, whose locks do not hold reliably. */
  network: z.boolean(),
});
export type Surroundings = z.infer<typeof Surroundings>;
