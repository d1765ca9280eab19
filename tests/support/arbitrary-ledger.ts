import fc from 'fast-check';
import { KnownCategory } from '#shared/domain/category.ts';
import { addDays, type Day } from '#shared/domain/day.ts';
import type { Ledger } from '#shared/domain/ledger.ts';
import { IdentityItem, type LedgerRecord, type RecordDraft } from '#shared/domain/record.ts';
import { FactorId, type Model } from '#shared/domain/score.ts';

/** The day generated ledgers are looked at from; their records lie up to two and a half years before, and some after. */
export const TODAY = '2026-06-20' as Day;

const ACCOUNTS = ['card-a', 'card-b', 'loan-a', 'bank-a'] as const;
const owing = fc.constantFrom('card-a', 'card-b', 'loan-a');

const day = fc.integer({ min: -900, max: 40 }).map((days) => addDays(TODAY, days));
const amount = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 1, max: 500_000 }) },
  { weight: 1, arbitrary: fc.constantFrom(0, 1, 35_000) },
);
const money = amount as fc.Arbitrary<never>;
const category = fc.constantFrom(...KnownCategory.options);
const essential = fc.option(fc.boolean(), { nil: undefined });

type Draft = { [key: string]: unknown; kind: string };

/** A bill with what was paid on it: in one go or in parts, early or late, or not at all. */
const bill: fc.Arbitrary<Draft[]> = fc
  .record({
    day,
    lead: fc.integer({ min: -30, max: 40 }),
    amount: money,
    category,
    account: fc.option(owing, { nil: undefined }),
    parts: fc.array(
      fc.record({
        share: fc.constantFrom(0.3, 0.5, 1, 1, 1, 1.2),
        lateness: fc.oneof(fc.integer({ min: -30, max: 0 }), fc.integer({ min: -5, max: 120 })),
      }),
      { maxLength: 3 },
    ),
    reported: fc.option(fc.integer({ min: 1, max: 120 }), { nil: undefined, freq: 12 }),
    dispute: fc.option(fc.constantFrom('open', 'resolved', 'rejected'), { nil: undefined, freq: 12 }),
  })
  .map(({ day, lead, amount, category, account, parts, reported, dispute }) => {
    const due = addDays(day, lead);
    const drafts: Draft[] = [
      { key: 'bill', kind: 'bill', day, payee: 'Payee', category, amount, due, ...(account && { account }) },
      ...parts.map(({ share, lateness }) => ({
        kind: 'payment',
        day: addDays(due, lateness),
        bill: 'bill',
        amount: Math.round(amount * share),
      })),
    ];
    if (reported) {
      drafts.push({
        key: 'report',
        kind: 'delinquency',
        day: addDays(due, reported),
        bill: 'bill',
        daysLate: reported,
        reportedBy: 'Bank',
      });
    }
    if (dispute) {
      const about = reported ? 'report' : 'bill';
      drafts.push({ kind: 'dispute', day: addDays(due, 60), about, outcome: dispute });
    }
    return drafts;
  });

const statement = fc
  .record({
    day,
    account: owing,
    balance: fc.integer({ min: -50_000, max: 2_000_000 }),
    newCharges: money,
    minimumDue: fc.constantFrom(0, 20_000, 50_000),
    lead: fc.integer({ min: 5, max: 25 }),
    paid: fc.option(fc.integer({ min: -15, max: 60 }), { nil: undefined }),
    share: fc.constantFrom(1, 1.5, 4),
  })
  .map(({ day, account, lead, paid, share, ...rest }): Draft[] => {
    const due = addDays(day, lead);
    const drafts: Draft[] = [{ kind: 'statement', day, account, due, ...rest }];
    if (paid !== undefined)
      drafts.push({ kind: 'payment', day: addDays(due, paid), account, amount: Math.round(50_000 * share) });
    return drafts;
  });

const alone = <T extends object>(arbitrary: fc.Arbitrary<T>) =>
  arbitrary.map((draft) => [
    Object.fromEntries(Object.entries(draft).filter(([, value]) => value !== undefined)) as Draft,
  ]);
const kind = <const K extends string>(name: K) => fc.constant(name);

const purchase = alone(
  fc.record({
    kind: kind('purchase'),
    day,
    payee: kind('Shop'),
    category,
    essential,
    amount: money,
    paidWith: fc.option(fc.constantFrom(...ACCOUNTS), { nil: undefined }),
  }),
);
const refund = alone(fc.record({ kind: kind('refund'), day, payee: kind('Shop'), category, essential, amount: money }));
const income = alone(
  fc.record({
    kind: kind('income'),
    day,
    source: kind('Employer'),
    amount: fc.integer({ min: 100_000, max: 2_000_000 }),
  }),
);
const limit = alone(
  fc.record({ kind: kind('limit'), day, account: owing, amount: fc.constantFrom(0, 500_000, 1_000_000, 3_000_000) }),
);
const delinquency = alone(
  fc.record({
    kind: kind('delinquency'),
    day,
    account: owing,
    daysLate: fc.integer({ min: 1, max: 400 }),
    reportedBy: kind('Bank'),
  }),
);
const application = alone(fc.record({ kind: kind('application'), day, lender: kind('Lender'), product: kind('Card') }));
const identity = alone(
  fc.record({
    kind: kind('identity'),
    day,
    item: fc.constantFrom(...IdentityItem.options),
    state: fc.constantFrom('stated', 'self-checked', 'outdated'),
    reviewed: fc.option(day, { nil: undefined }),
  }),
);
const connection = alone(
  fc.record({
    kind: kind('connection'),
    day,
    name: kind('Somebody'),
    relation: kind('friend'),
    reliability: fc.integer({ min: 1, max: 5 }),
    reviewed: fc.option(day, { nil: undefined }),
  }),
);

const anything = fc.oneof(
  { weight: 6, arbitrary: bill },
  { weight: 4, arbitrary: statement },
  { weight: 4, arbitrary: purchase },
  { weight: 2, arbitrary: income },
  refund,
  limit,
  delinquency,
  application,
  identity,
  connection,
);

const accounts: Draft[] = ACCOUNTS.map((key) => ({
  key,
  kind: 'account',
  day: addDays(TODAY, -1000),
  name: key,
  type: key.slice(0, 4),
}));

/** Any way a ledger can be weighed. */
export const arbitraryModel: fc.Arbitrary<Model> = fc.oneof(
  fc.constant<Model>({ preset: 'simsim', off: ['connections'] }),
  fc.record({
    preset: fc.constantFrom('simsim' as const, 'claimed' as const),
    off: fc.subarray(FactorId.options, { maxLength: 3 }),
  }),
  fc
    .record({
      payment: fc.integer({ min: 0, max: 600 }),
      spending: fc.integer({ min: 0, max: 600 }),
      identity: fc.integer({ min: 0, max: 600 }),
      connections: fc.integer({ min: 0, max: 600 }),
    })
    .filter((weights) => Object.values(weights).some((weight) => weight > 0))
    .map((weights): Model => ({ preset: 'own', weights, off: [] })),
);

/** Gives drafts ids; names of other drafts in the same group, or of accounts, become those ids. */
function numbered(groups: readonly Draft[][]): LedgerRecord[] {
  const records: LedgerRecord[] = [];
  for (const [group, drafts] of groups.entries()) {
    const own = new Set(drafts.map((draft) => draft['key']));
    for (const [index, { key, ...draft }] of drafts.entries()) {
      const id = (ACCOUNTS as readonly unknown[]).includes(key) ? key : key ? `g${group}-${key}` : `g${group}-${index}`;
      for (const field of ['bill', 'about'])
        if (typeof draft[field] === 'string' && own.has(draft[field])) draft[field] = `g${group}-${draft[field]}`;
      records.push({ ...(draft as unknown as RecordDraft), id } as LedgerRecord);
    }
  }
  return records;
}

/** A valid ledger of some person: bills and statements paid or not, purchases, income, identity, and the rest. */
export const arbitraryLedger: fc.Arbitrary<Ledger> = fc
  .record({ model: arbitraryModel, groups: fc.array(anything, { maxLength: 40, size: 'max' }) })
  .map(({ model, groups }) => ledgerOf(model, numbered([accounts, ...groups])));

/** A ledger with these records. */
export function ledgerOf(model: Model, records: LedgerRecord[]): Ledger {
  return { version: 1, id: 'generated', currency: 'CNY', model, records };
}
