import type { AreaHandlers } from '#shared/contract/contract.ts';
import { addMonths } from '#shared/domain/day.ts';
import { adviceOn } from '../../engine/advice.ts';
import { changeBetween } from '../../engine/change.ts';
import { historyOf } from '../../engine/history.ts';
import { recoveryOn } from '../../engine/recovery.ts';
import { scoreOn } from '../../engine/score.ts';
import type { Core } from '../core.ts';

export function scoreHandlers({ session }: Core): AreaHandlers<'score'> {
  return {
    show: ({ day }) => scoreOn(session.ledger, day ?? session.today),
    change: ({ from, to }) => changeBetween(session.ledger, from, to ?? session.today),
    advice: () => adviceOn(session.ledger, session.today),
    history: ({ months }) => historyOf(session.ledger, addMonths(session.today, -months), session.today),
    model: () => session.ledger.model,
    recovery: ({ daysLate }) => recoveryOn(session.ledger, session.today, daysLate),
    setModel: async ({ model }) => {
      await session.edit({ put: [], remove: [], model });
      return scoreOn(session.ledger, session.today);
    },
  };
}
