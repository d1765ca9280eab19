import { type AccountDocument, perksOf, type Step } from './document.ts';
import { type Edit, inverseOf } from './edit.ts';
import { inverseLearned } from './learned.ts';

/** An edit as a step that undo takes back: with the edit that does so. */
export function stepOf(document: AccountDocument, edit: Edit, named: Pick<Step, 'id' | 'at' | 'automatic'>): Step {
  const inverse = {
    ...inverseOf(document.ledger, edit),
    ...(edit.perks && { perks: perksOf(document) }),
    ...(edit.learned && { learned: inverseLearned(document.statements, edit.learned) }),
  };
  return { ...named, edit, inverse };
}
