import type { Currency } from '#shared/domain/currency.ts';
import { type Money, money } from '#shared/domain/money.ts';
import type { ColumnRole, TableMapping } from '#shared/domain/statement-mapping.ts';
import type { TableRow } from '../../csv-table.ts';
import { malformedRow } from '../../malformed-row.ts';
import type { ReadRow } from '../../reader.ts';
import { type StatementLine, signedAmount } from '../../statement-line.ts';
import { writtenDay } from '../../written-days.ts';
import { currencySaid } from './currency.ts';
import { directionSaid, withoutDirection } from './direction.ts';
import { kindOf, OF_CARD } from './kind.ts';

const NOT_SETTLED =
  /pending|declined|failed|reverted|cancel|denied|on hold|ausstehend|vorgemerkt|^offen$|失败|关闭|取消|待|未/i;
/** Words that a line below the table begins with. */
const SUMS =
  /^#?\s*(total|sum|summe|saldo|kontostand|(ending|closing|beginning|opening) balance|合计|总计|小计|本页|累计|统计|共|收入合计|支出合计|收入笔数|支出笔数|总笔数)/i;

interface Of {
  currency: Currency;
  head: readonly string[];
  /** The currency that the columns' names give. */
  named: string | null;
}

/** Reads rows of a table in this mapping: each a movement, or what it is instead and why. */
export function rowReader(mapping: TableMapping, of: Of): (row: TableRow) => StatementLine | ReadRow {
  const { columns } = mapping;
  return (row) => {
    if (row.problem) return malformedRow(row, row.problem);
    // A comma too many moves amounts to where others stand.
    if (isTooWide(row, of.head)) return malformedRow(row, 'wrong-columns');
    const cell = (role: ColumnRole) => row.cells[columns[role] ?? -1] ?? '';
    const left = (reason: string): ReadRow => ({ ...malformedRow(row, reason), outcome: 'ignored' });
    const isPending = NOT_SETTLED.test(cell('status')) || /^(offen|pending|vorgemerkt)$/i.test(cell('date'));
    const day = writtenDay(cell('date'), mapping.dateOrder);
    if (!day && isPending) return left('not-settled');
    if (!day) return notMovement(row, mapping, of) ?? malformedRow(row, 'bad-day');
    const currency = currencySaid(cell('currency')) ?? of.named;
    if (currency !== null && currency !== of.currency) return left('other-currency');
    const amount = amountOf(cell, mapping, of.currency);
    if (amount === null) return saysBalance(row) ? left('balance-line') : malformedRow(row, 'bad-amount');
    if (typeof amount === 'string') return malformedRow(row, amount);
    const payee = cell('payee');
    const type = cell('type');
    return {
      line: row.line,
      day,
      amount,
      payee: payee === '/' ? '' : payee,
      memo: cell('memo'),
      category: cell('category'),
      // Some banks count the rows of each file from one, so that a number alone would be taken for a row of last month.
      number: cell('number') === '' ? '' : `${cell('number').slice(0, 255)} ${day} ${amount}`,
      kind: isPending ? 'not-settled' : kindIn(type, `${payee} ${cell('memo')}`, amount),
      otherAccount: '',
    };
  };
}

/** A wallet's money from one's own bank says so in its text; a salary that comes the same way does not. */
function kindIn(type: string, text: string, amount: Money): StatementLine['kind'] {
  const kind = kindOf(type);
  if (/^top-?up$/i.test(type)) return /top-?up/i.test(text) ? 'top-up' : 'plain';
  return OF_CARD.test(type) && /^payment$/i.test(type) && amount > 0 ? 'repayment' : kind;
}

/** The column names once more, or a line below the table such as `Total;;123,00`. */
function notMovement(row: TableRow, { columns }: TableMapping, { head }: Of): ReadRow | null {
  const left = (reason: string): ReadRow => ({ ...malformedRow(row, reason), outcome: 'ignored' });
  if (head.length > 1 && row.cells.every((cell, at) => cell === (head[at] ?? ''))) return left('names-again');
  const filled = row.cells.filter((cell) => cell !== '');
  const date = row.cells[columns.date ?? -1] ?? '';
  const isRemark = columns.date !== undefined && !/\d/.test(date) && filled.length <= 3;
  return isRemark || filled.some((cell) => SUMS.test(cell)) ? left('summary-line') : null;
}

function isTooWide(row: TableRow, head: readonly string[]): boolean {
  return head.length > 0 && row.cells.slice(head.length).some((cell) => cell !== '');
}

function saysBalance(row: TableRow): boolean {
  return row.cells.some((cell) => /balance|saldo|kontostand|余额|结余/i.test(cell.slice(0, 200)));
}

/** Minor units with their sign, out being negative; null where no cell holds any, or the code of what is wrong. */
function amountOf(
  cell: (role: ColumnRole) => string,
  mapping: TableMapping,
  currency: Currency,
): Money | string | null {
  const read = (role: ColumnRole) => {
    const text = withoutDirection(cell(role)).amount;
    return /^[-–/]?$/.test(text) ? null : (signedAmount(text, mapping.decimal, currency) ?? 'bad-amount');
  };
  if (mapping.columns.out !== undefined || mapping.columns.in !== undefined) {
    const [out, into] = [read('out'), read('in')];
    if (out === 'bad-amount' || into === 'bad-amount') return 'bad-amount';
    if (out !== null || into !== null) return money(Math.abs(Number(into)) - Math.abs(Number(out)) || 0);
    if (mapping.columns.amount === undefined) return null;
  }
  const amount = read('amount');
  if (amount === null || amount === 'bad-amount') return amount;
  const said = cell('direction').trim();
  const direction = directionSaid(said) ?? withoutDirection(cell('amount')).direction;
  if (direction !== null) return money((direction === 'out' ? -1 : 1) * Math.abs(amount) || 0);
  if (said !== '' && said !== '/' && amount > 0 && mapping.columns.direction !== undefined) return 'bad-direction';
  return mapping.minus === 'in' ? money(-amount || 0) : amount;
}
