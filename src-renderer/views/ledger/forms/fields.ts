import type { RecordKind } from '#shared/domain/record.ts';
import type { Words } from '#shared/words/words.ts';

type Label = keyof Words['ledger']['forms']['fields'];
type ChoiceList = 'type' | 'item' | 'state' | 'relation' | 'outcome' | 'reliability' | 'category' | 'every';

interface Common {
  /** Name of the field in the record; `target` and `late` stand for `bill` or `account`. */
  name: string;
  /** Its label, where the name alone would mislead. */
  label?: Label;
  optional?: true;
  /** Takes the whole width of the form. */
  wide?: true;
}

/** A field of a form, by the control that it needs. */
export type FieldSpec = Common &
  (
    | { control: 'text'; max: number; suggest?: true }
    | { control: 'money' }
    | { control: 'balance' }
    | { control: 'day' }
    | { control: 'whole'; min: number; max: number }
    | { control: 'choice'; list: ChoiceList; unsaid?: 'once'; first?: string }
    | { control: 'flag'; unsaid: 'unsaid' | 'byCategory' }
    | { control: 'account'; types: readonly string[] }
    | { control: 'target' }
    | { control: 'purchase' }
    | { control: 'about' }
  );

const NAME = 120;
const amount: FieldSpec = { name: 'amount', control: 'money' };
const category: FieldSpec = { name: 'category', control: 'choice', list: 'category', first: 'other' };
const payee: FieldSpec = { name: 'payee', control: 'text', max: NAME, wide: true };
const recurrence: FieldSpec = { name: 'recurrence', control: 'choice', list: 'every', unsaid: 'once', optional: true };
const until: FieldSpec = { name: 'until', control: 'day', optional: true };
const essential: FieldSpec = { name: 'essential', control: 'flag', unsaid: 'byCategory', optional: true };
const paidWith: FieldSpec = { name: 'paidWith', control: 'account', types: ['card', 'wallet', 'bank'], optional: true };
const creditAccount: FieldSpec = { name: 'account', control: 'account', types: ['card', 'loan'] };
const reviewed: FieldSpec = { name: 'reviewed', control: 'day', optional: true };

/** The fields of each kind, in the order of the form. Every kind also has its day and a note. */
export const FIELDS: Record<RecordKind, readonly FieldSpec[]> = {
  bill: [
    payee,
    amount,
    { name: 'due', control: 'day' },
    category,
    { name: 'account', label: 'loanAccount', control: 'account', types: ['loan', 'card'], optional: true },
    recurrence,
    until,
  ],
  payment: [{ name: 'target', control: 'target', wide: true }, amount],
  purchase: [payee, amount, category, essential, paidWith],
  income: [{ name: 'source', control: 'text', max: NAME, wide: true }, amount, recurrence, until],
  refund: [
    { name: 'purchase', control: 'purchase', optional: true, wide: true },
    payee,
    amount,
    category,
    essential,
    paidWith,
  ],
  transfer: [
    { name: 'from', control: 'text', max: NAME, suggest: true },
    { name: 'to', control: 'text', max: NAME, suggest: true },
    amount,
  ],
  account: [
    { name: 'name', control: 'text', max: NAME, wide: true },
    { name: 'type', control: 'choice', list: 'type', first: 'card' },
    { name: 'inGoodStanding', control: 'flag', unsaid: 'unsaid', optional: true },
    { name: 'opened', control: 'day', optional: true },
    { name: 'closed', control: 'day', optional: true },
  ],
  limit: [creditAccount, { name: 'amount', label: 'limitAmount', control: 'money' }],
  statement: [
    { ...creditAccount, wide: true },
    { name: 'balance', control: 'balance' },
    { name: 'newCharges', control: 'money' },
    { name: 'minimumDue', control: 'money' },
    { name: 'due', control: 'day' },
  ],
  delinquency: [
    { name: 'target', label: 'late', control: 'target', wide: true },
    { name: 'daysLate', control: 'whole', min: 1, max: 3650 },
    { name: 'reportedBy', control: 'text', max: NAME },
  ],
  application: [
    { name: 'lender', control: 'text', max: NAME },
    { name: 'product', control: 'text', max: NAME },
    { name: 'granted', control: 'flag', unsaid: 'unsaid', optional: true },
  ],
  identity: [
    { name: 'item', control: 'choice', list: 'item', first: 'phone' },
    { name: 'state', control: 'choice', list: 'state', first: 'stated' },
    reviewed,
  ],
  connection: [
    { name: 'name', control: 'text', max: NAME, wide: true },
    { name: 'relation', control: 'choice', list: 'relation', first: 'friend' },
    { name: 'reliability', control: 'choice', list: 'reliability', first: '3' },
    { name: 'why', control: 'text', max: 500, optional: true, wide: true },
    reviewed,
  ],
  dispute: [
    { name: 'about', control: 'about', wide: true },
    { name: 'outcome', control: 'choice', list: 'outcome', first: 'open' },
  ],
  reading: [
    { name: 'issuer', control: 'text', max: NAME },
    { name: 'score', control: 'whole', min: 0, max: 2000 },
  ],
};

/** Kinds whose amount may have been paid in another currency. */
export const FOREIGN_KINDS: readonly RecordKind[] = ['bill', 'payment', 'purchase'];

/** Kinds in the order in which people need them. */
export const KINDS = Object.keys(FIELDS) as RecordKind[];

/** The field of a form that a problem's path is about, such as `draft.recurrence.until` → `until`. */
export function fieldOfPath(kind: RecordKind, path: string): string | null {
  const parts = path.replace(/^(draft|record)\.?/, '').split('.');
  const names = [...FIELDS[kind].map((field) => field.name), 'day', 'note'];
  const hasTarget = names.includes('target');
  if (hasTarget && (parts[0] === 'bill' || parts[0] === 'account')) return 'target';
  return parts.findLast((part) => names.includes(part)) ?? null;
}
