import type { AreaHandlers } from '#shared/contract/contract.ts';
import type { Model } from '#shared/domain/score.ts';
import { scoreOn } from '../../engine/score.ts';
import type { Core } from '../core.ts';
import { freshnessOn } from '../freshness-on.ts';

export function connectionsHandlers({ session }: Core): AreaHandlers<'connections'> {
  /** Today's score if connections counted, or did not. */
  const scoreWith = (counted: boolean) => {
    const { model } = session.ledger;
    const others = model.off.filter((factor) => factor !== 'connections');
    const off: Model['off'] = counted ? others : [...others, 'connections'];
    // the last factor in use cannot be switched off
    return scoreOn(off.length < 4 ? { ...session.ledger, model: { ...model, off } } : session.ledger, session.today);
  };
  return {
    show: () => ({
      counted: !session.ledger.model.off.includes('connections'),
      counting: scoreWith(true).score,
      without: scoreWith(false).score,
      list: session.ledger.records
        .flatMap((record) => (record.kind === 'connection' ? [record] : []))
        .sort((one, other) => (one.name < other.name ? -1 : 1))
        .map((record) => {
          const reviewed = record.reviewed ?? record.day;
          return { record, reviewed, freshness: freshnessOn(reviewed, session.today) };
        }),
    }),
  };
}
