import type { Advice, DriverChange, DriverScore, Missing } from '#shared/domain/score.ts';
import type { Words } from '#shared/words/words.ts';

type Sentence = (facts: Record<string, number>) => string;

/** The score's words as codes look them up. A code without words shows its driver's name instead of nothing. */
interface ScoreWords {
  drivers?: Record<string, { name: string; meaning: string }>;
  reasons?: Record<string, Sentence>;
  changes?: Record<string, Sentence>;
  advice?: Record<string, Sentence>;
  missing?: Record<string, string>;
}

export function driverName(words: Words, driver: string): string {
  return scoreWords(words).drivers?.[driver]?.name ?? driver;
}

export function driverMeaning(words: Words, driver: string): string {
  return scoreWords(words).drivers?.[driver]?.meaning ?? '';
}

/** What holds a driver back most, or that nothing does. */
export function reasonText(words: Words, score: Pick<DriverScore, 'driver' | 'reason' | 'facts'>): string {
  if (score.reason === null) return words.overview.full;
  return scoreWords(words).reasons?.[score.reason]?.(score.facts) ?? driverName(words, score.driver);
}

/** Why a driver moved. */
export function changeText(words: Words, change: Pick<DriverChange, 'driver' | 'reason' | 'facts'>): string {
  return scoreWords(words).changes?.[change.reason]?.(change.facts) ?? driverName(words, change.driver);
}

/** What to do for the points that are still to be had. */
export function adviceText(words: Words, advice: Pick<Advice, 'driver' | 'advice' | 'facts'>): string {
  return scoreWords(words).advice?.[advice.advice]?.(advice.facts) ?? driverName(words, advice.driver);
}

export function missingText(words: Words, missing: Missing): string {
  return scoreWords(words).missing?.[missing] ?? missing;
}

function scoreWords(words: Words): ScoreWords {
  return words.score as ScoreWords;
}
