import type { Day } from '#shared/domain/day.ts';
import type { RecordOf } from '#shared/domain/record.ts';
import type { Applications } from './measure/applications.ts';
import type { Card, CardUse } from './measure/cards.ts';
import type { OpenBill } from './measure/dues.ts';
import type { Identity } from './measure/identity.ts';
import type { Income } from './measure/income.ts';
import type { Punctuality } from './measure/punctuality.ts';
import type { Series } from './measure/series.ts';
import type { Spending } from './measure/spending.ts';

/** A person's ways, measured from the ledger on a day; where history is thin, documented defaults, and which. */
export interface Baseline {
  day: Day;
  today: number;
  month: number;
  bills: ReadonlyMap<string, RecordOf<'bill'>>;
  series: Series[];
  /** On-time share of each series, and days its bills are usually paid ahead. */
  seriesOnTime: Float64Array;
  seriesEarly: Int32Array;
  open: OpenBill[];
  punctuality: Punctuality;
  cards: Card[];
  /** On-time share of each card. */
  cardOnTime: Float64Array;
  cardEarly: Int32Array;
  cardUse: CardUse;
  spending: Spending;
  income: Income;
  applications: Applications;
  identity: Identity;
  /** Latenesses that a dispute could be about, by the id of their due, the worst first. */
  disputable: string[];
  /** False where the factor is off. */
  connectionsCount: boolean;
  /** The connections that count, in the order of the state; empty where the factor is off. */
  connections: RecordOf<'connection'>[];
  accounts: ReadonlyMap<string, RecordOf<'account'>>;
  /** Stable codes of the defaults that were used (words.simulator.assumed). */
  assumed: string[];
}
