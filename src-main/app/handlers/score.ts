import type { AreaHandlers } from '#shared/contract/contract.ts';
import { addMonths } from '#shared/domain/day.ts';
import { evidenceOn } from '../../engine/evidence/evidence.ts';
import { changeBetween } from '../../engine/explain/change.ts';
import { historyOf } from '../../engine/history.ts';
import { recoveryOn } from '../../engine/recovery.ts';
import { scoreOn } from '../../engine/score.ts';
import type { Core } from '../core.ts';
import { mistakesOn } from '../mistakes.ts';

export function scoreHandlers({ session, scoreToday, adviceToday }: Core): AreaHandlers<'score'> {
  return {
    show: ({ day }) => (day === undefined || day === session.today ? scoreToday() : scoreOn(session.ledger, day)),
    evidence: () => evidenceOn(session.ledger, session.today),
    change: ({ from, to }) => changeBetween(session.ledger, from, to ?? session.today),
    advice: () => adviceToday(),
    mistakes: () => mistakesOn(session.ledger, session.today),
    history: ({ months }) => historyOf(session.ledger, addMonths(session.today, -months), session.today),
    model: () => session.ledger.model,
    recovery: ({ daysLate }) => recoveryOn(session.ledger, session.today, daysLate),
    setModel: async ({ model }) => {
      await session.edit({ put: [], remove: [], model });
      return scoreToday();
    },
  };
}
