import type { Happening } from '#shared/domain/scenario.ts';
import type { Words } from '#shared/words/words.ts';
import type { Format } from '../../state/format.svelte.ts';

/** A happening in one sentence: “A bill is paid 30 days late in March 2027”. */
export function happeningText(happening: Happening, words: Words, format: Format): string {
  const { happenings } = words.simulator;
  const month = format.month(happening.month);
  switch (happening.happening) {
    case 'late-payment':
      return happenings['late-payment'].says(month, happening.daysLate);
    case 'large-purchase':
      return happenings['large-purchase'].says(month, format.money(happening.amount));
    case 'limit-changed':
      return happenings['limit-changed'].says(month, happening.ratio);
    case 'application':
      return happenings.application.says(month);
    case 'income-lost':
      return happenings['income-lost'].says(month, happening.months);
  }
}
