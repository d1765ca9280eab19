import type { LedgerRow } from '#shared/contract/areas/ledger.ts';
import type { Day } from '#shared/domain/day.ts';
import type { Words } from '#shared/words/words.ts';
import type { Format } from '../../state/format.svelte.ts';

export interface RowText {
  title: string;
  /** A second line; empty when there is nothing more to say. */
  about: string;
  pill: { text: string; tone: 'plain' | 'good' | 'bad' | 'warn' };
  amount: string;
  /** True for money that came in. */
  gain: boolean;
}

interface Speaker {
  words: Words;
  format: Format;
}

type Part = string | false | undefined;

/** What a row of the ledger says. */
export function rowText(row: LedgerRow, speaker: Speaker): RowText {
  const { words } = speaker;
  const { record } = row;
  const title = record.kind === 'identity' ? words.ledger.choices.item[record.item] : row.title;
  const note = record.note;
  return {
    title,
    about: [...aboutParts(row, speaker), note].filter((part): part is string => Boolean(part)).join(' · '),
    pill: pillOf(row, words),
    amount: amountOf(row, speaker),
    gain: record.kind === 'income' || record.kind === 'refund',
  };
}

function aboutParts({ record, bill }: LedgerRow, { words, format }: Speaker): Part[] {
  const { rows, choices } = words.ledger;
  const day = (when: Day) => format.day(when, 'short');
  switch (record.kind) {
    case 'bill':
      return [
        rows.due(day(record.due)),
        bill !== null && bill.daysLate > 0 && rows.late(bill.daysLate),
        bill !== null && bill.paid > 0 && bill.remaining > 0 && rows.left(format.money(bill.remaining)),
        record.recurrence && choices.every[record.recurrence.every],
      ];
    case 'payment':
      if (record.account !== undefined) return [rows.toAccount];
      if (bill === null) return [];
      if (bill.status === 'paid') return [rows.paidOnTime];
      if (bill.status === 'paid-late') return [rows.paidLate(bill.daysLate)];
      return [rows.paidPart(format.money(bill.remaining))];
    case 'purchase':
    case 'refund':
      return [format.category(record.category)];
    case 'statement':
      return [rows.due(day(record.due)), record.minimumDue > 0 && rows.minimum(format.money(record.minimumDue))];
    case 'limit':
      return [rows.limit];
    case 'account':
      return [
        choices.type[record.type],
        record.opened && rows.opened(format.day(record.opened)),
        record.closed && rows.closed(format.day(record.closed)),
      ];
    case 'delinquency':
      return [rows.late(record.daysLate), rows.reported(record.reportedBy)];
    case 'income':
      return [record.recurrence && choices.every[record.recurrence.every]];
    case 'application':
      return [record.product];
    case 'identity':
      return [choices.state[record.state]];
    case 'connection':
      return [choices.relation[record.relation], rows.reliability(record.reliability)];
    case 'dispute':
      return [choices.outcome[record.outcome]];
    case 'transfer':
    case 'reading':
      return [];
  }
}

function pillOf({ record, bill, essential }: LedgerRow, words: Words): RowText['pill'] {
  const { pills } = words.ledger;
  if (record.kind === 'purchase') {
    return essential ? { text: pills.essential, tone: 'good' } : { text: pills.nonEssential, tone: 'plain' };
  }
  if (bill !== null && (record.kind === 'bill' || record.kind === 'payment')) {
    if (bill.status === 'paid') return { text: pills.onTime, tone: 'good' };
    if (bill.status === 'paid-late') return { text: pills.late, tone: 'bad' };
    if (record.kind === 'payment') return { text: pills.part, tone: 'warn' };
    return bill.status === 'overdue' ? { text: pills.overdue, tone: 'bad' } : { text: pills.open, tone: 'plain' };
  }
  if (record.kind === 'delinquency') return { text: words.common.kinds.delinquency, tone: 'bad' };
  return { text: words.common.kinds[record.kind], tone: 'plain' };
}

function amountOf({ record }: LedgerRow, { format, words }: Speaker): string {
  switch (record.kind) {
    case 'purchase':
    case 'payment':
      return record.amount === 0 ? format.money(0) : format.signedMoney(-record.amount);
    case 'income':
    case 'refund':
      return format.signedMoney(record.amount);
    case 'bill':
    case 'limit':
    case 'transfer':
      return format.money(record.amount);
    case 'statement':
      return format.money(record.balance);
    case 'reading':
      return words.ledger.rows.readingOf(format.number(record.score));
    default:
      return '';
  }
}
