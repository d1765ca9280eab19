import type { Scenario } from '#shared/domain/scenario.ts';
import { readScenarioText } from '../../app/scenario-text.ts';
import { BadInput } from './bad-input.ts';
import { readInputFile, shown } from './input-file.ts';
import { problemsLine } from './refusal-line.ts';
import type { Surroundings } from './verb.ts';

/** The scenario in a file, or the one line that says what is wrong with it. */
export async function scenarioIn(path: string, { words }: Pick<Surroundings, 'words'>): Promise<Scenario> {
  const text = new TextDecoder().decode(await readInputFile(path, words));
  const reading = readScenarioText(text);
  if ('scenario' in reading) return reading.scenario;
  throw new BadInput(words.command.inFile(shown(path), problemsLine(words, reading.problems)));
}
