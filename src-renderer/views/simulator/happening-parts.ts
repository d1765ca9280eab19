import type { Happening } from '#shared/domain/scenario.ts';

export type What = Happening['happening'];
/** Whom or what a happening may be about. */
export type Whose = 'bill' | 'card' | 'loan' | 'connection' | 'dispute';

/** What has to be said about a happening besides its month. */
export interface Parts {
  late?: true;
  amount?: true;
  essential?: true;
  ratio?: 'limit' | 'share';
  months?: 'lost' | 'for' | 'instalments';
  whose?: Whose;
}

/** Every kind, in the order in which it is offered: what people fear, what cards and loans bring, money, life. */
export const PARTS: Record<What, Parts> = {
  'late-payment': { late: true, whose: 'bill' },
  'card-payment-late': { late: true },
  'all-bills-late': { late: true },
  'dispute-resolved': { whose: 'dispute' },
  'loan-taken': { amount: true, months: 'instalments' },
  'loan-paid-off': { whose: 'loan' },
  'card-opened': { amount: true },
  'card-paid-off': { whose: 'card' },
  'card-closed': { whose: 'card' },
  'card-maxed-out': { months: 'for' },
  'limit-changed': { ratio: 'limit' },
  application: {},
  'large-purchase': { amount: true, essential: true },
  'spending-changed': { ratio: 'share', months: 'for' },
  'income-lost': { months: 'lost' },
  'income-changed': { ratio: 'share' },
  windfall: { amount: true },
  'job-changed': { months: 'lost' },
  'move-house': {},
  'phone-changed': {},
  'connection-defaults': { whose: 'connection' },
};

export const MONTHS: Record<NonNullable<Parts['months']>, readonly number[]> = {
  lost: [1, 2, 3, 6, 12],
  for: [1, 2, 3, 6, 12],
  instalments: [3, 6, 12, 24, 36, 60],
};

/** The field of a happening that names whom it is about. */
export const NAMED: Record<Whose, string> = {
  bill: 'bill',
  card: 'card',
  loan: 'loan',
  connection: 'connection',
  dispute: 'about',
};
