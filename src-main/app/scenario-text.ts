import { problemsIn } from '#shared/contract/problems.ts';
import type { Problem } from '#shared/contract/refusal.ts';
import { Scenario } from '#shared/domain/scenario.ts';
import { readJson } from '../imports/read-json.ts';

/** Reads a scenario from JSON text: the scenario, or the problems in it. Never throws. */
export function readScenarioText(text: string): { scenario: Scenario } | { problems: Problem[] } {
  const json = readJson(text);
  if ('problems' in json) return json;
  const parsed = Scenario.safeParse(json.value);
  return parsed.success ? { scenario: parsed.data } : { problems: problemsIn(parsed.error, json.value) };
}
