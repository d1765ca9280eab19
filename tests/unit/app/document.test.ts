import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LedgerRecord } from '#shared/domain/record.ts';
import {
  type AccountDocument,
  applyChange,
  AccountDocument as DocumentSchema,
  emptyDocument,
} from '../../../src-main/app/document.ts';
import { type Edit, inverseOf } from '../../../src-main/app/edit.ts';

const income = (id: string, amount: number) =>
  ({ id, kind: 'income', day: '2026-01-05', source: 'Work', amount }) as LedgerRecord;

let count = 0;
function edited(document: AccountDocument, edit: Edit, automatic = false): AccountDocument {
  const step = { id: `s${count++}`, at: 0, edit, inverse: inverseOf(document.ledger, edit), automatic };
  return applyChange(document, { change: 'edit', step });
}
const records = (document: AccountDocument) => [...document.ledger.records].sort((a, b) => (a.id < b.id ? -1 : 1));

describe('undo and redo', () => {
  it('walks any history back to its beginning and forth to its end', () => {
    const anEdit = fc.record({
      put: fc.uniqueArray(fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd'), amount: fc.nat(9) }), {
        selector: (one) => one.id,
      }),
      remove: fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 2 }),
    });
    fc.assert(
      fc.property(fc.array(anEdit, { maxLength: 12 }), (edits) => {
        const start = emptyDocument('l', 'CNY');
        const states = [start];
        for (const { put, remove } of edits) {
          const ids = new Set(put.map((one) => one.id));
          const edit = {
            put: put.map((one) => income(one.id, one.amount)),
            remove: remove.filter((id) => !ids.has(id)),
          };
          states.push(edited(states.at(-1)!, edit));
        }
        let document = states.at(-1)!;
        for (let at = states.length - 2; at >= 0; at--) {
          document = applyChange(document, { change: 'undo' });
          expect(records(document)).toEqual(records(states[at]!));
        }
        for (let at = 1; at < states.length; at++) {
          document = applyChange(document, { change: 'redo' });
          expect(records(document)).toEqual(records(states[at]!));
        }
      }),
    );
  });

  it('takes an automatic step back together with the step it followed', () => {
    let document = edited(emptyDocument('l', 'CNY'), { put: [income('a', 1)], remove: [] });
    document = edited(document, { put: [income('b', 2)], remove: [] }, true);
    document = applyChange(document, { change: 'undo' });
    expect(document.ledger.records).toEqual([]);
    expect(document.undone).toHaveLength(1);
  });

  it('forgets what was undone when something new is done, but not for an automatic step', () => {
    let document = edited(emptyDocument('l', 'CNY'), { put: [income('a', 1)], remove: [] });
    document = applyChange(document, { change: 'undo' });
    expect(edited(document, { put: [income('b', 2)], remove: [] }, true).undone).toHaveLength(1);
    expect(edited(document, { put: [income('b', 2)], remove: [] }).undone).toHaveLength(0);
  });

  it('does nothing where there is nothing to undo or redo', () => {
    const document = emptyDocument('l', 'CNY');
    expect(applyChange(document, { change: 'undo' })).toBe(document);
    expect(applyChange(document, { change: 'redo' })).toBe(document);
  });

  it('stays a document that can be read back', () => {
    const document = edited(emptyDocument('l', 'JPY'), { put: [income('a', 1)], remove: [] });
    expect(DocumentSchema.parse(JSON.parse(JSON.stringify(document)))).toEqual(document);
  });
});

it('opens an account that still holds the retired first day of the week, and drops it', () => {
  const { preferences, ...rest } = emptyDocument('l', 'CNY');
  const older = { ...rest, preferences: { ...preferences, weekStart: 'sunday' } };
  expect(DocumentSchema.parse(older).preferences).toEqual(preferences);
  expect(() => DocumentSchema.parse({ ...rest, preferences: { ...preferences, unheardOf: 1 } })).toThrow();
});
