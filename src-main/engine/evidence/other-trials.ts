import { IdentityItem } from '#shared/domain/record.ts';
import { applicationDays } from '../applications.ts';
import { forgivenIn } from '../read-ledger.ts';
import { Column, MONTHS } from '../state.ts';
import type { LedgerState } from '../state-on.ts';
import { take } from '../steps.ts';
import type { Trial } from './trial.ts';

/** Applications in mind at once: their grouping is worked out anew for each. */
const MOST_APPLICATIONS = 40;

/** Requests for new credit, each against not having asked. */
export function applicationTrials({ records }: LedgerState): Trial[] {
  const forgiven = forgivenIn(records);
  const all = records.application.filter(({ id }) => !forgiven.has(id));
  all.sort((one, other) => (one.day < other.day ? 1 : one.day > other.day ? -1 : 0));
  return all.slice(0, MOST_APPLICATIONS).map((application, index) => ({
    id: application.id,
    code: 'asked',
    figure: 0,
    weight: -index,
    without(copy) {
      const column = Column.applications * MONTHS;
      copy.columns.fill(0, column, column + MONTHS);
      for (const day of applicationDays(all.filter((one) => one !== application)))
        if (day <= copy.day) take(copy, { day, rank: 2, what: 'application' });
    },
  }));
}

/** Identity items as they stand, each by its newest record. */
export function identityTrials({ records, state }: LedgerState): Trial[] {
  return IdentityItem.options.flatMap((item, index): Trial[] => {
    const own = records.identity.filter((record) => record.item === item && record.state !== 'outdated');
    if (state.itemState[index] === 0 || own.length === 0) return [];
    const { id } = own.reduce((newest, record) => (record.day >= newest.day ? record : newest));
    const code = state.itemState[index] === 2 ? 'checked' : 'stated';
    const without: Trial['without'] = (copy) => {
      copy.itemState[index] = 0;
    };
    return [{ id, code, figure: Math.floor((state.day - state.itemReviewed[index]!) / 30), weight: -index, without }];
  });
}

/** Connections, each against not having it here. */
export function connectionTrials({ connections, state }: LedgerState): Trial[] {
  return [...connections].flatMap(([id, index]): Trial[] => {
    const reliability = state.reliability[index]!;
    if (reliability === 0) return [];
    const without: Trial['without'] = (copy) => {
      copy.reliability[index] = 0;
    };
    return [{ id, code: 'connection', figure: reliability, weight: reliability, without }];
  });
}
