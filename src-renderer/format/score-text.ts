import type { Advice, DriverChange, DriverId, DriverScore, Missing } from '#shared/domain/score.ts';
import type { Facts } from '#shared/domain/score-codes.ts';
import type { Words } from '#shared/words/words.ts';

/** Sentences by code. The score carries codes as plain strings, so one without words falls back on its driver's name. */
type Sentences = Partial<Record<string, (facts: Facts) => string>>;

export function driverName(words: Words, driver: DriverId): string {
  return words.score.drivers[driver].name;
}

export function driverMeaning(words: Words, driver: DriverId): string {
  return words.score.drivers[driver].meaning;
}

/** What holds a driver back most, or that nothing does. */
export function reasonText(words: Words, score: Pick<DriverScore, 'driver' | 'reason' | 'facts'>): string {
  if (score.reason === null) return words.overview.full;
  const reasons: Sentences = words.score.reasons;
  return reasons[score.reason]?.(score.facts) ?? driverName(words, score.driver);
}

/** Why a driver moved. */
export function changeText(words: Words, change: Pick<DriverChange, 'driver' | 'reason' | 'facts'>): string {
  const changes: Sentences = words.score.changes;
  return changes[change.reason]?.(change.facts) ?? driverName(words, change.driver);
}

/** What to do for the points that are still to be had. */
export function adviceText(words: Words, advice: Pick<Advice, 'driver' | 'advice' | 'facts'>): string {
  const sentences: Sentences = words.score.advice;
  return sentences[advice.advice]?.(advice.facts) ?? driverName(words, advice.driver);
}

export function missingText(words: Words, missing: Missing): string {
  return words.score.missing[missing];
}
