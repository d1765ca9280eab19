import { Refused } from '#shared/contract/refused.ts';
import { backupCount, backupsIn } from './backups.ts';
import type { Container } from './container.ts';
import type { VaultFolder } from './folder.ts';
import { HEADER_VERSION, type Header } from './header.ts';
import { readHighWater } from './high-water.ts';
import type { Held } from './hold-vault.ts';
import { Journal } from './journal.ts';
import type { Keys } from './keys.ts';
import { type Opened, rolledBack } from './opened.ts';
import { journalEpochs, setAsideOthers } from './other-journals.ts';
import { type ReadJournal, readJournal } from './read-vault.ts';
import { UNFINISHED } from './replace-file.ts';
import type { JournalEnd } from './replay.ts';
import type { StoreOutside } from './store-outside.ts';
import { loadVault, type Secret, unlock } from './unlock.ts';

/** An open vault as its store holds it. */
export interface OpenState {
  folder: VaultFolder;
  release: () => void;
  header: Header;
  keys: Keys;
  /** The file as we left it; null once it is unknown whether the last write reached the disk. */
  mark: string | null;
  /** The highest epoch ever seen of this vault; the next snapshot's lies above it. */
  highest: number;
  /** Takes the next change; null when that has to be written as a new snapshot. */
  journal: Journal | null;
  /** How far the present snapshot's journal reaches. */
  end: JournalEnd;
  /** What the present journal is to be called once a new snapshot is there; null when it can go. */
  aside: 'torn' | 'damaged' | null;
  opened: Opened;
}

/** Opens what lies in the folder. @throws WrongKey; Refused `vault/damaged`, `vault/newer-version`. */
export async function openState(
  outside: StoreOutside,
  folder: VaultFolder,
  secret: Secret,
  held: Held,
): Promise<OpenState> {
  const { files } = outside;
  const mark = await files.markOf(folder.vault);
  const container = await loadVault(outside, folder);
  const keys = unlock(outside, container, secret, await backupCount(files, folder));
  const found = await readJournal(outside, folder, container, keys);
  const epochs = await epochsIn(outside, folder);
  const orphans = held.readOnly === null ? await tidy(outside, folder, container.header) : 0;
  const water = await highWaterOf(outside, folder, container.header, keys);
  const opened: Opened = {
    tornTail: found.read.tail === 'torn' && held.readOnly === null ? found.read.tailBytes : 0,
    rolledBack: rolledBack(container.header.epoch, found.read, water),
    damagedAfter: found.read.tail === 'damaged' ? found.read.end.sequence : null,
    orphans,
    highWater: typeof water === 'string' ? water : 'kept',
    readOnly: held.readOnly ?? (await damage(outside, folder, found)),
  };
  const seen = typeof water === 'string' ? 0 : water.epoch;
  return {
    folder,
    release: held.release,
    header: container.header,
    keys,
    mark,
    highest: Math.max(container.header.epoch, seen, ...epochs),
    journal: goesOn(outside, container, opened) ? journalOf(outside, folder, container, found) : null,
    end: found.read.end,
    aside: found.read.tail === 'clean' ? null : found.read.tail,
    opened,
  };
}

/** The mark of this computer; one that is not kept at all says nothing. */
async function highWaterOf(outside: StoreOutside, folder: VaultFolder, { vaultId }: Header, keys: Keys) {
  if (folder.highWater === null) return 'none';
  return readHighWater(outside, folder.highWater, { vaultId, key: keys.highWater });
}

/**
 * True when the next change may go into the journal that is there. A vault that this computer has not written before,
 * one that was put back, one of an earlier version and one with a tail take a new snapshot first, and with it an epoch
 * that no other copy of it has.
 */
function goesOn({ marks }: StoreOutside, { header }: Container, opened: Opened): boolean {
  const known = marks === null || opened.highWater === 'kept';
  const whole = opened.tornTail === 0 && opened.damagedAfter === null && opened.rolledBack === null;
  return known && whole && header.version === HEADER_VERSION && opened.readOnly === null;
}

function journalOf(outside: StoreOutside, folder: VaultFolder, { header }: Container, found: ReadJournal): Journal {
  return new Journal(outside, {
    path: folder.journal(header.epoch),
    identity: found.identity,
    end: found.read.end,
    allocated: found.bytes,
  });
}

async function damage({ files }: StoreOutside, folder: VaultFolder, { read }: ReadJournal) {
  if (read.tail !== 'damaged') return null;
  return new Refused({ code: 'vault/damaged', backups: await backupCount(files, folder) }).refusal;
}

async function epochsIn({ files }: StoreOutside, folder: VaultFolder): Promise<number[]> {
  const backups = await backupsIn(files, folder).catch(() => []);
  return [...(await journalEpochs(files, folder).catch(() => [])), ...backups.map(({ epoch }) => epoch)];
}

/** Removes what a crash left and sets strangers aside. A folder that cannot be changed is left as it is. */
async function tidy({ files }: StoreOutside, folder: VaultFolder, header: Header): Promise<number> {
  await files.remove(folder.vault + UNFINISHED).catch(() => {});
  return setAsideOthers(files, folder, header).catch(() => 0);
}
