import { openRange, type Range } from './range.ts';

/**
 * What habits and happenings make of the months ahead, as flat numbers: they write it once, before the first future,
 * and the futures only read it. Index 0 is the calendar month of the forecast's day. A new habit or happening adds its
 * own array here and its own file beside the others.
 */
export interface Course {
  months: number;
  /** Share of dues met on time. */
  onTime: Range;
  /** Balances as a share of limits. */
  cardUse: Range;
  /** Non-essential share of purchases. */
  nonEssential: Range;
  /** Share of months in which new credit is asked for. */
  applications: Range;
  /** Purchases as a multiple of the person's own. */
  spending: Float64Array;
  /** Income as a multiple of the person's own. */
  income: Float64Array;
  /** Card limits as a multiple of today's. */
  limits: Float64Array;
  /** Purchases beyond the usual, in minor units. */
  extraEssential: Float64Array;
  extraNonEssential: Float64Array;
  /** Applications that are certain to be made. */
  extraApplications: Uint8Array;
  /** 1 where identity is reviewed because the habit says so. */
  reviews: Uint8Array;
  /** 1 where the person's own reviews still go on. */
  ownReviews: Uint8Array;
  /** Items verified at the end of each month; −1 as it is. */
  verified: Int8Array;
  /** The month in which everything overdue today is paid at the latest; `months` for never. */
  clearance: number;
  /** 1 where the bill of a series is paid by itself (row per series). */
  automatic: Uint8Array;
  /** Share of a card's balance that is paid on its statement at least, and the use that this leaves at most. */
  repaid: Float64Array;
  useLeft: Float64Array;
  /** The use up to which the cards have filled again since one was paid off. */
  refilled: Float64Array;
  /** 1 where the connections are reviewed, and where the habit says how often. */
  connectionReviews: Uint8Array;
  /** The connection that defaults in a month; −1 for none. */
  defaulting: Int16Array;
  /** 1 where every card is used to its limit. */
  maxedOut: Uint8Array;
  /** Days by which the card payments of a month are certain to be late; 0 not. */
  cardLateDays: Uint16Array;
  /** The first month in which each card is closed; `months` for never. */
  closedFrom: Uint16Array;
  /** Income beyond the usual, in minor units. */
  extraIncome: Float64Array;
  /** Instalments of loans taken on the way: month of the first, how many, and how much each. */
  loans: { month: number; count: number; amount: number }[];
  /** Identity items that go stale in a month, as bits. */
  outdated: Uint16Array;
  /** Days by which the due of each series in each month is certain to be late (0 not; row per series). */
  lateDays: Uint16Array;
  /** Paid on top of each due of a series (row per series), and of what is paid on each card (row per card). */
  onTop: Float64Array;
  cardOnTop: Float64Array;
  /** The first month in which a series no longer comes; `months` for never. */
  endedFrom: Uint16Array;
  /** 1 where a card's statement is paid in full and on time (row per card). */
  paysAll: Uint8Array;
  /** By how much the balance of an account without a limit has fallen beyond its own way (row per card). */
  paidDown: Float64Array;
  /** Cards opened on the way. */
  opened: { month: number; limit: number }[];
  /** Connections added and let go in a month. */
  connectionsAdded: Uint8Array;
  connectionsPruned: Uint8Array;
  /** Latenesses that a dispute takes out, and when. */
  disputes: { month: number; about: string }[];
}

/** The course of things as they are: nothing held, nothing special. */
export function openCourse(months: number, series: number, cards: number): Course {
  return {
    months,
    onTime: openRange(months, 0, 1),
    cardUse: openRange(months, 0, Number.MAX_VALUE),
    nonEssential: openRange(months, 0, 1),
    applications: openRange(months, 0, 1),
    spending: new Float64Array(months).fill(1),
    income: new Float64Array(months).fill(1),
    limits: new Float64Array(months).fill(1),
    extraEssential: new Float64Array(months),
    extraNonEssential: new Float64Array(months),
    extraApplications: new Uint8Array(months),
    reviews: new Uint8Array(months),
    ownReviews: new Uint8Array(months).fill(1),
    verified: new Int8Array(months).fill(-1),
    clearance: months,
    automatic: new Uint8Array(months * Math.max(1, series)),
    repaid: new Float64Array(months),
    useLeft: new Float64Array(months).fill(Number.MAX_VALUE),
    refilled: new Float64Array(months).fill(Number.MAX_VALUE),
    connectionReviews: new Uint8Array(months),
    defaulting: new Int16Array(months).fill(-1),
    maxedOut: new Uint8Array(months),
    cardLateDays: new Uint16Array(months),
    closedFrom: new Uint16Array(cards).fill(months),
    extraIncome: new Float64Array(months),
    loans: [],
    outdated: new Uint16Array(months),
    lateDays: new Uint16Array(months * Math.max(1, series)),
    onTop: new Float64Array(months * Math.max(1, series)),
    cardOnTop: new Float64Array(months * Math.max(1, cards)),
    endedFrom: new Uint16Array(series).fill(months),
    paysAll: new Uint8Array(months * Math.max(1, cards)),
    paidDown: new Float64Array(months * Math.max(1, cards)),
    opened: [],
    connectionsAdded: new Uint8Array(months),
    connectionsPruned: new Uint8Array(months),
    disputes: [],
  };
}
