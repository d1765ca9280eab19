import type { Happening } from '#shared/domain/scenario.ts';
import type { Words } from '#shared/words/words.ts';
import type { Format } from '../../state/format.svelte.ts';

/** A happening in one sentence: “A bill is paid 30 days late in March 2027”. */
export function happeningText(happening: Happening, words: Words, format: Format): string {
  const { happenings } = words.simulator;
  const month = format.month(happening.month);
  switch (happening.happening) {
    case 'late-payment':
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
    default:
      return happenings[happening.happening].says(month);
  }
}
