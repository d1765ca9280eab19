import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '#shared/domain/day.ts';
import type { Ledger } from '#shared/domain/ledger.ts';
import type { LedgerRecord } from '#shared/domain/record.ts';
import { applyEdit, growByEdit } from '../../../src-main/app/edit.ts';
import { newestFirst } from '../../../src-main/app/newest-first.ts';
import { ledgerOf, TODAY } from '../../support/arbitrary-ledger.ts';

const entry = fc.tuple(fc.integer({ min: -9, max: 0 }), fc.integer({ min: 0, max: 400 }), fc.boolean());

function plainly(records: readonly LedgerRecord[]): string[] {
  const byText = (one: string, other: string) => (one < other ? 1 : one > other ? -1 : 0);
  return [...records].sort((one, other) => byText(one.day, other.day) || byText(one.id, other.id)).map(({ id }) => id);
}

test.each([
  ['copied', applyEdit],
  ['grown', growByEdit],
])('orders a ledger anew or as it grows alike, whatever joins, changes or goes, the ledger %s', (_, apply) => {
  fc.assert(
    fc.property(fc.array(fc.array(entry, { maxLength: 130 }), { maxLength: 8 }), (edits) => {
      let ledger: Ledger = ledgerOf({ preset: 'simsim', off: [] }, []);
      for (const edit of edits) {
        const given = newestFirst(ledger.records);
        const [was, ids] = [given, given.map(({ id }) => id)];
        const put = edit.flatMap(([ago, id, gone]) =>
          gone ? [] : [{ id: `i${id}`, kind: 'income', day: addDays(TODAY, ago), source: 'Work', amount: 1 }],
        );
        const kept = new Set(put.map(({ id }) => id));
        const remove = edit.flatMap(([, id, gone]) => (gone && !kept.has(`i${id}`) ? [`i${id}`] : []));
        ledger = apply(ledger, { put: put as unknown as LedgerRecord[], remove: sometimes(remove, edit.length) });
        expect(newestFirst(ledger.records).map(({ id }) => id)).toEqual(plainly(ledger.records));
        expect(newestFirst(ledger.records)).toEqual(newestFirst([...ledger.records]));
        expect(was.map(({ id }) => id)).toEqual(ids);
      }
    }),
    { numRuns: 100 },
  );
});

/** Some edits only add. */
function sometimes(remove: string[], length: number): string[] {
  return length % 2 ? remove : [];
}
