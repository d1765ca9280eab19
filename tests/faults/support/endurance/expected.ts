import { isDeepStrictEqual } from 'node:util';
import { addDays, type Day, dayInMonth, daysBetween, monthNumber } from '#shared/domain/day.ts';
import type { LedgerRecord, RecordOf } from '#shared/domain/record.ts';

/**
 * What should be in the account: plain values, changed by plain rules that were written apart from the product's.
 * Ids that only the program knows are stood for by `?1`, `?2` … until they are seen.
 */
export interface Expected {
  records: Records;
  done: Step[];
  undone: Step[];
  theme: string;
  scenarios: readonly string[];
}
export type Records = ReadonlyMap<string, LedgerRecord>;
interface Step {
  put: LedgerRecord[];
  remove: string[];
  /** The records before it was made. */
  before: Records;
  /** Not made by the person. */
  automatic: boolean;
}

const MOST_STEPS = 500;
const LEAD = 35;

export const NOTHING_YET: Expected = {
  records: new Map(),
  done: [],
  undone: [],
  theme: 'system',
  scenarios: [],
};

let unknown = 0;
/** An id that nobody has seen yet. */
export function unknownId(): string {
  return `?${++unknown}`;
}

/** A step that the person makes on a day, with the recurring bills that it brings. */
export function edited(expected: Expected, put: LedgerRecord[], remove: string[], today: Day): Expected {
  const next = occurrences(applied(expected.records, put, remove), today);
  return { ...stepped(expected, [...put, ...next], remove, false), undone: [] };
}

/** What the program enters by itself when a day begins or somebody signs in. */
export function caughtUp(expected: Expected, today: Day): Expected {
  const next = occurrences(expected.records, today);
  return next.length === 0 ? expected : stepped(expected, next, [], true);
}

export function undone(expected: Expected): Expected {
  const last = expected.done.findLastIndex((step) => !step.automatic);
  const step = expected.done[last]!;
  const done = expected.done.slice(0, last);
  return { ...expected, records: step.before, done, undone: [...expected.undone, step] };
}

export function redone(expected: Expected): Expected {
  const { put, remove } = expected.undone.at(-1)!;
  return { ...stepped(expected, put, remove, false), undone: expected.undone.slice(0, -1) };
}

/** How many steps can be taken back, and made again. */
export function depths({ done, undone }: Expected): { undo: number; redo: number } {
  return { undo: done.filter((step) => !step.automatic).length, redo: undone.length };
}

/** The same with the ids that the program gave, or null when the records are not those that were seen. */
export function settled(expected: Expected, seen: Records): Expected | null {
  if (expected.records.size !== seen.size) return null;
  const named = new Map<string, string>();
  const free = new Set([...seen.keys()].filter((id) => !expected.records.has(id)));
  for (const record of expected.records.values()) {
    const here = withIds(record, named);
    const id = here.id.startsWith('?') ? [...free].find((one) => alike(seen.get(one)!, { ...here, id: one })) : here.id;
    if (id === undefined || !alike(seen.get(id), { ...here, id })) return null;
    free.delete(id);
    if (id !== record.id) named.set(record.id, id);
  }
  if (named.size === 0) return expected;
  const records = new Map(
    [...expected.records.values()].map((record) => [named.get(record.id) ?? record.id, withIds(record, named)]),
  );
  const done = expected.done.map((step) => ({ ...step, put: step.put.map((record) => withIds(record, named)) }));
  return { ...expected, records, done };
}

function alike(one: LedgerRecord | undefined, other: LedgerRecord): boolean {
  return isDeepStrictEqual(one, other);
}

function withIds(record: LedgerRecord, named: ReadonlyMap<string, string>): LedgerRecord {
  const follows = record.kind === 'bill' && record.follows !== undefined ? named.get(record.follows) : undefined;
  const id = named.get(record.id);
  if (id === undefined && follows === undefined) return record;
  return { ...record, ...(id !== undefined && { id }), ...(follows !== undefined && { follows }) } as LedgerRecord;
}

function stepped(expected: Expected, put: LedgerRecord[], remove: string[], automatic: boolean): Expected {
  const step = { put, remove, before: expected.records, automatic };
  return {
    ...expected,
    records: applied(expected.records, put, remove),
    done: [...expected.done, step].slice(-MOST_STEPS),
  };
}

function applied(records: Records, put: LedgerRecord[], remove: string[]): Records {
  const after = new Map(records);
  for (const id of remove) after.delete(id);
  for (const record of put) after.set(record.id, record);
  return after;
}

/** Monthly bills whose next is due within five weeks; the tests' bills fall on a day that every month has. */
function occurrences(records: Records, today: Day): RecordOf<'bill'>[] {
  const bills = [...records.values()].filter((record) => record.kind === 'bill');
  const followed = new Set(bills.map((bill) => bill.follows));
  const next: RecordOf<'bill'>[] = [];
  for (const bill of bills) {
    if (!bill.recurrence || followed.has(bill.id)) continue;
    for (let last = bill; ; ) {
      const due = dayInMonth(monthNumber(last.due) + 1, Number(bill.due.slice(8)));
      if (due > addDays(today, LEAD)) break;
      const known = addDays(due, -Math.min(daysBetween(last.day, last.due), LEAD));
      last = { ...last, id: unknownId(), day: known < today ? known : today, due, follows: last.id };
      delete last.note;
      next.push(last);
    }
  }
  return next;
}
