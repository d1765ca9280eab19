import { LATENESS, LENGTH, NEUTRAL, ON_TIME, OVERDUE, RECENCY } from './model.ts';
import { Column, cellAgo, MONTHS, type State } from './state.ts';

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

/** Reads the payment record's months into `record`. */
export function readPayments(state: State, record: PaymentRecord): void {
  const columns = state.columns;
  const real = state.realBill;
  let good = 0;
  let late = 0;
  let severity = 0;
  let evidence = 0;
  let recentEvidence = 0;
  for (let age = 0; age < MONTHS; age++) {
    const slot = cellAgo(state, 0, age);
    const kept = columns[slot]! + (age === 0 ? state.early : 0);
    const weight = RECENCY[age]!;
    if (kept > 0) {
      const month = kept / (kept + real);
      good += weight * month;
      evidence += month;
      if (age < LATENESS.monthsOfDoubt) recentEvidence += month;
    }
    const owed = columns[Column.late * MONTHS + slot]!;
    if (owed > 0) {
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
