import type { AreaHandlers } from '#shared/contract/contract.ts';
import { Refused } from '#shared/contract/refused.ts';
import { baselineView } from '../../engine/forecast/baseline-view.ts';
import { habitLevels } from '../../engine/forecast/habit-levels.ts';
import { MODEL_VERSION } from '../../engine/model.ts';
import { scoreOn } from '../../engine/score.ts';
import type { Core } from '../core.ts';
import { newId } from '../ids.ts';
import { recordsUpTo, trackOf } from '../plan-track.ts';
import { withScenario } from '../saved-scenarios.ts';

export function simulatorHandlers({ session, simulation, outside, notify }: Core): AreaHandlers<'simulator'> {
  const saved = () => session.book.document.scenarios ?? [];

  const corrections = () => session.book.document.corrections ?? {};
  const adopted = () => session.book.document.adopted;

  return {
    habits: () => habitLevels(session.ledger, session.today, corrections()),
    baseline: () => baselineView(session.ledger, session.today, corrections()),
    correct: async (put) => {
      await session.commit({ change: 'corrections', corrections: put });
      return baselineView(session.ledger, session.today, put);
    },
    start: (request) => {
      if (request.goal && request.goal.by < session.today) throw new Refused({ code: 'forecast/date-past' });
      const run = newId(outside);
      simulation.start(session.ledger, session.today, { corrections: corrections(), ...request }, run, notify);
      return { run };
    },
    plan: (request) => {
      if (request.goal.by < session.today) throw new Refused({ code: 'forecast/date-past' });
      const run = newId(outside);
      simulation.plan(session.ledger, session.today, { corrections: corrections(), ...request }, run, notify);
      return { run };
    },
    cancel: ({ run }) => {
      simulation.cancel(run);
      return {};
    },
    scenarios: saved,
    save: async ({ id, name, scenario }) => {
      if (id !== undefined && !saved().some((each) => each.id === id)) {
        throw new Refused({ code: 'ledger/unknown-record' });
      }
      const kept = { id: id ?? newId(outside), name, saved: session.today, scenario };
      await session.commit({ change: 'scenarios', scenarios: withScenario(saved(), kept) });
      return kept;
    },
    discard: async ({ id }) => {
      await session.commit({ change: 'scenarios', scenarios: saved().filter((each) => each.id !== id) });
      return {};
    },
    restore: async (scenario) => {
      await session.commit({ change: 'scenarios', scenarios: withScenario(saved(), scenario) });
      return {};
    },
    adopt: async ({ scenario, goal, expected }) => {
      const since = session.today;
      if (goal.by < since) throw new Refused({ code: 'forecast/date-past' });
      const { score } = scoreOn(session.ledger, since);
      const records = recordsUpTo(session.ledger, since);
      const adopted = { scenario, goal, expected, since, model: MODEL_VERSION, score, records };
      await session.commit({ change: 'adopted', adopted });
      return trackOf(adopted, session.ledger, since);
    },
    drop: async () => {
      await session.commit({ change: 'adopted', adopted: null });
      return {};
    },
    keep: async ({ habit, kept }) => {
      const plan = adopted();
      if (!plan) return null;
      const others = (plan.kept ?? []).filter((each) => each !== habit);
      const noted = { ...plan, kept: kept ? [...others, habit] : others };
      await session.commit({ change: 'adopted', adopted: noted });
      return trackOf(noted, session.ledger, session.today);
    },
    adopted: () => {
      const plan = adopted();
      return plan ? trackOf(plan, session.ledger, session.today) : null;
    },
  };
}
