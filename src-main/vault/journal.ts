import { dirname } from 'node:path';
import { Refused } from '#shared/contract/refused.ts';
import { isZeros, joined, sameBytes } from './bytes.ts';
import type { JournalFile } from './files.ts';
import { LENGTH_BYTES, sealRecord, TAG_BYTES, tagOf } from './journal-record.ts';
import type { JournalEnd, JournalIdentity } from './replay.ts';
import type { StoreOutside } from './store-outside.ts';
import { codeOf, isFull, writeRefusal } from './write-refusal.ts';

/** The journal grows in steps of zeros: a write inside the file's length needs no new length on the disk as well. */
const STEP = 64 * 1024;
/** From here on the journal is to be folded into a new snapshot. */
export const FOLD_BYTES = 2 * 2 ** 20;
export const FOLD_RECORDS = 5000;
/** A larger change is written as a snapshot at once: one write instead of two. */
export const MOST_CHANGE_BYTES = 2 ** 20;
/** Where folding has been refused for so long, changes are refused as well. */
export const MOST_JOURNAL_BYTES = 256 * 2 ** 20;

/** The journal of one snapshot: sealed changes, each bound to the one before. The file is made with the first. */
export class Journal {
  readonly #outside: StoreOutside;
  readonly #path: string;
  readonly #identity: JournalIdentity;
  #end: JournalEnd;
  /** How far the file reaches; behind the last record it holds zeros. */
  #allocated: number;
  #dead = false;
  /** True once the journal's name, and whatever a killed program left in it, have reached the disk. */
  #lasting = false;

  constructor(
    outside: StoreOutside,
    journal: { path: string; identity: JournalIdentity; end: JournalEnd; allocated: number },
  ) {
    this.#outside = outside;
    this.#path = journal.path;
    this.#identity = journal.identity;
    this.#end = journal.end;
    this.#allocated = journal.allocated;
  }

  /** The journal of a snapshot that has just been written. */
  static fresh(outside: StoreOutside, path: string, identity: JournalIdentity): Journal {
    const end = { sequence: 0, tag: identity.start, length: 0 };
    return new Journal(outside, { path, identity, end, allocated: 0 });
  }

  get end(): JournalEnd {
    return this.#end;
  }

  get isFull(): boolean {
    return this.#end.length >= FOLD_BYTES || this.#end.sequence >= FOLD_RECORDS;
  }

  /** False when a change of that size cannot go into it and needs a new snapshot. */
  takes(bytes: number): boolean {
    return !this.#dead && bytes <= MOST_CHANGE_BYTES && this.#end.length < MOST_JOURNAL_BYTES - 2 * MOST_CHANGE_BYTES;
  }

  /**
   * Adds a change; durable when resolved. Refused like any write, and then the change is not in the journal; where that
   * cannot be known for sure, the journal takes nothing more. An error of the disk is never tried again. Refused with
   * `vault/changed-elsewhere` when the file that bears the name does not end where we left it.
   */
  async append(change: Uint8Array): Promise<void> {
    const { sodium, randomBytes } = this.#outside;
    const { vaultId, epoch, key } = this.#identity;
    const place = { vaultId, epoch, sequence: this.#end.sequence + 1, before: this.#end.tag };
    const record = sealRecord(sodium, key, place, change, randomBytes(24));
    const file = await this.#openFile();
    try {
      await this.#put(file, record);
    } finally {
      await file.close();
    }
    const length = this.#end.length + record.length;
    this.#end = { sequence: place.sequence, tag: tagOf(record), length };
    this.#allocated = Math.max(this.#allocated, length);
  }

  /** Opened anew for each change, so that what is written goes into the file that bears the name now. */
  async #openFile(): Promise<JournalFile> {
    const make = this.#end.sequence === 0;
    const file = await this.#outside.files.openJournal(this.#path, make).catch((error) => {
      if (!make && codeOf(error) === 'ENOENT') throw new Refused({ code: 'vault/changed-elsewhere' }, { cause: error });
      throw writeRefusal(error);
    });
    try {
      if (await this.#endsAsLeft(file)) return file;
      throw new Refused({ code: 'vault/changed-elsewhere' });
    } catch (error) {
      await file.close();
      throw writeRefusal(error);
    }
  }

  /** True when our last record still ends there, and no other follows: its tag vouches for everything before it. */
  async #endsAsLeft(file: JournalFile): Promise<boolean> {
    const { sequence, length, tag } = this.#end;
    const last = sequence === 0 ? 0 : TAG_BYTES;
    const bytes = await file.read(length - last, last + LENGTH_BYTES);
    return sameBytes(bytes.subarray(0, last), tag.subarray(0, last)) && isZeros(bytes.subarray(last));
  }

  async #put(file: JournalFile, record: Uint8Array): Promise<void> {
    try {
      if (!this.#lasting) await this.#makeLasting(file);
      await this.#write(file, record);
      if (!this.#lasting) await this.#outside.files.syncFolder(dirname(this.#path));
      this.#lasting = true;
    } catch (error) {
      await this.#undo(file, error);
      throw writeRefusal(error);
    }
  }

  /** A program that was killed may have left records that nobody waited for: what comes after them must not last alone. */
  async #makeLasting(file: JournalFile): Promise<void> {
    if (this.#allocated > 0) await file.cut(this.#allocated);
  }

  /** Into the zeros that are there; when those are used up, with new ones behind, if the disk still has room for them. */
  async #write(file: JournalFile, record: Uint8Array): Promise<void> {
    const { length } = this.#end;
    const end = length + record.length;
    if (end <= this.#allocated) return writeAll(file, record, length);
    const allocated = Math.ceil(end / STEP) * STEP;
    try {
      await writeAll(file, joined(record, new Uint8Array(allocated - end)), length);
      this.#allocated = allocated;
    } catch (error) {
      if (!isFull(error)) throw error;
      await this.#cut(file);
      await writeAll(file, record, length);
    }
  }

  async #cut(file: JournalFile): Promise<void> {
    await file.cut(this.#end.length);
    this.#allocated = this.#end.length;
  }

  /** A full disk gives back what it took; after any other error nobody knows what the disk holds, cut or not. */
  async #undo(file: JournalFile, error: unknown): Promise<void> {
    this.#dead = !isFull(error);
    await this.#cut(file).catch(() => {
      this.#dead = true;
    });
  }
}

async function writeAll(file: JournalFile, bytes: Uint8Array, from: number): Promise<void> {
  for (let at = 0; at < bytes.length; ) {
    const taken = await file.write(bytes.subarray(at), from + at);
    if (taken === 0) throw Object.assign(new Error('the disk takes no more'), { code: 'ENOSPC' });
    at += taken;
  }
}
