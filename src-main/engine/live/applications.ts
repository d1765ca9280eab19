import type { RecordOf } from '#shared/domain/record.ts';
import { applicationDays } from '../applications.ts';
import { forgivenIn } from '../read-ledger.ts';
import { Column, MONTHS } from '../state.ts';
import { take } from '../steps.ts';
import type { Live } from './live.ts';

export function addApplication(live: Live, application: RecordOf<'application'>): void {
  countApplications(live, [...live.records.application, application], forgivenIn(live.records));
}

/** Requests may turn out to be one with others, or be taken out: they are few, and counted anew. */
export function countApplications(
  live: Live,
  applications: readonly RecordOf<'application'>[],
  forgiven: ReadonlySet<string>,
): void {
  const column = Column.applications * MONTHS;
  live.state.columns.fill(0, column, column + MONTHS);
  for (const day of applicationDays(applications.filter(({ id }) => !forgiven.has(id))))
    take(live.state, { day, rank: 2, what: 'application' });
}
