import { dirname } from 'node:path';
import { joined } from './bytes.ts';
import type { JournalFile } from './files.ts';
import { sealRecord, tagOf } from './journal-record.ts';
import type { JournalEnd, JournalIdentity } from './replay.ts';
import type { StoreOutside } from './store-outside.ts';
import { isFull, writeRefusal } from './write-refusal.ts';

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
  #file: JournalFile | null = null;
  #mark: string | null;
  /** How far the file reaches; behind the last record it holds zeros. */
  #allocated: number;
  #dead = false;
  /** True once the journal's name, and whatever a killed program left in it, have reached the disk. */
  #lasting = false;

  constructor(
    outside: StoreOutside,
    journal: { path: string; identity: JournalIdentity; end: JournalEnd; mark: string | null; allocated: number },
  ) {
    this.#outside = outside;
    this.#path = journal.path;
    this.#identity = journal.identity;
    this.#end = journal.end;
    this.#mark = journal.mark;
    this.#allocated = journal.allocated;
  }

  /** The journal of a snapshot that has just been written. */
  static fresh(outside: StoreOutside, path: string, identity: JournalIdentity): Journal {
    const end = { sequence: 0, tag: identity.start, length: 0 };
    return new Journal(outside, { path, identity, end, mark: null, allocated: 0 });
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

  /** True when nobody else has been at the file. */
  async isUntouched(): Promise<boolean> {
    return (await this.#outside.files.markOf(this.#path)) === this.#mark;
  }

  /**
   * Adds a change; durable when resolved. Refused like any write, and then the change is not in the journal; where that
   * cannot be known for sure, the journal takes nothing more. An error of the disk is never tried again.
   */
  async append(change: Uint8Array): Promise<void> {
    const { sodium, randomBytes, files } = this.#outside;
    const { vaultId, epoch, key } = this.#identity;
    const place = { vaultId, epoch, sequence: this.#end.sequence + 1, before: this.#end.tag };
    const record = sealRecord(sodium, key, place, change, randomBytes(24));
    try {
      this.#file ??= await this.#openFile();
      await this.#put(record);
      if (!this.#lasting) await files.syncFolder(dirname(this.#path));
      this.#lasting = true;
      this.#mark = await files.markOf(this.#path);
    } catch (error) {
      await this.#undo(error);
      throw writeRefusal(error);
    }
    const length = this.#end.length + record.length;
    this.#end = { sequence: place.sequence, tag: tagOf(record), length };
    this.#allocated = Math.max(this.#allocated, length);
  }

  async close(): Promise<void> {
    const file = this.#file;
    this.#file = null;
    this.#dead = true;
    await file?.close();
  }

  /** A program that was killed may have left records that nobody waited for: what comes after them must not last alone. */
  async #openFile(): Promise<JournalFile> {
    const file = await this.#outside.files.openJournal(this.#path);
    if (this.#allocated === 0) return file;
    try {
      await file.cut(this.#allocated);
      return file;
    } catch (error) {
      await file.close();
      throw error;
    }
  }

  /** Into the zeros that are there; when those are used up, with new ones behind, if the disk still has room for them. */
  async #put(record: Uint8Array): Promise<void> {
    const end = this.#end.length + record.length;
    if (end <= this.#allocated) return this.#write(record);
    const allocated = Math.ceil(end / STEP) * STEP;
    try {
      await this.#write(joined(record, new Uint8Array(allocated - end)));
      this.#allocated = allocated;
    } catch (error) {
      if (!isFull(error)) throw error;
      await this.#cut();
      await this.#write(record);
    }
  }

  async #write(bytes: Uint8Array): Promise<void> {
    for (let at = 0; at < bytes.length; ) {
      const taken = await this.#file!.write(bytes.subarray(at), this.#end.length + at);
      if (taken === 0) throw Object.assign(new Error('the disk takes no more'), { code: 'ENOSPC' });
      at += taken;
    }
  }

  async #cut(): Promise<void> {
    await this.#file!.cut(this.#end.length);
    this.#allocated = this.#end.length;
  }

  /** A full disk gives back what it took; after any other error nobody knows what the disk holds, cut or not. */
  async #undo(error: unknown): Promise<void> {
    if (this.#file === null) return;
    this.#dead = !isFull(error);
    try {
      await this.#cut();
      this.#mark = await this.#outside.files.markOf(this.#path);
    } catch {
      this.#dead = true;
    }
  }
}
