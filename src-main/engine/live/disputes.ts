import type { RecordOf } from '#shared/domain/record.ts';
import { forgivenIn } from '../read-ledger.ts';
import { countApplications } from './applications.ts';
import { changeDue, reportedOf } from './dues.ts';
import type { Live } from './live.ts';

/** A resolved dispute takes out a lateness, a report of one or a request. One about an account's report is read anew. */
export function addDispute(live: Live, { about, outcome }: RecordOf<'dispute'>): boolean {
  if (outcome !== 'resolved') return true;
  const forgiven = forgivenIn(live.records).add(about);
  if (live.records.application.some(({ id }) => id === about))
    countApplications(live, live.records.application, forgiven);
  const report = live.records.delinquency.find(({ id }) => id === about);
  if (report?.account !== undefined) return false;
  const named = report === undefined ? about : report.bill!;
  const place = live.places.get(named);
  if (place === undefined) return true;
  const due = live.dues[place]!;
  changeDue(live, place, report ? { ...due, reported: reportedOf(live, named, forgiven) } : { ...due, forgiven: true });
  return true;
}
