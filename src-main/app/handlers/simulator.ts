import type { AreaHandlers } from '#shared/contract/contract.ts';
import { Refused } from '#shared/contract/refused.ts';
import { habitLevels } from '../../engine/forecast/baseline.ts';
import type { Core } from '../core.ts';
import { newId } from '../ids.ts';

export function simulatorHandlers({ session, simulation, outside, notify }: Core): AreaHandlers<'simulator'> {
  return {
    habits: () => habitLevels(session.ledger, session.today),
    start: (request) => {
      if (request.goal && request.goal.by < session.today) throw new Refused({ code: 'forecast/date-past' });
      const run = newId(outside);
      simulation.start(session.ledger, session.today, request, run, notify);
      return { run };
    },
    plan: (request) => {
      if (request.goal.by < session.today) throw new Refused({ code: 'forecast/date-past' });
      const run = newId(outside);
      simulation.plan(session.ledger, session.today, request, run, notify);
      return { run };
    },
    cancel: ({ run }) => {
      simulation.cancel(run);
      return {};
    },
  };
}
