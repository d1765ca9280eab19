import { problemsIn } from '#shared/contract/problems.ts';
import type { Problem } from '#shared/contract/refusal.ts';
import { Scenario } from '#shared/domain/scenario.ts';
import { nestsDeeper } from '../imports/json-depth.ts';

/** Reads a scenario from JSON text: the scenario, or the problems in it. Never throws. */
export function readScenarioText(text: string): { scenario: Scenario } | { problems: Problem[] } {
  let value: unknown;
  try {
    if (nestsDeeper(text)) return { problems: [{ path: '', problem: 'too-deep', limit: 64 }] };
    value = JSON.parse(text);
  } catch {
    return { problems: [{ path: '', problem: 'not-json' }] };
  }
  const parsed = Scenario.safeParse(value);
  return parsed.success ? { scenario: parsed.data } : { problems: problemsIn(parsed.error, value) };
}
