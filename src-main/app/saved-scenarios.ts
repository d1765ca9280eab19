import { Refused } from '#shared/contract/refused.ts';
import { MOST_SCENARIOS, type SavedScenario } from '#shared/domain/saved-scenario.ts';

/** The list with one scenario put in, in place of the one with its id. Refused when the list is full. */
export function withScenario(list: readonly SavedScenario[], put: SavedScenario): SavedScenario[] {
  const at = list.findIndex(({ id }) => id === put.id);
  if (at >= 0) return list.with(at, put);
  if (list.length >= MOST_SCENARIOS) {
    const problem = { path: 'scenario', problem: 'too-large', limit: MOST_SCENARIOS };
    throw new Refused({ code: 'input/invalid', problems: [problem] });
  }
  return [...list, put];
}
