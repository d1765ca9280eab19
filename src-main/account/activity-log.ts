import { createHash } from 'node:crypto';
import { z } from 'zod';
import { ActivityEntry, type Note } from '#shared/domain/activity.ts';

/** Older entries leave; at some 200 bytes each they must not outgrow the ledger. */
export const MOST_ENTRIES = 1000;

const BEGINNING = '0'.repeat(64);

/** The activity log as it lies in the vault: entries in the order in which they came, chained by hashes. */
export const ActivityLog = z.strictObject({
  /** Hash of the entry before the first that is kept. */
  before: z.string().regex(/^[0-9a-f]{64}$/),
  entries: z.array(ActivityEntry).max(MOST_ENTRIES),
});
export type ActivityLog = z.infer<typeof ActivityLog>;

export const EMPTY_LOG: ActivityLog = { before: BEGINNING, entries: [] };

/** The log with these notes taken in. The one given stays as it is. */
export function noted(log: ActivityLog, notes: readonly Note[]): ActivityLog {
  const entries = [...log.entries];
  for (const note of notes) {
    const last = entries.at(-1);
    const number = (last?.number ?? 0) + 1;
    entries.push({ ...note, number, hash: hashOf(last?.hash ?? log.before, number, note) });
  }
  const over = Math.max(0, entries.length - MOST_ENTRIES);
  const before = over > 0 ? entries[over - 1]!.hash : log.before;
  return { before, entries: entries.slice(over) };
}

/**
 * True when no entry was altered, taken out, put in or moved. Someone who has the password can write a new chain from
 * the start; the chain holds against everyone else, and against mistakes.
 */
export function isWhole(log: ActivityLog): boolean {
  let before = log.before;
  let number = log.entries[0]?.number ?? 1;
  if (number === 1 && before !== BEGINNING) return false;
  for (const entry of log.entries) {
    if (entry.number !== number || entry.hash !== hashOf(before, number, entry)) return false;
    before = entry.hash;
    number += 1;
  }
  return true;
}

function hashOf(before: string, number: number, { at, what, place, count }: Note): string {
  const text = JSON.stringify([before, number, at, what, place && [place.shell, place.host, place.user], count]);
  return createHash('sha256').update(text).digest('hex');
}
