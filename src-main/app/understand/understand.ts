import type { Understood } from '#shared/contract/areas/ledger.ts';
import { type Day, daysBetween } from '#shared/domain/day.ts';
import type { Ledger } from '#shared/domain/ledger.ts';
import { RecordDraft } from '#shared/domain/record.ts';
import { type Sketch, sketch } from './drafts.ts';
import { type Reading, read } from './reading.ts';

/** What the record bar makes of a line, without the points: the handler adds those by scoring the ledger again. */
export type Understanding = Omit<Understood, 'points'>;

type MissingPart = Understood['missing'][number];

/** Fields of a draft by what a person would have to add. */
const PARTS: Record<string, MissingPart> = { amount: 'amount', day: 'day', due: 'day' };

/** No line of the record bar is longer; what stands after that is not read. */
const LONGEST_LINE = 200;

/**
 * Reads a typed line such as “rent 3200 paid today” or 咖啡 18 into a draft record. Pure, and throws on no text at all:
 * what cannot be known is named in `missing`, and then there is no draft. Categories and spellings follow what the
 * ledger holds for the same payee; a payment is matched with the open bill it settles.
 */
export function understand(text: string, { ledger, today }: { ledger: Ledger; today: Day }): Understanding {
  const reading = read(text.slice(0, LONGEST_LINE), ledger.currency, today);
  const found = sketch(reading, ledger, today);
  const checked = RecordDraft.safeParse(found.fields);
  const missing = missingParts(found, reading, checked.success ? [] : checked.error.issues);
  return {
    draft: checked.success && missing.length === 0 ? checked.data : null,
    title: found.title,
    missing,
    settles: settlementOf(found, reading),
  };
}

function missingParts(found: Sketch, reading: Reading, issues: { path: PropertyKey[] }[]): MissingPart[] {
  const parts = issues.map((issue) => PARTS[String(issue.path[0])] ?? 'payee');
  if (found.title === '') parts.push('payee');
  if (reading.impossibleDay) parts.push('day');
  return (['payee', 'amount', 'day'] as const).filter((part) => parts.includes(part));
}

function settlementOf({ bill }: Sketch, reading: Reading): Understanding['settles'] {
  if (!bill) return null;
  const { id, payee, due } = bill.bill;
  return { bill: id, payee, due, daysLate: Math.max(0, daysBetween(due, reading.day)) };
}
