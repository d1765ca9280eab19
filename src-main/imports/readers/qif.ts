import { Refused } from '#shared/contract/refused.ts';
import type { Day } from '#shared/domain/day.ts';
import { plainLine } from '#shared/domain/plain-line.ts';
import { lineRecords } from '../line-records.ts';
import { linesOf } from '../lines.ts';
import type { Reader, ReadingContext, ReadRow } from '../reader.ts';
import { decimalMarkOf, type StatementLine, type StatementOf, signedAmount } from '../statement-line.ts';
import { dateOrderOf, writtenDay } from '../written-days.ts';
import { type QifRecord, type QifSection, sectionsOf } from './qif/sections.ts';

/** Quicken Interchange Format. Its days and amounts are written as the program that wrote it pleased, so both are guessed. */
export const qif: Reader = {
  name: 'qif',
  recognises: (text) => /^\s*!(type|account|option|clear)\b/i.test(text.slice(0, 4_000)),
  currencyOf: () => null,
  read(text, context) {
    const sections = sectionsOf(linesOf(text));
    if (sections.length === 0) throw new Refused({ code: 'import/not-recognised' });
    const payments = sections.filter((section) => section.holds === 'payments').flatMap(({ records }) => records);
    const decimal = decimalMarkOf(payments.map((record) => record.fields.get('T') ?? ''));
    const dates = payments.map((record) => record.fields.get('D') ?? '');
    const guess = dateOrderOf(dates, decimal === ',' ? 'dmy' : 'mdy');
    const dateOrder = context.choices.dateOrder ?? guess.order;
    context.progress(0.5);
    const dayOf = (record: QifRecord) => writtenDay(record.fields.get('D') ?? '', dateOrder);
    const amountOf = (record: QifRecord) =>
      signedAmount(record.fields.get('T') ?? record.fields.get('U') ?? '', decimal, context.currency);
    const rows = sections.flatMap((section) => rowsOf(section, context, dayOf, amountOf));
    const unsure = context.choices.dateOrder === undefined && !guess.sure;
    return { rows, remarks: unsure ? [{ remark: 'date-order-guessed', facts: {} }] : [], dateOrder };
  },
};

function rowsOf(
  section: QifSection,
  context: ReadingContext,
  dayOf: (record: QifRecord) => Day | null,
  amountOf: (record: QifRecord) => StatementLine['amount'] | null,
): ReadRow[] {
  if (section.holds !== 'payments') {
    const reason = section.holds === 'investments' ? 'investment' : 'list-entry';
    return section.records.map((record) => without(record, 'ignored', reason));
  }
  const lines: StatementLine[] = [];
  const settled = section.records.map((record): ReadRow | StatementLine => {
    const day = dayOf(record);
    if (!day) return without(record, 'malformed', 'bad-day');
    const amount = amountOf(record);
    if (amount === null) return without(record, 'malformed', 'bad-amount');
    // Of a payment in parts, the first part says what it was for, where the whole does not.
    const category = record.fields.get('L') ?? record.fields.get('S') ?? '';
    const account = /^\[([^\]]*)\]/.exec(category)?.[1];
    const line: StatementLine = {
      line: record.line,
      day,
      amount,
      payee: record.fields.get('P') ?? '',
      memo: record.fields.get('M') ?? '',
      category: account === undefined ? category : '',
      number: '',
      kind: account === undefined ? 'plain' : 'transfer',
      otherAccount: account ?? '',
    };
    lines.push(line);
    return line;
  });
  const of: StatementOf = { key: section.account, name: section.account, isDebt: section.isDebt };
  const read = new Map(lineRecords('qif', of, lines, context).map((row, index) => [lines[index]!, row]));
  return settled.map((one) => ('outcome' in one ? one : read.get(one)!));
}

function without(record: QifRecord, outcome: 'ignored' | 'malformed', reason: string): ReadRow {
  const said = [...record.fields.values()].slice(0, 6).map((value) => value.slice(0, 60));
  return { line: record.line, outcome, reason, record: null, text: plainLine(said.join(' '), 200) };
}
