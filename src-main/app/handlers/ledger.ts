import type { AreaHandlers } from '#shared/contract/contract.ts';
import { Refused } from '#shared/contract/refused.ts';
import { minorDigits } from '#shared/domain/currency.ts';
import { addDays } from '#shared/domain/day.ts';
import { money } from '#shared/domain/money.ts';
import type { LedgerRecord } from '#shared/domain/record.ts';
import { checkEdit } from '../check-edit.ts';
import type { Core } from '../core.ts';
import type { Edit } from '../edit.ts';
import { newId } from '../ids.ts';
import { ledgerView } from '../ledger-view.ts';
import { recordSuggestions } from '../record-suggestions.ts';
import { removalOf } from '../removal.ts';
import { rowPoints } from '../row-points.ts';
import { saveEdit } from '../save-edit.ts';
import { seriesEdit } from '../series-edit.ts';
import { understand } from '../understand/understand.ts';

/** An id for trying a draft out; nothing is saved under it. */
const TRIAL = 'trial';
/** Bills due within so many days are offered for paying. */
const SUGGEST_DAYS = 35;

export function ledgerHandlers(core: Core): AreaHandlers<'ledger'> {
  const { session, outside, pointsOf } = core;
  const view = () => ledgerView(session.ledger, session.today);
  const save = async (edit: Edit, id: string) => ({ id, ...(await saveEdit(core, edit)) });

  const depths = () => {
    const { done, undone } = session.book.document;
    return { undo: done.filter((step) => !step.automatic).length, redo: undone.length };
  };

  return {
    list: (request) => ({ ...view().list(request), ...depths() }),
    rows: ({ ids }) => view().rows(ids),
    points: ({ ids }) => rowPoints(session.ledger, session.today, ids),
    due: ({ days }) => view().due(addDays(session.today, days)),
    records: ({ kind }) =>
      session.ledger.records
        .filter((record) => record.kind === kind)
        .sort((one, other) => (one.day < other.day ? -1 : one.day > other.day ? 1 : 0)),
    accounts: () => session.ledger.records.filter((record) => record.kind === 'account'),
    understand: ({ text }) => {
      const understood = understand(text, { ledger: session.ledger, today: session.today });
      if (!understood.draft) return { ...understood, points: null };
      return { ...understood, points: pointsOf({ ...understood.draft, id: TRIAL } as LedgerRecord) };
    },
    record: async ({ draft }) => {
      const record = { ...draft, id: newId(outside) } as LedgerRecord;
      const edit = { put: [record], remove: [] };
      checkEdit(session.ledger, edit, 'draft');
      return save(edit, record.id);
    },
    edit: async ({ record, following }) => {
      const before = session.ledger.records.find((one) => one.id === record.id);
      if (!before) throw new Refused({ code: 'ledger/unknown-record' });
      if (before.kind !== record.kind) {
        throw new Refused({ code: 'input/invalid', problems: [{ path: 'record.kind', problem: 'not-a-choice' }] });
      }
      const edit = following ? seriesEdit(session.ledger, record) : { put: [record], remove: [] };
      checkEdit(session.ledger, edit, 'record');
      return save(edit, record.id);
    },
    remove: async ({ id }) => save(removalOf(session.ledger, id), id),
    markPaid: async ({ bill, day, amount }) => {
      const due = view().billState(bill);
      if (!due) throw new Refused({ code: 'ledger/unknown-record' });
      const id = newId(outside);
      const paid = money(amount ?? due.remaining);
      return save({ put: [{ id, kind: 'payment', day, bill, amount: paid }], remove: [] }, id);
    },
    suggest: ({ text }) =>
      recordSuggestions(text, session.ledger, view().due(addDays(session.today, SUGGEST_DAYS)), session.today),
    changeCurrency: async ({ currency }) => {
      const { ledger } = session;
      if (ledger.records.length > 0 && minorDigits(currency) !== minorDigits(ledger.currency)) {
        throw new Refused({ code: 'input/invalid', problems: [{ path: 'currency', problem: 'not-a-choice' }] });
      }
      return saveEdit(core, { put: [], remove: [], currency });
    },
    undo: async ({ step }) => {
      const last = session.book.document.done.findLast((one) => !one.automatic);
      if (!last) throw new Refused({ code: 'ledger/nothing-to-undo' });
      if (step !== undefined && last.id !== step) throw new Refused({ code: 'ledger/newer-change' });
      await session.commit({ change: 'undo' });
      return depths();
    },
    redo: async () => {
      if (depths().redo === 0) throw new Refused({ code: 'ledger/nothing-to-redo' });
      await session.commit({ change: 'redo' });
      return depths();
    },
  };
}
