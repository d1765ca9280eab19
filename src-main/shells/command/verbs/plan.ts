import { addMonths } from '#shared/domain/day.ts';
import { HabitId } from '#shared/domain/habit.ts';
import { HIGHEST_SCORE, LOWEST_SCORE } from '#shared/domain/scale.ts';
import { plansFor } from '../../../app/plans-for.ts';
import { BadInput } from '../bad-input.ts';
import { ExitCode } from '../exit-code.ts';
import { onlyLedger } from '../ledger-input.ts';
import { Options } from '../options.ts';
import { scenarioIn } from '../scenario-input.ts';
import type { Surroundings, Verb } from '../verb.ts';

const NAMES = ['goal', 'by', 'chance', 'lock', 'effort', 'scenario', 'paths', 'seed', 'day'] as const;
type Asked = Options<(typeof NAMES)[number]>;

/** `plan --goal 720 [--by D] [--chance 0.7] [--lock habit,…] …`: one ledger in, its plans out, on one line. */
export const plan: Verb = async (around) => {
  const { words } = around;
  const options = new Options(around, NAMES).atMost(0);
  const day = options.day('day') ?? around.today;
  const score = options.whole('goal', LOWEST_SCORE, HIGHEST_SCORE);
  if (score === undefined) throw new BadInput(words.command.planNeedsGoal);
  const scenario = options.text('scenario');
  const asked = {
    goal: { score, by: options.day('by') ?? addMonths(day, 12) },
    chance: share(options, words),
    locked: locked(options, words),
    mostEffort: options.whole('effort', 0, 1000),
    paths: options.whole('paths', 50, 200_000),
    seed: options.whole('seed', 0, 0xffff_ffff),
    own: scenario === undefined ? undefined : await scenarioIn(scenario, around),
  };
  const ledger = await onlyLedger(around);
  await around.out(`${JSON.stringify(plansFor(ledger, day, asked))}\n`);
  return ExitCode.done;
};

/** A chance between 0.05 and 0.99. */
function share(options: Asked, words: Surroundings['words']): number | undefined {
  const text = options.text('chance');
  if (text === undefined) return undefined;
  const chance = /^0?\.\d{1,6}$/.test(text) ? Number(text) : Number.NaN;
  if (!(chance >= 0.05 && chance <= 0.99)) throw new BadInput(words.command.notAChance('chance'));
  return chance;
}

/** Habits that stay as they are, separated by commas. */
function locked(options: Asked, words: Surroundings['words']): HabitId[] | undefined {
  return options
    .text('lock')
    ?.split(',')
    .map((name) => {
      const habit = HabitId.safeParse(name.trim());
      if (!habit.success) throw new BadInput(words.command.notAChoice('lock', HabitId.options.join(', ')));
      return habit.data;
    });
}
