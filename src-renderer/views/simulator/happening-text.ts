import type { BaselineView } from '#shared/domain/baseline.ts';
import type { Happening } from '#shared/domain/scenario.ts';
import type { Words } from '#shared/words/words.ts';
import type { Format } from '../../state/format.svelte.ts';

/** Who may be named in a happening. */
export type People = Pick<BaselineView, 'obligations' | 'cards' | 'connections' | 'disputable'>;

/** A happening in one sentence: “Landlord is paid 30 days late in March 2027”. */
export function happeningText(happening: Happening, people: People | null, words: Words, format: Format): string {
  const { happenings } = words.simulator;
  const month = format.month(happening.month);
  const bill = (id: string | undefined) => people?.obligations.find((each) => each.bill === id)?.payee ?? null;
  const card = (id: string | undefined) => people?.cards.find(({ account }) => account === id)?.name ?? null;
  switch (happening.happening) {
    case 'late-payment':
      return happenings['late-payment'].says(month, happening.daysLate, bill(happening.bill));
    case 'all-bills-late':
    case 'card-payment-late':
      return happenings[happening.happening].says(month, happening.daysLate);
    case 'large-purchase':
    case 'windfall':
      return happenings[happening.happening].says(month, format.money(happening.amount));
    case 'limit-changed':
    case 'income-changed':
      return happenings[happening.happening].says(month, happening.ratio);
    case 'income-lost':
    case 'card-maxed-out':
    case 'job-changed':
      return happenings[happening.happening].says(month, happening.months);
    case 'spending-changed':
      return happenings['spending-changed'].says(month, happening.ratio, happening.months);
    case 'card-opened':
      return happenings['card-opened'].says(month, format.money(happening.limit));
    case 'loan-taken':
      return happenings['loan-taken'].says(month, format.money(happening.amount), happening.months);
    case 'card-closed':
    case 'card-paid-off':
      return happenings[happening.happening].says(month, card(happening.card));
    case 'loan-paid-off':
      return happenings['loan-paid-off'].says(month, bill(happening.loan) ?? card(happening.loan));
    case 'dispute-resolved':
      return happenings['dispute-resolved'].says(month, disputeText(happening.about, people, words, format));
    case 'connection-defaults': {
      const who = people?.connections.find(({ id }) => id === happening.connection)?.name ?? null;
      return happenings['connection-defaults'].says(month, who);
    }
    default:
      return happenings[happening.happening].says(month);
  }
}

/** A late payment that a dispute could be about: “Landlord, due 10 Mar 2026, 12 days late”; null where it is unknown. */
export function disputeText(
  id: string | undefined,
  people: People | null,
  words: Words,
  format: Format,
): string | null {
  const found = people?.disputable.find((each) => each.id === id);
  if (!found) return null;
  return words.simulator.page.disputed(found.payee, format.day(found.due), words.common.days(found.daysLate));
}
