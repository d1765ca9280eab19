import type { Corrections } from '#shared/domain/baseline.ts';
import type { Day } from '#shared/domain/day.ts';
import type { Ledger } from '#shared/domain/ledger.ts';
import { type Scale, scaleOf } from '../scale.ts';
import { scoreState } from '../score-state.ts';
import type { State } from '../state.ts';
import { stateOn } from '../state-on.ts';
import type { Step as StateStep } from '../steps.ts';
import type { Baseline } from './baseline.ts';
import { baselineOn } from './baseline-on.ts';
import { type CardStart, cardStarts } from './card-start.ts';
import type { Start } from './dispute.ts';
import { verifyingOrder } from './measure/identity.ts';
import { waitsOf } from './measure/waits.ts';
import { placesOf, startWide } from './places.ts';

/** A person on the day a forecast starts: ways, state and score, and how the two are linked. */
export interface Person {
  /** The records up to the day. */
  ledger: Ledger;
  baseline: Baseline;
  /** Where its futures start when no dispute takes anything out. */
  own: Start;
  start: State;
  scale: Scale;
  score: number;
  /** What the records so far bring later by themselves: an account's closing, a payment that counts in its month. */
  pending: Pending[];
  /** Per bill open today: its place among the state's open obligations, −1 where it does not count; its series or −1. */
  openPlaces: Int32Array;
  openSeries: Int32Array;
  /** Per bill open today: days until it is paid though overdue, equally likely ones; `NEVER` for not at all. */
  clearance: Int32Array[];
  /** Per card: its account in the state (−1 where nothing is owed on it), and how its payments reach ahead. */
  cardAccounts: Int32Array;
  cardStarts: CardStart[];
  /** Identity items as places in the state, in the order they get verified. */
  verifyingOrder: number[];
}

/** A step of the state; `card` and `month` where it hangs on that card's statement of that month, −1 where on nothing. */
export interface Pending {
  step: StateStep;
  day: number;
  card: number;
  month: number;
}

/** Reads the person of a ledger. Nothing dated after `day` is looked at. */
export function personOn(ledger: Ledger, day: Day, corrections?: Corrections): Person {
  const known = { ...ledger, records: ledger.records.filter((record) => record.day <= day) };
  const baseline = baselineOn(known, day, corrections);
  const read = stateOn(known, day);
  const scale = scaleOf(ledger.model);
  const places = placesOf(read);
  const starts = cardStarts(known, day, baseline, places);
  const { open, series, cards, today } = baseline;
  const start = startWide(read.state);
  const openPlaces = Int32Array.from(open, ({ bill }) => places.get(bill.id) ?? -1);
  return {
    ledger: known,
    baseline,
    own: { state: start, openPlaces, cardStarts: starts, overlays: [] },
    start,
    scale,
    score: scoreState(read.state, scale),
    pending: [...pendingOf(read.steps), ...starts.flatMap((start, card) => pendingOf(start.further, card, start))]
      .filter((step) => step.day > today)
      .sort((one, other) => one.day - other.day),
    openPlaces,
    openSeries: Int32Array.from(open, ({ bill }) => series.findIndex((entry) => entry.bills.includes(bill.id))),
    clearance: open.map(({ due }) => waitsOf(baseline.punctuality, today - due)),
    cardAccounts: Int32Array.from(cards, (card) => read.accounts.get(card.id) ?? -1),
    cardStarts: starts,
    verifyingOrder: verifyingOrder(baseline.identity),
  };
}

function pendingOf(steps: readonly StateStep[], card = -1, start: CardStart | null = null): Pending[] {
  return steps.map((step, at) => ({ step, day: step.day, card, month: start?.furtherMonths[at] ?? -1 }));
}
