/* The scale of the score, apart from its schemas, so that the pages can draw it without carrying zod. */

export const LOWEST_SCORE = 350;
export const HIGHEST_SCORE = 950;

/** Bands from poor to exceptional with their lower edges, which belong to the band. */
export const BANDS = [
  { band: 'poor', from: 350 },
  { band: 'fair', from: 550 },
  { band: 'good', from: 600 },
  { band: 'excellent', from: 650 },
  { band: 'exceptional', from: 700 },
] as const;
export type Band = (typeof BANDS)[number]['band'];

/** The band a score stands in. */
export function bandOf(score: number): Band {
  return BANDS.findLast((entry) => score >= entry.from)?.band ?? 'poor';
}
