import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Plan, Plans } from '#shared/domain/plan.ts';
import { en } from '#shared/words/en/en.ts';
import { zh } from '#shared/words/zh/zh.ts';
import { PlannerState } from '../../../src-renderer/state/planner.svelte.ts';
import { closestText, planChance, planText, verdictText } from '../../../src-renderer/views/simulator/plan-text.ts';
import { signedInDesk, TODAY } from '../support/signed-in-desk.ts';

const GOAL = { score: 720, by: '2027-06-30' as Plans['day'] };
const plan = (more: Partial<Plan> = {}): Plan => ({
  ...{ kind: 'least-effort', effort: 2, dots: 1, chance: 0.724, around: null, reaches: null, score: 721 },
  scenario: { version: 1, habits: [{ habit: 'pay-on-time', level: 1 }], happenings: [] },
  ...more,
});
const plans = (more: Partial<Plans> = {}): Plans => ({
  ...{ day: TODAY, model: '1', seed: 1, paths: 100, goal: GOAL, wanted: 0.7, score: 680, verdict: 'found' },
  ...{ today: null, plans: [plan()], closest: null, best: null, own: null, complete: true },
  ...more,
});

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

async function open() {
  let runs = 0;
  const signed = await signedInDesk({
    'simulator.plan': () => ({ run: `search-${++runs}` }),
    'simulator.cancel': () => ({}),
  });
  return { ...signed, planner: new PlannerState(signed.desk.client, signed.desk.notices) };
}

it('searches once the goal stands still, and shows what the newest search found', async () => {
  const { planner, transport } = await open();
  planner.look({ goal: { ...GOAL, score: 72 + 628 }, happenings: [] });
  planner.look({ goal: GOAL, happenings: [] });
  expect(planner.busy).toBe(true);
  await vi.advanceTimersByTimeAsync(400);
  expect(transport.inputsOf('simulator.plan')).toMatchObject([{ goal: GOAL, chance: 0.7, locked: [] }]);
  transport.notify({ notice: 'plan-progress', run: 'search-1', done: 0.4 });
  expect(planner.progress).toBe(0.4);
  planner.lock('card-use', true);
  await vi.advanceTimersByTimeAsync(400);
  expect(transport.inputsOf('simulator.cancel')).toEqual([{ run: 'search-1' }]);
  expect(transport.inputsOf('simulator.plan')[1]).toMatchObject({ locked: ['card-use'] });
  transport.notify({ notice: 'plans', run: 'search-1', plans: plans({ verdict: 'on-course' }) });
  expect(planner.plans).toBeNull();
  transport.notify({ notice: 'plans', run: 'search-2', plans: plans() });
  expect(planner.plans?.verdict).toBe('found');
  expect(planner.busy).toBe(false);
  planner.lock('card-use', false);
  planner.stop();
  await vi.advanceTimersByTimeAsync(400);
  expect(transport.inputsOf('simulator.plan')).toHaveLength(2);
});

it('has a sentence for every verdict, in both languages', async () => {
  const { desk } = await open();
  for (const words of [en, zh]) {
    for (const verdict of ['on-course', 'out-of-reach', 'nothing-to-change', 'no-review', 'no-history'] as const) {
      expect(verdictText(plans({ verdict }), words, desk.format)).toMatch(/\S{4}/);
    }
    expect(verdictText(plans(), words, desk.format)).toBeNull();
    expect(planText(plan(), words)).toMatch(/everything on time|每次都按时/);
    expect(planText(plan({ scenario: { version: 1, habits: [], happenings: [] } }), words)).toMatch(/\S{3}/);
    const later = closestText(plan({ reaches: '2029-03-06' as Plans['day'] }), plans(), words, desk.format);
    expect(later).toContain('2029');
    expect(closestText(plan(), plans(), words, desk.format)).toContain('721');
  }
  const above = plans({ verdict: 'on-course', score: 730 });
  expect(verdictText(above, en, desk.format)).toContain('730 already');
  expect([1, 0.724, 0.001].map((chance) => planChance(plan({ chance }), desk.format))).toEqual(['99%', '72%', '0%']);
});
