import type { LedgerRecord } from '#shared/domain/record.ts';

type Records = readonly LedgerRecord[];

/** Where each record of a list stands, by id; read once a list, and kept as long as the list is. */
const known = new WeakMap<Records, Map<string, number>>();

/** Where each record stands, by id. */
export function placesIn(records: Records): ReadonlyMap<string, number> {
  return placesOf(records);
}

/** The record of that id; undefined when there is none. */
export function recordIn(records: Records, id: string): LedgerRecord | undefined {
  const place = placesOf(records).get(id);
  return place === undefined ? undefined : records[place];
}

/** A list with these records put (new at its end, known ones in their place); the one given stays as it was. */
export function putInCopy(records: Records, put: Records): LedgerRecord[] {
  const places = placesOf(records);
  const copy = records.slice();
  const added = new Map<string, number>();
  for (const record of put) {
    const place = added.get(record.id) ?? places.get(record.id);
    if (place === undefined) added.set(record.id, copy.push(record) - 1);
    else copy[place] = record;
  }
  return copy;
}

/**
 * The same, for a list that nobody needs any more as it was: new records join the very list, and what is known of its
 * places goes with it. Only where a record is replaced is it copied, as what was computed from the old one may be kept.
 */
export function putInPlace(records: LedgerRecord[], put: Records): LedgerRecord[] {
  const places = placesOf(records);
  const list = put.some(({ id }) => places.has(id)) ? records.slice() : records;
  for (const record of put) {
    const place = places.get(record.id);
    if (place === undefined) places.set(record.id, list.push(record) - 1);
    else list[place] = record;
  }
  if (list !== records) {
    known.delete(records);
    known.set(list, places);
  }
  return list;
}

function placesOf(records: Records): Map<string, number> {
  const before = known.get(records);
  if (before) return before;
  const places = new Map<string, number>();
  for (let place = 0; place < records.length; place++) places.set(records[place]!.id, place);
  known.set(records, places);
  return places;
}
