import type { Day } from '#shared/domain/day.ts';
import type { Ledger } from '#shared/domain/ledger.ts';
import { scoreOn } from '../engine/score.ts';
import { applyEdit } from './edit.ts';
import { removalOf } from './removal.ts';

/** What is known of a ledger lives as long as it does. */
const known = new WeakMap<Ledger, Map<string, number>>();

/** Milliseconds left free between two readings: what a screen asks meanwhile comes through whole, not a piece at a time. */
const REST_MS = 8;
/** The newest question about each ledger, by its id. Rows that have scrolled by are not worth an answer. */
const newest = new Map<string, number>();

/**
 * What each of these entries moved the score by on its own day: the score of that day, less what it would have been
 * without the entry and whatever hangs on it. Entries of days to come, and unknown ones, are left out. Other work gets
 * its turn between two readings, since each goes through the whole ledger, and a newer question ends an older one,
 * whose answer then holds only what is known by then.
 */
export async function rowPoints(
  ledger: Ledger,
  today: Day,
  ids: readonly string[],
): Promise<{ id: string; points: number }[]> {
  const points = known.get(ledger) ?? new Map<string, number>();
  known.set(ledger, points);
  const question = (newest.get(ledger.id) ?? 0) + 1;
  newest.set(ledger.id, question);
  const wanted = new Set(ids.filter((id) => !points.has(id)));
  const byDay = new Map<Day, string[]>();
  for (const { id, day } of ledger.records) {
    if (wanted.has(id) && day <= today) byDay.set(day, [...(byDay.get(day) ?? []), id]);
  }
  for (const [day, own] of byDay) {
    const past = { ...ledger, records: ledger.records.filter((record) => record.day <= day) };
    const { score } = scoreOn(past, day);
    await rest();
    for (const id of own) {
      points.set(id, score - scoreOn(applyEdit(past, removalOf(past, id)), day).score);
      await rest();
      if (question !== newest.get(ledger.id)) return knownOf(ids, points);
    }
  }
  return knownOf(ids, points);
}

function rest(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, REST_MS));
}

function knownOf(ids: readonly string[], points: ReadonlyMap<string, number>): { id: string; points: number }[] {
  return ids.flatMap((id) => (points.has(id) ? [{ id, points: points.get(id)! }] : []));
}
