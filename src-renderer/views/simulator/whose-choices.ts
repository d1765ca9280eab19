import type { Words } from '#shared/words/words.ts';
import type { Format } from '../../state/format.svelte.ts';
import type { Whose } from './happening-parts.ts';
import { disputeText, type People } from './happening-text.ts';

/** Whom or what a happening can be about, the usual one first. */
export function whoseChoices(
  whose: Whose,
  people: People,
  words: Words,
  format: Format,
): { value: string; label: string }[] {
  const usual = { value: '', label: words.simulator.page.anyOf[whose] };
  return [usual, ...namedChoices(whose, people, words, format)];
}

function namedChoices(whose: Whose, people: People, words: Words, format: Format): { value: string; label: string }[] {
  const bills = people.obligations.filter(({ ended }) => !ended);
  const limited = (of: boolean) => people.cards.filter(({ limit }) => limit > 0 === of);
  switch (whose) {
    case 'bill':
      return bills.map(({ bill, payee }) => ({ value: bill, label: payee }));
    case 'card':
      return limited(true).map(({ account, name }) => ({ value: account, label: name }));
    case 'loan':
      return [
        ...bills.filter(({ loan }) => loan).map(({ bill, payee }) => ({ value: bill, label: payee })),
        ...limited(false).map(({ account, name }) => ({ value: account, label: name })),
      ];
    case 'connection':
      return people.connections.map(({ id, name }) => ({ value: id, label: name }));
    case 'dispute':
      return people.disputable
        .slice(0, 30)
        .map(({ id }) => ({ value: id, label: disputeText(id, people, words, format) ?? '' }));
  }
}
