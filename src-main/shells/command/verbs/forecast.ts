import { addMonths, type Day } from '#shared/domain/day.ts';
import type { Goal } from '#shared/domain/forecast.ts';
import { HIGHEST_SCORE, LOWEST_SCORE } from '#shared/domain/scale.ts';
import { BASELINE } from '#shared/domain/scenario.ts';
import { forecastFor } from '../../../app/forecast-for.ts';
import { BadInput } from '../bad-input.ts';
import { ExitCode } from '../exit-code.ts';
import { onlyLedger } from '../ledger-input.ts';
import { Options } from '../options.ts';
import { scenarioIn } from '../scenario-input.ts';
import type { Surroundings, Verb } from '../verb.ts';

const NAMES = ['scenario', 'goal', 'by', 'paths', 'months', 'seed', 'day'] as const;

/** `forecast [--scenario S.json] [--goal 720 --by D] …`: one ledger in, its forecast out, on one line. */
export const forecast: Verb = async (around) => {
  const options = new Options(around, NAMES).atMost(0);
  const day = options.day('day') ?? around.today;
  const goal = goalOf(options, day, around);
  const given = {
    months: options.whole('months', 1, 60),
    paths: options.whole('paths', 50, 200_000),
    seed: options.whole('seed', 0, 0xffff_ffff),
  };
  const path = options.text('scenario');
  const scenario = path === undefined ? BASELINE : await scenarioIn(path, around);
  const ledger = await onlyLedger(around);
  await around.out(`${JSON.stringify(forecastFor(ledger, day, { scenario, goal, ...given }))}\n`);
  return ExitCode.done;
};

/** A goal without a date is meant for a year from now. */
function goalOf(options: Options<(typeof NAMES)[number]>, day: Day, { words }: Surroundings): Goal | undefined {
  const score = options.whole('goal', LOWEST_SCORE, HIGHEST_SCORE);
  const by = options.day('by');
  if (score === undefined) {
    if (by !== undefined) throw new BadInput(words.command.byNeedsGoal);
    return undefined;
  }
  if (by !== undefined && by < day)
    throw new BadInput(words.refusals.sentences['forecast/date-past']({ code: 'forecast/date-past' }));
  return { score, by: by ?? addMonths(day, 12) };
}
