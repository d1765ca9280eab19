import { Refused } from '#shared/contract/refused.ts';
import type { Currency } from '#shared/domain/currency.ts';
import { type Money, money } from '#shared/domain/money.ts';
import { plainLine } from '#shared/domain/plain-line.ts';
import type { ColumnRole, TableMapping } from '#shared/domain/statement-import.ts';
import { csvTable, type TableRow } from '../csv-table.ts';
import { lineRecords } from '../line-records.ts';
import { linesOf } from '../lines.ts';
import { malformedRow } from '../malformed-row.ts';
import type { Reader, ReadRow } from '../reader.ts';
import { type StatementLine, signedAmount } from '../statement-line.ts';
import { writtenDay } from '../written-days.ts';
import { guessMapping } from './table/guess.ts';

const MOST_ROWS = 1_000_000;
const OUT = /^(d|db|dr|debit|debited|out|af|soll|s|支出|支|借|付|转出|出)$/i;
const IN = /^(c|cr|credit|credited|in|bij|haben|h|收入|收|贷|转入|入)$/i;
const NOT_SETTLED = /pending|declined|failed|reverted|cancel|ausstehend|vorgemerkt|失败|关闭|取消|待|未/i;

/** A table of movements of any bank: CSV, TSV and their kin. How it is read is guessed, shown, and the person's to correct. */
export const table: Reader = {
  name: 'table',
  recognises: (text) => guessMapping(linesOf(text.slice(0, 64_000)), {}) !== null,
  currencyOf: () => null,
  read(text, context) {
    const lines = linesOf(text);
    const { choices, currency } = context;
    const guess = choices.mapping ? null : guessMapping(lines, choices);
    const mapping = choices.mapping ?? guess?.mapping;
    if (!mapping) throw new Refused({ code: 'import/not-recognised' });
    const all = csvTable(lines, Math.max(1, mapping.header), MOST_ROWS, mapping.delimiter);
    const head = mapping.header === 0 ? null : all[0];
    const body = (head ? all.slice(1) : all).filter((row) => row.cells.some((cell) => cell !== ''));
    context.progress(0.4);
    const rows: (ReadRow | StatementLine)[] = body.map((row) => lineOf(row, mapping, currency));
    const read = rows.filter((row) => !('outcome' in row)) as StatementLine[];
    const recorded = lineRecords('table', { key: '', name: '', isDebt: mapping.minus === 'in' }, read, context);
    let next = 0;
    return {
      rows: rows.map((row) => ('outcome' in row ? row : recorded[next++]!)),
      remarks: guess && !guess.sure ? [{ remark: 'date-order-guessed', facts: {} }] : [],
      mapping,
      columns: namesOf(head ?? null, body[0]),
      dateOrder: mapping.dateOrder,
    };
  },
};

function namesOf(head: TableRow | null, first: TableRow | undefined): string[] {
  return (head ?? first)?.cells.slice(0, 256).map((cell, index) => plainLine(cell, 60) || String(index + 1)) ?? [];
}

function lineOf(row: TableRow, mapping: TableMapping, currency: Currency): StatementLine | ReadRow {
  if (row.problem) return malformedRow(row, row.problem);
  const cell = (role: ColumnRole) => row.cells[mapping.columns[role] ?? -1] ?? '';
  const day = writtenDay(cell('date'), mapping.dateOrder);
  if (!day)
    return isFooter(row, mapping)
      ? { ...malformedRow(row, 'summary-line'), outcome: 'ignored' }
      : malformedRow(row, 'bad-day');
  const amount = amountOf(cell, mapping, currency);
  if (typeof amount === 'string') return malformedRow(row, amount);
  const status = cell('status');
  const payee = cell('payee');
  return {
    line: row.line,
    day,
    amount,
    payee: payee === '/' ? '' : payee,
    memo: cell('memo'),
    category: cell('category'),
    // Some banks count the rows of each file from one, so that a number alone would be taken for a row of last month.
    number: cell('number') === '' ? '' : `${cell('number').slice(0, 255)} ${day} ${amount}`,
    kind: NOT_SETTLED.test(status) ? 'not-settled' : 'plain',
    otherAccount: '',
  };
}

/** Lines below the table, such as `Total;;123,00` or a remark, hold no date and fewer cells than the table. */
function isFooter(row: TableRow, { columns }: TableMapping): boolean {
  const date = row.cells[columns.date ?? -1] ?? '';
  return !/\d/.test(date) && row.cells.filter((cell) => cell !== '').length <= 3;
}

/** Minor units with their sign, out being negative; or the code of what is wrong. */
function amountOf(cell: (role: ColumnRole) => string, mapping: TableMapping, currency: Currency): Money | string {
  const read = (role: ColumnRole) => {
    const text = cell(role);
    return text === '' || text === '-' ? null : (signedAmount(text, mapping.decimal, currency) ?? 'bad-amount');
  };
  if (mapping.columns.out !== undefined || mapping.columns.in !== undefined) {
    const [out, into] = [read('out'), read('in')];
    if (out === 'bad-amount' || into === 'bad-amount') return 'bad-amount';
    if (out !== null || into !== null) return money(Math.abs(Number(into)) - Math.abs(Number(out)) || 0);
    if (mapping.columns.amount === undefined) return 'bad-amount';
  }
  const amount = read('amount');
  if (amount === null || amount === 'bad-amount') return 'bad-amount';
  const said = cell('direction').trim();
  if (OUT.test(said)) return money(-Math.abs(amount) || 0);
  if (IN.test(said)) return money(Math.abs(amount));
  if (said !== '' && said !== '/' && amount > 0 && mapping.columns.direction !== undefined) return 'bad-direction';
  return mapping.minus === 'in' ? money(-amount || 0) : amount;
}
