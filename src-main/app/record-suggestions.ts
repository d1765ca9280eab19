import type { DueBill, Suggestion } from '#shared/contract/areas/ledger.ts';
import type { Day } from '#shared/domain/day.ts';
import type { Ledger } from '#shared/domain/ledger.ts';
import type { LedgerRecord, RecordDraft } from '#shared/domain/record.ts';
import { fold } from './understand/take.ts';

const MOST = 6;
/** Without a letter typed, due bills stand first and leave room for what was bought last. */
const MOST_BILLS = 4;

/**
 * What a person is likely to record next: bills that are due and begin as the text does, then what they recorded last
 * under such a name, the latest first. A text with a figure in it is being written out, so nothing is suggested.
 */
export function recordSuggestions(text: string, ledger: Ledger, due: readonly DueBill[], today: Day): Suggestion[] {
  const wanted = fold(text);
  if (/\d/.test(wanted)) return [];
  const bills = due.filter(({ title }) => begins(title, wanted)).slice(0, wanted === '' ? MOST_BILLS : MOST);
  const pay = bills.map(({ record, title, state }): Suggestion => {
    const draft = { kind: 'payment', day: today, bill: record.id, amount: state.remaining } as RecordDraft;
    const { due: day } = record as Extract<LedgerRecord, { kind: 'bill' }>;
    return { draft, title, pays: { due: day, daysLate: state.daysLate } };
  });
  return [...pay, ...againOf(ledger.records, wanted, today)].slice(0, MOST);
}

/** The last purchase or income of every payee whose name begins so, as of today. */
function againOf(records: readonly LedgerRecord[], wanted: string, today: Day): Suggestion[] {
  const last = new Map<string, LedgerRecord & { kind: 'purchase' | 'income' }>();
  for (const record of records) {
    if ((record.kind !== 'purchase' && record.kind !== 'income') || record.day > today) continue;
    const name = fold(nameOf(record));
    const known = last.get(name);
    if (begins(name, wanted) && (!known || record.day >= known.day)) last.set(name, record);
  }
  return [...last.values()]
    .sort((one, other) => (one.day < other.day ? 1 : one.day > other.day ? -1 : 0))
    .slice(0, MOST)
    .map((record) => {
      const { id: _id, note: _note, ...draft } = record;
      if ('original' in draft) delete draft.original;
      return { draft: { ...draft, day: today } as RecordDraft, title: nameOf(record), pays: null };
    });
}

/** True when the name, or one of its words, begins with the text. */
function begins(name: string, wanted: string): boolean {
  return wanted === '' || ` ${fold(name)}`.includes(` ${wanted}`) || (isHan(wanted) && fold(name).includes(wanted));
}

function isHan(text: string): boolean {
  return /\p{Script=Han}/u.test(text);
}

function nameOf(record: LedgerRecord & { kind: 'purchase' | 'income' }): string {
  return record.kind === 'purchase' ? record.payee : record.source;
}
