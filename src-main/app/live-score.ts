import type { Day } from '#shared/domain/day.ts';
import type { Ledger } from '#shared/domain/ledger.ts';
import type { LedgerRecord } from '#shared/domain/record.ts';
import type { Advice, Score } from '#shared/domain/score.ts';
import { adviceOf } from '../engine/explain/advice.ts';
import { addLive } from '../engine/live/add-live.ts';
import { type Live, liveOn } from '../engine/live/live.ts';
import { withTrial } from '../engine/live/with-trial.ts';
import { scaleOf } from '../engine/scale.ts';
import { scoreOf, scoreOn } from '../engine/score.ts';
import { scoreState } from '../engine/score-state.ts';
import { applyEdit } from './edit.ts';

export interface LiveScores {
  /** The score of the ledger on a day, taken apart. */
  of(ledger: Ledger, day: Day): Score;
  /** What could still be gained on it. */
  advice(ledger: Ledger, day: Day): Advice[];
  /** What one more record would do to it, in points; nothing of it stays. The record's id must be new. */
  movedBy(record: LedgerRecord, ledger: Ledger, day: Day): number;
}

/**
 * Today's score of the open ledger, kept up with as it grows: records that were added at its end join what was read
 * before; after anything else the ledger is read again. Nothing is kept alive by it, so that locking still empties the
 * memory.
 */
export function liveScores(): LiveScores {
  /** What was read of a ledger, and how many of its records: its list may have grown since. */
  const read = new WeakMap<Ledger, { live: Live; count: number }>();
  let last: WeakRef<Ledger> | null = null;

  /** What the last ledger's state becomes by the records this one has on top; null where that is not all that differs. */
  function grown(ledger: Ledger, day: Day): Live | null {
    const before = last?.deref();
    const known = before && read.get(before);
    if (!before || !known || known.live.day !== day || before.currency !== ledger.currency) return null;
    if (before.categories !== ledger.categories) return null;
    const { live, count } = known;
    if (count > ledger.records.length || !startsLike(before.records, ledger.records, count)) return null;
    // From here on the state is this ledger's, or nobody's.
    read.delete(before);
    return ledger.records.slice(count).every((record) => addLive(live, record)) ? live : null;
  }

  function liveOf(ledger: Ledger, day: Day): Live {
    const live = grown(ledger, day) ?? liveOn(ledger, day);
    read.set(ledger, { live, count: ledger.records.length });
    last = new WeakRef(ledger);
    return live;
  }

  return {
    of: (ledger, day) => scoreOf(liveOf(ledger, day), ledger.model, day),
    advice: (ledger, day) => adviceOf(liveOf(ledger, day), ledger.model),
    movedBy(record, ledger, day) {
      const live = liveOf(ledger, day);
      const scale = scaleOf(ledger.model);
      const trial = withTrial(live, record);
      const after = trial
        ? scoreState(trial.state, scale)
        : scoreOn(applyEdit(ledger, { put: [record], remove: [] }), day).score;
      return after - scoreState(live.state, scale);
    },
  };
}

function startsLike(one: Ledger['records'], other: Ledger['records'], count: number): boolean {
  if (one === other) return true;
  for (let at = 0; at < count; at++) if (one[at] !== other[at]) return false;
  return true;
}
