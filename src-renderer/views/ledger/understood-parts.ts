import type { Understood } from '#shared/contract/areas/ledger.ts';
import { daysBetween } from '#shared/domain/calendar.ts';
import type { Words } from '#shared/words/words.ts';
import type { Format } from '../../state/format.svelte.ts';

type Settles = NonNullable<Understood['settles']>;

/** The plain parts of what was understood, in the order in which they are read: amount, day, category and so on. */
export function understoodParts({ draft }: Understood, words: Words, format: Format): string[] {
  if (draft === null) return [];
  const parts: string[] = [];
  if ('amount' in draft) parts.push(format.money(draft.amount));
  if (draft.kind === 'bill') parts.push(`${words.ledger.bar.due} ${format.day(draft.due, 'weekday')}`);
  else parts.push(format.day(draft.day, 'weekday'));
  if ('category' in draft) parts.push(format.category(draft.category));
  if (draft.kind === 'transfer') parts.push(`${draft.from} → ${draft.to}`);
  const recurrence = 'recurrence' in draft ? draft.recurrence : undefined;
  if (recurrence) parts.push(words.ledger.bar.every[recurrence.every]);
  return parts;
}

/** “2 days late”, “on time”, “3 days early”. */
export function punctuality(settles: Settles, paidOn: Settles['due'], words: Words): string {
  if (settles.daysLate > 0) return words.ledger.bar.late(settles.daysLate);
  const early = daysBetween(paidOn, settles.due);
  return early > 0 ? words.ledger.bar.early(early) : words.ledger.bar.onTime;
}
