import { LATENESS, LENGTH, NEUTRAL, ON_TIME, OVERDUE, RECENCY } from '../model.ts';
import { Column, MONTHS, type State } from '../state.ts';

/** What the months of a payment record come to. Evidence of a month runs 0–1: paid/(paid + one real bill). */
export interface PaymentRecord {
  /** Evidence of months with bills met on time, and of late ones, recent months weighing more. */
  good: number;
  late: number;
  /** Severity of the worst lateness of each month, recent months weighing more. */
  severity: number;
  /** Months' worth of evidence, unweighted: all, and those of the last two years. */
  evidence: number;
  recentEvidence: number;
}

/** Reads the payment record's months into `record`, this one first. */
export function readPayments(state: State, record: PaymentRecord): void {
  record.good = 0;
  record.late = 0;
  record.severity = 0;
  record.evidence = 0;
  record.recentEvidence = 0;
  const { slot } = state;
  // The ring in two straight pieces: the simulator reads it millions of times.
  readMonths(state, record, slot, 0, 0);
  readMonths(state, record, MONTHS - 1, slot + 1, slot + 1);
}

/** Adds the months in the slots `from` down to `to`; the first of them is `age` months old. */
function readMonths(state: State, record: PaymentRecord, from: number, to: number, age: number): void {
  const { columns, realBill: real } = state;
  let { good, late, severity, evidence, recentEvidence } = record;
  for (let slot = from, months = age; slot >= to; slot--, months++) {
    const kept = months === 0 ? columns[slot]! + state.early : columns[slot]!;
    const owed = columns[Column.late * MONTHS + slot]!;
    if (kept > 0) {
      const month = kept / (kept + real);
      good += RECENCY[months]! * month;
      evidence += month;
      if (months < LATENESS.monthsOfDoubt) recentEvidence += month;
    }
    if (owed > 0) {
      const weight = RECENCY[months]!;
      late += (weight * owed) / (owed + real);
      severity += weight * columns[Column.severity * MONTHS + slot]!;
    }
  }
  record.good = good;
  record.late = late;
  record.severity = severity;
  record.evidence = evidence;
  record.recentEvidence = recentEvidence;
}

/** Share met on time: evidence for, against evidence for and against, with imagined evidence of both. */
export function onTimeLevel({ good, late }: PaymentRecord): number {
  const { imagined, lateWeighs } = ON_TIME;
  return (imagined * NEUTRAL + good) / (imagined + good + lateWeighs * late);
}

/** Late record: one lateness costs a clean record more than a worse one, and each comes to weigh less with age. */
export function latenessLevel({ severity, recentEvidence }: PaymentRecord): number {
  const doubt = (LATENESS.emptyLoss * LATENESS.wear) / (LATENESS.wear + recentEvidence);
  const loss = LATENESS.steep * severity + doubt;
  return 1 / (1 + loss + (loss * loss) / 2);
}

/** Nothing overdue, as far as there was anything to be overdue with; under 30 days costs little, 60 and more all of it. */
export function overdueLevel({ recentEvidence }: PaymentRecord, overdue: number): number {
  const { imagined } = OVERDUE;
  const clear = (imagined * NEUTRAL + recentEvidence) / (imagined + recentEvidence);
  return overdue >= 1 ? 0 : clear * (1 - overdue * overdue);
}

/** Length of record. */
export function lengthLevel({ evidence }: PaymentRecord): number {
  return (LENGTH.imagined * NEUTRAL + evidence) / (LENGTH.imagined + evidence);
}
