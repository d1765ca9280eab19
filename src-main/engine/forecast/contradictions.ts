import { Refused } from '#shared/contract/refused.ts';
import type { Scenario } from '#shared/domain/scenario.ts';
import type { Baseline } from './baseline.ts';
import { closedCard } from './happenings/closed-card.ts';

/**
 * Refuses happenings that cannot both come about (`scenario/contradiction`): a card closed twice, a connection that
 * defaults twice, one bill or the cards late twice in one month, cards at their limits when none is left open.
 */
export function refuseContradictions({ happenings }: Scenario, baseline: Baseline): void {
  const once = new Set<string>();
  let closed = 0;
  for (const happening of happenings) {
    const only = onceOnly(happening, baseline);
    if (only !== null && once.has(only)) contradiction(happening.happening);
    if (only !== null) once.add(only);
    if (happening.happening === 'card-closed') closed++;
  }
  const cards = baseline.cards.filter((card) => card.limit > 0).length;
  if (cards === 0 || closed < cards) return;
  const lastClosing = happenings.reduce(
    (last, { happening, month }) => (happening === 'card-closed' && month > last ? month : last),
    '',
  );
  for (const { happening, month } of happenings) {
    if (happening === 'card-maxed-out' && month >= lastClosing) contradiction(happening);
  }
}

/** What can come about only once, by name; null for what may repeat. */
function onceOnly(happening: Scenario['happenings'][number], baseline: Baseline): string | null {
  switch (happening.happening) {
    case 'card-closed':
      return `card ${closedCard(baseline, happening.card)}`;
    case 'connection-defaults':
      return `connection ${happening.connection ?? baseline.connections[0]?.id}`;
    case 'late-payment':
      return `late ${happening.bill} ${happening.month}`;
    case 'card-payment-late':
      return `cards late ${happening.month}`;
    case 'all-bills-late':
      return `all late ${happening.month}`;
    default:
      return null;
  }
}

function contradiction(happening: string): never {
  throw new Refused({ code: 'scenario/contradiction', happening });
}
