import { render, screen } from '@testing-library/svelte';
import { createRawSnippet } from 'svelte';
import { describe, expect, it } from 'vitest';
import type { Plan, Plans } from '#shared/domain/plan.ts';
import type { PlanTrack } from '#shared/domain/saved-scenario.ts';
import { en } from '#shared/words/en/en.ts';
import { FollowedPlan } from '../../../src-renderer/state/followed-plan.svelte.ts';
import { PlannerState } from '../../../src-renderer/state/planner.svelte.ts';
import { SimulatorState } from '../../../src-renderer/state/simulator.svelte.ts';
import FollowedPlanCard from '../../../src-renderer/views/simulator/FollowedPlan.svelte';
import PlanCards from '../../../src-renderer/views/simulator/PlanCards.svelte';
import { signedInDesk, TODAY } from '../support/signed-in-desk.ts';

const GOAL = { score: 720, by: '2027-06-30' as Plans['day'] };
const SCENARIO = { version: 1 as const, habits: [{ habit: 'pay-on-time' as const, level: 1 }], happenings: [] };
const PLAN: Plan = {
  ...{ kind: 'least-effort', scenario: SCENARIO, effort: 2, dots: 1 },
  ...{ chance: 0.72, around: null, reaches: null, score: 721 },
};

describe('the plans that were found', () => {
  const found = async (complete: boolean) => {
    const { desk, transport, context } = await signedInDesk({ 'simulator.plan': () => ({ run: 'search' }) });
    const planner = new PlannerState(desk.client, desk.notices);
    const simulator = new SimulatorState(desk.client, desk.notices, () => TODAY);
    planner.look({ goal: GOAL, happenings: [] });
    await expect.poll(() => transport.inputsOf('simulator.plan').length).toBe(1);
    const plans: Plans = {
      ...{ day: TODAY, model: '1', seed: 1, paths: 100, goal: GOAL, wanted: 0.7, score: 680, verdict: 'found' },
      ...{ today: null, plans: [PLAN], closest: null, best: null, own: null, complete },
    };
    transport.notify({ notice: 'plans', run: 'search', plans });
    render(PlanCards, { context, props: { planner, simulator } });
    await screen.findByText(en.simulator.plans.names['least-effort']);
  };

  it('say so when the search for them was cut short', async () => {
    await found(false);
    expect(screen.getByText(en.simulator.plans.cutShort)).toBeInTheDocument();
  });

  it('say nothing of it when it was not', async () => {
    await found(true);
    expect(screen.queryByText(en.simulator.plans.cutShort)).toBeNull();
  });
});

describe('the plan that is followed', () => {
  const shown = async (state: PlanTrack['state']) => {
    const expected = { p5: 660, p10: 665, p25: 670, p50: 680, p75: 690, p90: 695, p95: 700 };
    const track: PlanTrack = {
      plan: {
        ...{ scenario: SCENARIO, goal: GOAL, since: TODAY, model: 'older', score: 680 },
        expected: [{ day: '2026-12-06' as Plans['day'], ...expected }],
      },
      ...{ reviews: [], state, day: TODAY, score: 680, steps: [], next: null },
    };
    const { desk, context } = await signedInDesk({ 'simulator.adopted': () => track });
    const followed = new FollowedPlan(desk.client);
    await followed.load();
    const actions = createRawSnippet(() => ({ render: () => '<span></span>' }));
    render(FollowedPlanCard, { context, props: { followed, actions } });
    await screen.findByText(en.simulator.kept.allKept);
  };

  it('is out of date once the score is reckoned otherwise, and says why', async () => {
    await shown('other-model');
    expect(screen.getByText(en.simulator.kept.stale)).toBeInTheDocument();
    expect(screen.getByText(en.simulator.kept.states['other-model'], { exact: false })).toBeInTheDocument();
  });

  it('is not while it goes as expected', async () => {
    await shown('on-course');
    expect(screen.queryByText(en.simulator.kept.stale)).toBeNull();
  });
});
