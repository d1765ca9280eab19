import { nextReview } from '#shared/domain/calendar.ts';
import type { PlanTrack } from '#shared/domain/saved-scenario.ts';
import type { Words } from '#shared/words/words.ts';
import type { Format } from '../../state/format.svelte.ts';

/** How a followed plan fares, in a sentence or two: its state, and the last review against what was expected. */
export function trackText({ plan, reviews, state }: PlanTrack, words: Words, format: Format): string {
  const { kept } = words.simulator;
  const last = reviews.at(-1);
  const soFar = last
    ? kept.soFar(
        format.number(last.actual),
        format.day(last.expected.day, 'dayMonth'),
        format.number(Math.round(last.expected.p50)),
      )
    : kept.firstReview(format.day(plan.expected[0]?.day ?? nextReview(plan.since), 'dayMonth'));
  // Before the first review there is nothing yet that could go as expected.
  const begins = state === 'on-course' && !last;
  return words.common.sentences(begins ? [soFar] : [kept.states[state], soFar]);
}

/** The next step: the open habit that is furthest from the plan. */
export function nextText({ next }: PlanTrack, words: Words): string {
  const { habits, kept } = words.simulator;
  if (next === null) return kept.allKept;
  const { name, level } = habits[next.habit];
  return kept.next(name, level(next.today), level(next.level));
}
