import { isZeros } from './bytes.ts';
import type { RecordPlace } from './journal-record.ts';
import { LEAST_RECORD, openRecord, recordAt, TAG_BYTES, tagOf } from './journal-record.ts';
import type { Sodium } from './sodium.ts';

/** How far a journal reaches. */
export interface JournalEnd {
  /** How many records. */
  sequence: number;
  /** The tag of the last one, or what the first would be bound to. */
  tag: Uint8Array;
  /** Where the last one ends in the file. */
  length: number;
}

/**
 * What follows the last good record: nothing but zeros; the remains of one that was not finished; or damage with good
 * records behind it.
 */
export type Tail = 'clean' | 'torn' | 'damaged';

/** A journal read through. */
export interface Replayed {
  changes: Uint8Array[];
  end: JournalEnd;
  tail: Tail;
  /** Bytes behind the last good record that are not zeros to the end. */
  tailBytes: number;
  /** The tag after so many records; null when there are fewer. */
  tagAfter(sequence: number): Uint8Array | null;
}

/** Which journal it is, and its key. */
export interface JournalIdentity {
  vaultId: string;
  epoch: number;
  key: Uint8Array;
  /** What its first record is bound to. */
  start: Uint8Array;
}

/** Work spent on looking for records behind damage, in bytes authenticated: enough for any journal of ours. */
const MOST_SEARCHED = 64 * 2 ** 20;
/** So many records at most may have been destroyed together for the next one to be recognised. */
const MOST_DESTROYED = 64;

/** Reads records until one does not fit. Throws nothing: whatever the bytes, there is a last good record. */
export function replay(sodium: Sodium, journal: JournalIdentity, bytes: Uint8Array): Replayed {
  const { vaultId, epoch, key, start } = journal;
  const changes: Uint8Array[] = [];
  const tags = [start];
  let at = 0;
  for (;;) {
    const record = recordAt(bytes, at);
    const place: RecordPlace = { vaultId, epoch, sequence: changes.length + 1, before: tags.at(-1)! };
    const change = record && openRecord(sodium, key, place, record);
    if (record === null || change === null) break;
    changes.push(change);
    tags.push(tagOf(record));
    at += record.length;
  }
  const end = { sequence: changes.length, tag: tags.at(-1)!, length: at };
  const tail = tailOf(sodium, journal, bytes, end);
  return {
    changes,
    end,
    tail,
    tailBytes: tail === 'clean' ? 0 : bytes.length - at,
    tagAfter: (sequence) => tags[sequence] ?? null,
  };
}

/** An append that was cut short leaves a part of one record and zeros; anything more was written after it was finished. */
function tailOf(sodium: Sodium, journal: JournalIdentity, bytes: Uint8Array, end: JournalEnd): Tail {
  const rest = bytes.subarray(end.length);
  if (isZeros(rest)) return 'clean';
  const bad = recordAt(bytes, end.length);
  if (bad !== null && !isZeros(rest.subarray(bad.length))) return 'damaged';
  return laterRecord(sodium, journal, withoutZeros(bytes), end) ? 'damaged' : 'torn';
}

function withoutZeros(bytes: Uint8Array): Uint8Array {
  let length = bytes.length;
  while (length > 0 && bytes[length - 1] === 0) length -= 1;
  // The tag of a good record may end in zeros of its own.
  return bytes.subarray(0, Math.min(length + TAG_BYTES, bytes.length));
}

/**
 * True when a good record lies somewhere behind the first bad one: the last bytes before a record are the tag that it
 * is bound to, so that one whole record proves itself wherever it lies. An append that was cut short leaves none.
 */
function laterRecord(sodium: Sodium, journal: JournalIdentity, bytes: Uint8Array, end: JournalEnd): boolean {
  const { vaultId, epoch, key } = journal;
  let budget = MOST_SEARCHED;
  for (let at = end.length + 1; at + LEAST_RECORD <= bytes.length && budget > 0; at += 1) {
    if (at < TAG_BYTES) continue;
    const record = recordAt(bytes, at);
    if (record === null) continue;
    const before = bytes.subarray(at - TAG_BYTES, at);
    const most = Math.min(MOST_DESTROYED, Math.ceil((at - end.length) / LEAST_RECORD));
    for (let destroyed = 1; destroyed <= most && budget > 0; destroyed += 1) {
      budget -= record.length;
      const place = { vaultId, epoch, sequence: end.sequence + destroyed + 1, before };
      if (openRecord(sodium, key, place, record) !== null) return true;
    }
  }
  return false;
}
