import { z } from 'zod';
import { Currency } from '../../domain/currency.ts';
import { Day, Month } from '../../domain/day.ts';
import { Amount, Balance, Total } from '../../domain/money.ts';
import { LedgerRecord, RecordDraft } from '../../domain/record.ts';
import { Id } from '../../domain/text.ts';
import { command, query } from '../call.ts';
import { Nothing } from './nothing.ts';

export const LedgerFilter = z.enum(['all', 'bills', 'purchases', 'accounts', 'income']);
export type LedgerFilter = z.infer<typeof LedgerFilter>;

/** How the rows of the ledger screen are sorted. */
export const LedgerOrder = z.enum(['newest', 'oldest', 'largest', 'name']);
export type LedgerOrder = z.infer<typeof LedgerOrder>;

/** Where a bill stands: paid on time or late, or open, or overdue. */
export const BillState = z.strictObject({
  status: z.enum(['paid', 'paid-late', 'open', 'overdue']),
  /** Days from the due day to the payment that met it, or to today; 0 when not late. */
  daysLate: z.int().min(0),
  paid: Total,
  remaining: Balance,
  paidOn: Day.nullable(),
});
export type BillState = z.infer<typeof BillState>;

/** One row of the ledger screen: the record, and what can only be said with the others in view. */
export const LedgerRow = z.strictObject({
  record: LedgerRecord,
  /** Name of the bill, account or payee the record is about. */
  title: z.string(),
  bill: BillState.nullable(),
  /** Whether a purchase counts as essential: as it says itself, or as its category does. */
  essential: z.boolean().optional(),
});
export type LedgerRow = z.infer<typeof LedgerRow>;

const MonthTotal = z.strictObject({ month: Month, entries: z.int(), out: Total, in: Total });

/** A bill that is due, for the overview. */
export const DueBill = z.strictObject({ record: LedgerRecord, title: z.string(), state: BillState });
export type DueBill = z.infer<typeof DueBill>;

/** What the record bar made of a line of text. */
export const Understood = z.strictObject({
  /** Null when more is needed; `missing` then says what. */
  draft: RecordDraft.nullable(),
  title: z.string(),
  missing: z.array(z.enum(['amount', 'payee', 'day'])),
  /** The open bill that a payment would settle, if one was found. */
  settles: z.strictObject({ bill: Id, payee: z.string(), due: Day, daysLate: z.int().min(0) }).nullable(),
  /** The change of today's score if this were saved; null without a draft. */
  points: z.int().nullable(),
});
export type Understood = z.infer<typeof Understood>;

/** What a saved change did to today's score, and the step that one undo takes back. */
export const Saved = z.strictObject({ id: Id, before: z.int(), after: z.int(), step: Id.optional() });
export type Saved = z.infer<typeof Saved>;

/** A record that would be saved if it were chosen, and the bill it would pay. */
export const Suggestion = z.strictObject({
  draft: RecordDraft,
  title: z.string(),
  pays: z.strictObject({ due: Day, daysLate: z.int().min(0) }).nullable(),
});
export type Suggestion = z.infer<typeof Suggestion>;

const Settled = z.strictObject({ before: z.int(), after: z.int(), step: Id });
const Undoable = z.strictObject({ undo: z.int(), redo: z.int() });

export const ledger = {
  list: query(
    z.strictObject({
      filter: LedgerFilter,
      search: z.string().max(100, { abort: true }),
      offset: z.int().min(0),
      limit: z.int().min(1).max(500),
      /** Newest first unless said otherwise; by amount or name, `months` holds one sum of them all. */
      order: LedgerOrder.optional(),
    }),
    z.strictObject({
      rows: z.array(LedgerRow),
      total: z.int(),
      since: Day.nullable(),
      months: z.array(MonthTotal),
      undo: z.int(),
      redo: z.int(),
    }),
  ),
  /** These entries as rows, in the order asked for; unknown ones are left out. */
  rows: query(z.strictObject({ ids: z.array(Id).max(100) }), z.array(LedgerRow)),
  /** What each of these entries moved the score by on its own day; entries of days to come are left out. */
  points: query(z.strictObject({ ids: z.array(Id).max(100) }), z.array(z.strictObject({ id: Id, points: z.int() }))),
  /** Bills overdue, or due within so many days. */
  due: query(z.strictObject({ days: z.int().min(0).max(366) }), z.array(DueBill)),
  /** Every record of a kind that screens show whole, oldest first. */
  records: query(z.strictObject({ kind: z.enum(['reading']) }), z.array(LedgerRecord)),
  /** Accounts for a form's choices. */
  accounts: query(Nothing, z.array(LedgerRecord)),
  understand: query(z.strictObject({ text: z.string().max(200, { abort: true }) }), Understood),
  record: command(z.strictObject({ draft: RecordDraft }), Saved),
  /**
   * Replaces a record. With `following`, the unpaid bills that follow an edited bill in its series come anew as it says;
   * a bill that recurs no more ends its series there.
   */
  edit: command(z.strictObject({ record: LedgerRecord, following: z.boolean().optional() }), Saved),
  /** Removes a record and whatever only makes sense with it (payments of a bill, statements of an account). */
  remove: command(z.strictObject({ id: Id }), Saved),
  /** A payment of a bill: of what is left of it, or of the amount given. */
  markPaid: command(z.strictObject({ bill: Id, day: Day, amount: Amount.optional() }), Saved),
  /** What a person is likely to record next: bills that are due, and what they bought before under such a name. */
  suggest: query(z.strictObject({ text: z.string().max(200, { abort: true }) }), z.array(Suggestion).max(8)),
  /** Keeps the ledger in another currency; figures stay as they are written. Refused where decimals would be lost. */
  changeCurrency: command(z.strictObject({ currency: Currency }), Settled),
  /** Takes back the last step; with `step`, only if that is the last one, and is refused with `ledger/newer-change` if not. */
  undo: command(z.strictObject({ step: Id.optional() }), Undoable),
  redo: command(Nothing, Undoable),
};
