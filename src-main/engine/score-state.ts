import { LOWEST_SCORE } from '#shared/domain/scale.ts';
import { connectionFreshnessLevel, countLevel, reliabilityLevel } from './factors/connection-levels.ts';
import { completenessLevel, identityFreshnessLevel, verifiedLevel } from './factors/identity-levels.ts';
import { limitsLevel } from './factors/limit-use.ts';
import {
  latenessLevel,
  lengthLevel,
  onTimeLevel,
  overdueLevel,
  type PaymentRecord,
  readPayments,
} from './factors/payment-levels.ts';
import {
  applicationsLevel,
  burdenLevel,
  essentialLevel,
  incomeLevel,
  steadinessLevel,
} from './factors/spending-levels.ts';
import type { Scale } from './scale.ts';
import type { State } from './state.ts';

/** Reused between calls: scoring a state allocates nothing. */
const record: PaymentRecord = { good: 0, late: 0, severity: 0, evidence: 0, recentEvidence: 0 };

/** How full each driver is, 0–1, in the order of `DriverId`. Writes into `levels` (16 numbers). */
export function levelsOf(state: State, levels: Float64Array): void {
  readPayments(state, record);
  levels[0] = onTimeLevel(record);
  levels[1] = latenessLevel(record);
  levels[2] = overdueLevel(record, state.overdue);
  levels[3] = lengthLevel(record);
  levels[4] = limitsLevel(state);
  levels[5] = essentialLevel(state);
  levels[6] = incomeLevel(state);
  levels[7] = steadinessLevel(state);
  levels[8] = burdenLevel(state);
  levels[9] = applicationsLevel(state, record.evidence);
  levels[10] = completenessLevel(state);
  levels[11] = verifiedLevel(state);
  levels[12] = identityFreshnessLevel(state);
  levels[13] = countLevel(state);
  levels[14] = reliabilityLevel(state);
  levels[15] = connectionFreshnessLevel(state);
}

const scratch = new Float64Array(16);

/** The score before rounding, 350–950. */
export function exactScore(state: State, scale: Scale): number {
  levelsOf(state, scratch);
  return exactOf(scratch, scale);
}

/** The score before rounding, from the drivers' levels. One order of summing, so that every door gets the same bits. */
export function exactOf(levels: Float64Array, scale: Scale): number {
  let points = 0;
  for (let driver = 0; driver < levels.length; driver++) points += scale.drivers[driver]! * levels[driver]!;
  return LOWEST_SCORE + points;
}

/** The score: a whole number, 350–950. The total is rounded first, and shared out among factors and drivers after. */
export function scoreState(state: State, scale: Scale): number {
  return roundScore(exactScore(state, scale));
}

/** Rounds to whole points. A hair is added, so that the last bits of a sum cannot decide between two points. */
export function roundScore(exact: number): number {
  return Math.floor(exact + 0.500_000_001);
}
