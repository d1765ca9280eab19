import type { Words } from '../words.ts';
import { assumed } from './simulator-assumed.ts';
import { baseline } from './simulator-baseline.ts';
import { doesNotApply, habits } from './simulator-habits.ts';
import { happenings } from './simulator-happenings.ts';
import { kept } from './simulator-kept.ts';
import { page } from './simulator-page.ts';
import { plans } from './simulator-plans.ts';

export const simulator: Words['simulator'] = {
  habits,
  /** Beside a habit whose level could not be measured. */
  notMeasured: '记录太少，无法测算，显示的是常见值',
  doesNotApply,
  happenings,
  plans,
  kept,
  baseline,
  assumed,
  chancesNotPromises: '这些是机会，不是承诺：它们来自您自己的记录和评分模型，没有任何贷款机构承诺采用。',
  page,
};
