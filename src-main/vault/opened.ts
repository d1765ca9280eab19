import type { Refusal } from '#shared/contract/refusal.ts';
import { sameBytes } from './bytes.ts';
import type { HighWater } from './high-water.ts';
import type { Replayed } from './replay.ts';

/** A point in a vault's life: the snapshot's epoch, and how many changes its journal holds. */
export interface Point {
  epoch: number;
  records: number;
}

/** What opening a vault found out. Nothing of it keeps the owner out; all of it is worth telling. */
export interface Opened {
  /** Bytes behind the last whole change: one that was being written when power went. Kept beside the vault. */
  tornTail: number;
  /** Set when the vault had come further, or another way, when this computer last wrote it: an older copy was put back. */
  rolledBack: { seen: Point; found: Point } | null;
  /** How many changes could be read before damage inside the journal; null when there is none. Read-only until `goOn`. */
  damagedAfter: number | null;
  /** Journals of other epochs, kept beside the vault as they might hold something. */
  orphans: number;
  /** Whether this computer's own mark of how far the vault had come was there to compare with. */
  highWater: 'kept' | 'none' | 'unreadable';
  /** Why nothing can be written; null when everything can. */
  readOnly: Refusal | null;
}

/** Of a vault that has just been made. */
export const NEWLY_MADE: Opened = {
  tornTail: 0,
  rolledBack: null,
  damagedAfter: null,
  orphans: 0,
  highWater: 'kept',
  readOnly: null,
};

/** Compares what was read with how far this computer had last seen the vault. */
export function rolledBack(
  epoch: number,
  read: Pick<Replayed, 'end' | 'tagAfter'>,
  mark: HighWater | 'none' | 'unreadable',
): Opened['rolledBack'] {
  if (typeof mark === 'string' || mark.epoch < epoch) return null;
  const tag = mark.epoch === epoch ? read.tagAfter(mark.sequence) : null;
  if (tag !== null && sameBytes(tag, mark.tag)) return null;
  return {
    seen: { epoch: mark.epoch, records: mark.sequence },
    found: { epoch, records: read.end.sequence },
  };
}
