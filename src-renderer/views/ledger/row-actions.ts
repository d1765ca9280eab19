import CalendarX from '@lucide/svelte/icons/calendar-x';
import CircleCheck from '@lucide/svelte/icons/circle-check';
import Pencil from '@lucide/svelte/icons/pencil';
import Split from '@lucide/svelte/icons/split';
import Trash2 from '@lucide/svelte/icons/trash-2';
import type { LedgerRow } from '#shared/contract/areas/ledger.ts';
import type { RecordOf } from '#shared/domain/record.ts';
import type { Words } from '#shared/words/words.ts';
import type { Icon } from '../../components/icon.ts';

/** What can be done with a row, and by whom it is done. */
export interface RowDeeds {
  edit(row: LedgerRow): void;
  remove(row: LedgerRow): void;
  /** Pays what is left of a bill, today. */
  payToday(bill: RecordOf<'bill'>): void;
  /** Asks for the day and the amount. */
  payOtherwise(bill: RecordOf<'bill'>, row: LedgerRow): void;
  /** Lets a recurring bill bring no further ones. */
  endSeries(bill: RecordOf<'bill'>): void;
}

interface Action {
  label: string;
  icon: Icon;
  danger?: boolean;
  run: () => void;
}

/** The actions of a row, the likeliest first. */
export function actionsOf(row: LedgerRow, words: Words, deeds: RowDeeds): Action[] {
  const { actions } = words.ledger;
  const { record } = row;
  const bill = record.kind === 'bill' ? record : null;
  const open = row.bill !== null && (row.bill.status === 'open' || row.bill.status === 'overdue');
  return [
    ...(bill && open
      ? [
          { label: actions.payToday, icon: CircleCheck, run: () => deeds.payToday(bill) },
          { label: actions.payOtherwise, icon: Split, run: () => deeds.payOtherwise(bill, row) },
        ]
      : []),
    { label: actions.edit, icon: Pencil, run: () => deeds.edit(row) },
    ...(bill?.recurrence ? [{ label: actions.endSeries, icon: CalendarX, run: () => deeds.endSeries(bill) }] : []),
    { label: actions.remove, icon: Trash2, danger: true, run: () => deeds.remove(row) },
  ];
}
