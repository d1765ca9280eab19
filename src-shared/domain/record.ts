import { z } from 'zod';
import { Category } from './category.ts';
import { Day } from './day.ts';
import { Amount, Balance } from './money.ts';
import { Id, line } from './text.ts';

/**
 * The records of a ledger, one schema a kind. Every record has an id, a kind and the day from which it counts;
 * the score on a day reads no record dated after that day. Meaning of every field: docs/ledger-format.md.
 */
const Name = line(120);
const Note = line(500);

function kind<const Kind extends string, Shape extends z.ZodRawShape>(name: Kind, shape: Shape) {
  return z.strictObject({ id: Id, kind: z.literal(name), day: Day, ...shape, note: Note.optional() });
}

/** An amount entered in another currency: what was paid there, and the rate the person used. */
const Original = z.strictObject({
  currency: z.string().regex(/^[A-Z]{3}$/),
  amount: Amount,
  rate: z.number().positive().max(1e9),
});

/** How often a bill or an income comes again, until an optional last day. */
export const Recurrence = z.strictObject({
  every: z.enum(['week', 'month', 'quarter', 'year']),
  until: Day.optional(),
});
export type Recurrence = z.infer<typeof Recurrence>;

export const AccountRecord = kind('account', {
  name: Name,
  type: z.enum(['card', 'loan', 'wallet', 'bank']),
  opened: Day.optional(),
  closed: Day.optional(),
  inGoodStanding: z.boolean().optional(),
});
export const LimitRecord = kind('limit', { account: Id, amount: Amount });
export const StatementRecord = kind('statement', {
  account: Id,
  balance: Balance,
  newCharges: Amount,
  minimumDue: Amount,
  due: Day,
});
export const BillRecord = kind('bill', {
  payee: Name,
  category: Category,
  amount: Amount,
  due: Day,
  recurrence: Recurrence.optional(),
  account: Id.optional(),
  follows: Id.optional(),
  original: Original.optional(),
});
export const PaymentRecord = kind('payment', {
  bill: Id.optional(),
  account: Id.optional(),
  amount: Amount,
  original: Original.optional(),
});
export const DelinquencyRecord = kind('delinquency', {
  account: Id.optional(),
  bill: Id.optional(),
  daysLate: z.int().min(1).max(3650),
  reportedBy: Name,
});
export const PurchaseRecord = kind('purchase', {
  payee: Name,
  category: Category,
  essential: z.boolean().optional(),
  amount: Amount,
  paidWith: Id.optional(),
  original: Original.optional(),
});
export const RefundRecord = kind('refund', {
  purchase: Id.optional(),
  payee: Name,
  category: Category,
  essential: z.boolean().optional(),
  amount: Amount,
  paidWith: Id.optional(),
});
export const TransferRecord = kind('transfer', { from: Name, to: Name, amount: Amount });
export const IncomeRecord = kind('income', { source: Name, amount: Amount, recurrence: Recurrence.optional() });
export const ApplicationRecord = kind('application', { lender: Name, product: Name, granted: z.boolean().optional() });
export const IdentityItem = z.enum([
  'name',
  'phone',
  'email',
  'address',
  'document',
  'employer',
  'education',
  'bank-account',
]);
export type IdentityItem = z.infer<typeof IdentityItem>;
export const IdentityRecord = kind('identity', {
  item: IdentityItem,
  state: z.enum(['stated', 'self-checked', 'outdated']),
  reviewed: Day.optional(),
  document: Id.optional(),
});
export const ConnectionRecord = kind('connection', {
  name: Name,
  relation: z.enum(['family', 'friend', 'colleague', 'landlord', 'firm', 'other']),
  reliability: z.int().min(1).max(5),
  why: Note.optional(),
  reviewed: Day.optional(),
});
export const DisputeRecord = kind('dispute', { about: Id, outcome: z.enum(['open', 'resolved', 'rejected']) });
export const ReadingRecord = kind('reading', { issuer: Name, score: z.int().min(0).max(2000) });

export const LedgerRecord = z.discriminatedUnion('kind', [
  AccountRecord,
  LimitRecord,
  StatementRecord,
  BillRecord,
  PaymentRecord,
  DelinquencyRecord,
  PurchaseRecord,
  RefundRecord,
  TransferRecord,
  IncomeRecord,
  ApplicationRecord,
  IdentityRecord,
  ConnectionRecord,
  DisputeRecord,
  ReadingRecord,
]);
export type LedgerRecord = z.infer<typeof LedgerRecord>;
export type RecordKind = LedgerRecord['kind'];
export type RecordOf<Kind extends RecordKind> = Extract<LedgerRecord, { kind: Kind }>;

/** A record that has no id yet: what a form or an import hands in. */
export const RecordDraft = z.discriminatedUnion('kind', [
  AccountRecord.omit({ id: true }),
  LimitRecord.omit({ id: true }),
  StatementRecord.omit({ id: true }),
  BillRecord.omit({ id: true }),
  PaymentRecord.omit({ id: true }),
  DelinquencyRecord.omit({ id: true }),
  PurchaseRecord.omit({ id: true }),
  RefundRecord.omit({ id: true }),
  TransferRecord.omit({ id: true }),
  IncomeRecord.omit({ id: true }),
  ApplicationRecord.omit({ id: true }),
  IdentityRecord.omit({ id: true }),
  ConnectionRecord.omit({ id: true }),
  DisputeRecord.omit({ id: true }),
  ReadingRecord.omit({ id: true }),
]);
export type RecordDraft = z.infer<typeof RecordDraft>;
