import { counted } from './counted.ts';
import { bar, saved } from './ledger-bar.ts';
import { choices, forms } from './ledger-forms.ts';
import { actions, pay, pills, rows } from './ledger-rows.ts';

const entries = (count: number) => counted(count, 'entry', 'entries');

export const ledger = {
  /** “1,284 entries since March 2023” */
  about: (count: string, one: boolean, since: string) => `${count} ${one ? 'entry' : 'entries'} since ${since}`,
  aboutEmpty: 'Bills, payments, purchases and income: everything your score stands on',
  importButton: 'Import…',
  addButton: 'Add…',
  filterLabel: 'Which entries to show',
  filters: {
    all: 'All',
    bills: 'Bills & payments',
    purchases: 'Purchases',
    accounts: 'Loans & cards',
    income: 'Income',
  },
  orderLabel: 'In which order',
  orders: { newest: 'Newest first', oldest: 'Oldest first', largest: 'Largest first', name: 'By name' },
  search: 'Search payee, note, amount',
  list: {
    label: 'Entries of the ledger, newest first',
    day: 'Day',
    what: 'What',
    amount: 'Amount',
    score: 'Score',
    scoreAbout: 'What the entry moved the score by on its own day',
    /** “42 entries · ¥9,412.70 out · ¥14,200.00 in” */
    month: (count: number, out: string | null, earned: string | null) =>
      [entries(count), out && `${out} out`, earned && `${earned} in`].filter(Boolean).join(' · '),
    keys: 'Up and Down move, Enter edits, Delete removes.',
    loading: 'Loading this entry…',
    loadingAll: 'Opening your ledger…',
  },
  nudge: {
    text: (day: string) => `The newest entry is of ${day}. A score lives on recent months: bring in a statement?`,
    button: 'Import a statement',
  },
  empty: {
    title: 'Nothing recorded yet',
    text: 'Type a line above, such as “rent 3200 paid today”, and press Enter. Or bring in a statement: Alipay, WeChat Pay, or your bank’s.',
    start: 'Record something',
    import: 'Import a statement',
    noMatch: 'Nothing found',
    noMatchText: 'No entry matches this search and filter.',
    clear: 'Show all entries',
  },
  bar,
  saved,
  rows,
  actions,
  pay,
  pills,
  choices,
  forms,
};
