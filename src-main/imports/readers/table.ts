import { Refused } from '#shared/contract/refused.ts';
import { Currency } from '#shared/domain/currency.ts';
import { plainLine } from '#shared/domain/plain-line.ts';
import type { TableMapping } from '#shared/domain/statement-mapping.ts';
import { csvTable, type TableRow } from '../csv-table.ts';
import { lineRecords } from '../line-records.ts';
import { linesOf } from '../lines.ts';
import type { Reader, ReadRow } from '../reader.ts';
import { signsOf } from '../saved-sources.ts';
import type { StatementLine } from '../statement-line.ts';
import { currencyOfNames, currencySaid } from './table/currency.ts';
import { guessMapping } from './table/guess.ts';
import { OF_CARD } from './table/kind.ts';
import { isOfCard } from './table/roles.ts';
import { rowReader } from './table/row.ts';

const MOST_ROWS = 1_000_000;
const BEGINNING = 64_000;

/** A table of movements of any bank: CSV, TSV and their kin. How it is read is guessed, shown, and the person's to correct. */
export const table: Reader = {
  name: 'table',
  recognises: (text) => guessMapping(linesOf(text.slice(0, BEGINNING)), {}) !== null,
  currencyOf(text) {
    const lines = linesOf(text.slice(0, BEGINNING));
    const mapping = guessMapping(lines, {})?.mapping;
    if (!mapping) return null;
    const { head, body } = tableOf(lines, mapping);
    const first = body
      .map((row) => currencySaid(row.cells[mapping.columns.currency ?? -1] ?? ''))
      .find((one) => one !== null);
    return Currency.safeParse(first).data ?? currencyOfNames(moneyNames(head, mapping));
  },
  read(text, context) {
    const lines = linesOf(text);
    const { choices, currency } = context;
    const guess = choices.mapping ? null : guessMapping(lines, choices, currency);
    const mapping = choices.mapping ?? guess?.mapping ?? (choices.reader === 'table' ? untold(lines) : null);
    if (!mapping) throw new Refused({ code: 'import/not-recognised' });
    const { head, body } = tableOf(lines, mapping);
    context.progress(0.4);
    const lineOf = rowReader(mapping, {
      currency,
      head: head?.cells ?? [],
      named: currencyOfNames(moneyNames(head, mapping)),
    });
    const rows: (ReadRow | StatementLine)[] = body.map(lineOf);
    const read = rows.filter((row) => !('outcome' in row)) as StatementLine[];
    const recorded = lineRecords('table', { key: '', name: '', isDebt: isDebt(mapping, head, body) }, read, context);
    const source = signsOf(lines, mapping);
    let next = 0;
    return {
      rows: rows.map((row) => ('outcome' in row ? row : recorded[next++]!)),
      remarks: guess && !guess.sure ? [{ remark: 'date-order-guessed', facts: {} }] : [],
      mapping,
      columns: namesOf(head ?? null, body[0]),
      dateOrder: mapping.dateOrder,
      ...(source && { source }),
    };
  },
};

function tableOf(lines: readonly string[], mapping: TableMapping): { head: TableRow | null; body: TableRow[] } {
  const all = csvTable(lines, Math.max(1, mapping.header), MOST_ROWS, mapping.delimiter);
  const isHint = mapping.header === 0 && /^sep=/i.test(all[0]?.cells[0] ?? '');
  const rest = mapping.header > 0 || isHint ? all.slice(1) : all;
  return {
    head: mapping.header > 0 ? (all[0] ?? null) : null,
    body: rest.filter((row) => row.cells.some((cell) => cell !== '')),
  };
}

/** For a table that nothing is known of, where the person is to say what its columns are. */
function untold(lines: readonly string[]): TableMapping | null {
  const line = lines.find((one) => one.trim() !== '')?.slice(0, 8_000) ?? '';
  const parts = ([',', ';', '\t', '|'] as const).map((delimiter) => ({
    delimiter,
    count: line.split(delimiter).length,
  }));
  const { delimiter, count } = parts.sort((one, other) => other.count - one.count)[0]!;
  return count < 2 ? null : { delimiter, header: 1, dateOrder: 'ymd', decimal: '.', minus: 'out', columns: {} };
}

function moneyNames(head: TableRow | null, { columns }: TableMapping): string[] {
  return [columns.amount, columns.out, columns.in].map((at) => head?.cells[at ?? -1] ?? '');
}

/** A card's statement: by the way it uses a minus, by its names, or by the kinds of movement that cards alone have. */
function isDebt(mapping: TableMapping, head: TableRow | null, body: readonly TableRow[]): boolean {
  if (mapping.minus === 'in' || isOfCard(head?.cells ?? [])) return true;
  const type = mapping.columns.type;
  const kinds = type === undefined ? [] : body.map((row) => row.cells[type] ?? '').filter((kind) => kind !== '');
  return kinds.length > 0 && kinds.every((kind) => OF_CARD.test(kind));
}

function namesOf(head: TableRow | null, first: TableRow | undefined): string[] {
  return (head ?? first)?.cells.slice(0, 256).map((cell, index) => plainLine(cell, 60) || String(index + 1)) ?? [];
}
