import { assumed } from './simulator-assumed.ts';
import { baseline } from './simulator-baseline.ts';
import { doesNotApply, habits } from './simulator-habits.ts';
import { happenings } from './simulator-happenings.ts';
import { kept } from './simulator-kept.ts';
import { page } from './simulator-page.ts';
import { plans } from './simulator-plans.ts';

export const simulator = {
  habits,
  /** Beside a habit whose level could not be measured. */
  notMeasured: 'too little history to measure; a usual value is shown',
  doesNotApply,
  happenings,
  plans,
  kept,
  baseline,
  assumed,
  chancesNotPromises:
    'These are chances, not promises: they follow from your own record and the model. No lender has agreed to use them.',
  page,
};
