import { dayNumber } from '#shared/domain/day.ts';
import { IdentityItem } from '#shared/domain/record.ts';
import { applicationDays } from '../applications.ts';
import { standingOn } from '../identity-steps.ts';
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

/** Identity records, each against how the others of its item would leave it. */
export function identityTrials({ records, state }: LedgerState): Trial[] {
  return IdentityItem.options.flatMap((item, index): Trial[] => {
    const all = records.identity.filter((record) => record.item === item);
    if (state.itemState[index] === 0) return [];
    const told = all.filter((record) => record.state !== 'outdated');
    return told.map((record): Trial => {
      const code = record.state === 'self-checked' ? 'checked' : 'stated';
      const reviewed = Math.min(state.day, dayNumber(record.reviewed ?? record.day));
      const without: Trial['without'] = (copy) => {
        const others = standingOn(
          all.filter((one) => one !== record),
          copy.day,
        );
        copy.itemState[index] = others.standing;
        copy.itemReviewed[index] = others.reviewed;
      };
      return { id: record.id, code, figure: Math.floor((state.day - reviewed) / 30), weight: -index, without };
    });
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
