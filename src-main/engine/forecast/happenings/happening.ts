import type { Happening } from '#shared/domain/scenario.ts';
import type { Baseline } from '../baseline.ts';
import type { Course } from '../course.ts';

export type HappeningId = Happening['happening'];
export type HappeningOf<Id extends HappeningId> = Extract<Happening, { happening: Id }>;

/** What one kind of happening makes of the months ahead; `month` is the index of its month, always within the course. */
export type Occur<Id extends HappeningId> = (
  course: Course,
  happening: HappeningOf<Id>,
  month: number,
  baseline: Baseline,
) => void;
