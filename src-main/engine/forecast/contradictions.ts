import { Refused } from '#shared/contract/refused.ts';
import type { Scenario } from '#shared/domain/scenario.ts';
import type { Baseline } from './baseline.ts';
import { MOST_OPENED } from './happenings/card-opened.ts';
import { paidOffCard } from './happenings/card-paid-off.ts';
import { closedCard } from './happenings/closed-card.ts';
import { paidOffLoan } from './happenings/loan-paid-off.ts';

/**
 * Refuses happenings that cannot both come about (`scenario/contradiction`): a card closed twice, a connection that
 * defaults twice, one bill or the cards late twice in one month, cards at their limits when none is left open,
 * a loan paid off twice, one lateness disputed twice, more cards opened than a forecast can hold.
 */
export function refuseContradictions({ happenings }: Scenario, baseline: Baseline): void {
  const once = new Set<string>();
  let closed = 0;
  let opened = 0;
  for (const happening of happenings) {
    const only = onceOnly(happening, baseline);
    if (only !== null && once.has(only)) contradiction(happening.happening);
    if (only !== null) once.add(only);
    if (happening.happening === 'card-closed') closed++;
    if (happening.happening === 'card-opened' && ++opened > MOST_OPENED) contradiction('card-opened');
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
    case 'card-paid-off':
      return `card off ${paidOffCard(baseline, happening.card)} ${happening.month}`;
    case 'loan-paid-off':
      return `loan off ${JSON.stringify(paidOffLoan(baseline, happening.loan))}`;
    case 'dispute-resolved':
      return happening.about === undefined ? null : `dispute ${happening.about}`;
    default:
      return null;
  }
}

function contradiction(happening: string): never {
  throw new Refused({ code: 'scenario/contradiction', happening });
}
