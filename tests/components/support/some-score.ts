import { Score } from '#shared/domain/score.ts';
import { TODAY } from './signed-in-desk.ts';

/** A score as the core gives it, with nothing explained. */
export const SCORE = Score.parse({
  day: TODAY,
  score: 677,
  band: 'excellent',
  provisional: false,
  missing: [],
  model: { version: '1', preset: 'simsim', off: [] },
  factors: [],
  drivers: [],
});
