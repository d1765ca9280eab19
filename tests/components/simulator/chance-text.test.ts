import { describe, expect, it } from 'vitest';
import type { Day } from '#shared/domain/day.ts';
import type { Forecast } from '#shared/domain/forecast.ts';
import { headline, inHundred, subline } from '../../../src-renderer/views/simulator/chance-text.ts';
import { firstGoal } from '../../../src-renderer/views/simulator/first-goal.ts';
import { signedInDesk, TODAY } from '../support/signed-in-desk.ts';

const base = {
  goal: { score: 720, by: '2027-06-30' },
  firstMonth: [
    { month: '2027-06', share: 0.2 },
    { month: '2027-07', share: 0.6 },
  ],
  baseline: { months: [], chance: 0.04 },
} as unknown as Forecast;

describe('a chance in words', () => {
  it('never claims certainty', () => {
    expect([0, 0.004, 0.45, 0.996, 1].map(inHundred)).toEqual([1, 1, 45, 99, 99]);
  });

  it('tells the story first', async () => {
    const { desk } = await signedInDesk();
    const say = (chance: number) => headline({ ...base, chance }, desk.language.words, desk.format);
    expect(say(0.451)).toBe('45 in 100 chance of 720 by 30 June 2027');
    expect(say(0)).toBe('Less than 1 in 100 chance of 720 by 30 June 2027');
    expect(say(1)).toBe('More than 99 in 100 chance of 720 by 30 June 2027');
    const below = (chance: number, today = 0.04) =>
      subline({ ...base, chance, baseline: { months: [], chance: today } }, true, desk.language.words, desk.format);
    expect(below(0.45)).toBe('Most likely in July 2027. On today’s habits: 4 in 100.');
    // A month for what hardly ever comes would read like a promise.
    expect(below(0.02)).toBe('On today’s habits: 4 in 100.');
    expect(below(0.45, 0.001)).toBe('Most likely in July 2027. On today’s habits: less than 1 in 100.');
  });
});

describe('a first goal', () => {
  it('is the next band, or a little more at the top, within the scale', () => {
    expect(firstGoal(655, TODAY)).toEqual({ score: 700, by: '2027-06-30' });
    expect(firstGoal(695, TODAY).score).toBe(760);
    expect(firstGoal(950, TODAY).score).toBe(950);
    expect(firstGoal(400, '2026-07-31' as Day)).toEqual({ score: 550, by: '2027-02-28' });
  });
});
