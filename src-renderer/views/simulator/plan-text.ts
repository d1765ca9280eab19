import type { Plan, Plans } from '#shared/domain/plan.ts';
import type { Words } from '#shared/words/words.ts';
import type { Format } from '../../state/format.svelte.ts';
import { inHundred } from './chance-text.ts';

/** What a plan asks for, habit by habit: “100% of bills on time, 10% of your limits in use”. */
export function planText({ scenario }: Plan, words: Words): string {
  const { habits, plans } = words.simulator;
  return plans.asks(scenario.habits.map(({ habit, level }) => habits[habit].level(level)));
}

/** The chance as a whole number in a hundred; a plan never promises more than 99. */
export function planChance({ chance }: Plan, format: Format): string {
  return chance < 0.005 ? format.percent(0) : format.percent(inHundred(chance) / 100);
}

/** What the search came to, where there are no plans to show; null where there are. */
export function verdictText(found: Plans, words: Words, format: Format): string | null {
  const { plans } = words.simulator;
  const score = format.number(found.goal.score);
  const day = format.day(found.goal.by, 'long');
  switch (found.verdict) {
    case 'found':
      return null;
    case 'on-course':
      return found.score >= found.goal.score ? plans.already(format.number(found.score)) : plans.onCourse(score, day);
    case 'nothing-to-change':
      return plans.nothingToChange;
    case 'no-review':
      return plans.noReview(day);
    case 'no-history':
      return plans.noHistory;
    case 'out-of-reach':
      return plans.outOfReach(score, day);
  }
}

/** For what comes closest: the score it brings, and when it reaches the goal after all. */
export function closestText({ score, reaches }: Plan, found: Plans, words: Words, format: Format): string {
  const { plans } = words.simulator;
  const brings = plans.brings(format.number(score), format.day(found.goal.by, 'long'));
  return words.common.sentences([
    brings,
    reaches === null ? plans.neverReaches : plans.reachesLater(format.day(reaches, 'long')),
  ]);
}

/** The most that a given effort brings. */
export function bestText({ score, dots }: Plan, found: Plans, words: Words, format: Format): string {
  return words.simulator.plans.best(format.number(score), format.day(found.goal.by, 'long'), dots);
}

/** When a scenario of one's own reaches the goal. */
export function ownText({ reaches }: Plan, found: Plans, words: Words, format: Format): string {
  const { plans } = words.simulator;
  const score = format.number(found.goal.score);
  if (reaches === null) return plans.ownNever(score);
  const chance = plans.wantedOf(format.number(Math.round(found.wanted * 10)));
  return plans.ownReaches(score, format.day(reaches, 'long'), chance);
}
