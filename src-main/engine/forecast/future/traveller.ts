import { copyOf, type State } from '../../state.ts';
import type { Start } from '../dispute.ts';
import type { Prepared } from '../prepare.ts';
import type { Recorder } from '../recorder.ts';
import { type Repayments, repayments } from './repayments.ts';

/**
 * Who walks through one future after another: the state and the scratch figures, made once and used again, so that a
 * future allocates nothing.
 */
export interface Traveller {
  prepared: Prepared;
  state: State;
  /** Where the present future starts. */
  start: Start;
  /** The present future's dice. */
  key: number;
  /** Its person's levels. */
  onTime: number;
  spending: number;
  nonEssential: number;
  applications: number;
  reviewing: number;
  growing: number;
  /** Identity items verified on the way without a habit, as bits. */
  grown: number;
  /** How its months are (months.ts): the die of dues that fare alike, and what spending, its mix and pay have moved by. */
  monthLate: Float64Array;
  spendingBy: Float64Array;
  mixBy: Float64Array;
  incomeBy: Float64Array;
  /** Per card, one row of months: the use its statement would show. */
  useBy: Float64Array;
  repayments: Repayments;
  /** Per card, the day of the last payment so far: payments keep the order of the statements. */
  lastPay: Int32Array;
  /** Per card, payments that may come after the next statement: `room` days and amounts a card, and how many. */
  room: number;
  lateDay: Int32Array;
  lateAmount: Float64Array;
  lateCount: Int32Array;
  recorder: Recorder | null;
}

export function traveller(prepared: Prepared, recorder: Recorder | null = null): Traveller {
  const { person, statements, frame } = prepared;
  const { cards } = person.baseline;
  const owed = person.cardStarts.reduce((sum, start) => sum + start.open.length, 0);
  const room = prepared.months + owed;
  return {
    prepared,
    state: copyOf(person.start),
    start: person.own,
    key: 0,
    onTime: 0,
    spending: 1,
    nonEssential: 0,
    applications: 0,
    reviewing: 1,
    growing: 0,
    grown: 0,
    monthLate: new Float64Array(prepared.months),
    spendingBy: new Float64Array(prepared.months).fill(1),
    mixBy: new Float64Array(prepared.months),
    incomeBy: new Float64Array(prepared.months).fill(1),
    useBy: new Float64Array(prepared.months * cards.length),
    repayments: repayments(frame.reviews.length, statements.length + owed),
    lastPay: new Int32Array(cards.length),
    room,
    lateDay: new Int32Array(cards.length * room),
    lateAmount: new Float64Array(cards.length * room),
    lateCount: new Int32Array(cards.length),
    recorder,
  };
}
