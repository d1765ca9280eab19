import type { Currency } from '#shared/domain/currency.ts';
import { type Day, isDay } from '#shared/domain/day.ts';
import { type StatementLine, signedAmount } from '../../statement-line.ts';
import type { OfxStatement, OfxTransaction } from './statements.ts';

type Left = { outcome: 'ignored' | 'malformed'; reason: string };

/** A transaction as a line of a statement, or why it is none. */
export function lineOf(transaction: OfxTransaction, of: OfxStatement, currency: Currency): StatementLine | Left {
  const field = (...names: string[]) =>
    names.reduce((found, name) => found || (transaction.fields.get(name) ?? ''), '');
  if (transaction.as === 'investment') return { outcome: 'ignored', reason: 'investment' };
  const day = dayOf(field('DTPOSTED', 'DTTRAN', 'DTUSER'));
  if (!day) return { outcome: 'malformed', reason: 'bad-day' };
  const said = field('TRNAMT');
  const comma = said.lastIndexOf(',') > said.lastIndexOf('.');
  const amount = signedAmount(said, comma ? ',' : '.', currency);
  if (amount === null) return { outcome: 'malformed', reason: 'bad-amount' };
  const other = field('CURRENCY.CURSYM').toUpperCase();
  if (other !== '' && other !== of.currency) return { outcome: 'ignored', reason: 'other-currency' };
  const to = field('BANKACCTTO.ACCTID', 'CCACCTTO.ACCTID');
  const digits = to.replace(/\D/g, '').slice(-4);
  return {
    line: transaction.line,
    day,
    amount,
    payee: field('NAME', 'PAYEE.NAME', 'EXTDNAME'),
    memo: field('MEMO'),
    category: '',
    number: field('FITID').slice(0, 255),
    kind:
      transaction.as === 'pending' ? 'not-settled' : kindOf(field('TRNTYPE').toUpperCase(), of.isDebt && amount > 0),
    otherAccount: digits.length === 4 ? `(${digits})` : '',
  };
}

function kindOf(type: string, isIntoDebt: boolean): StatementLine['kind'] {
  if (type === 'XFER' || (type === 'PAYMENT' && isIntoDebt)) return 'transfer';
  if (type === 'ATM' || type === 'CASH') return 'withdrawal';
  return type === 'HOLD' ? 'not-settled' : 'plain';
}

/** `20110331120000.000[-5:EST]` is a day of the bank's own calendar, whatever the hour. */
function dayOf(text: string): Day | null {
  const match = /^(\d{4})(\d{2})(\d{2})(?:\d{2,6}(?:\.\d+)?)?\s*(?:\[[^\]]{0,20}\])?$/.exec(text);
  if (!match) return null;
  const day = `${match[1]}-${match[2]}-${match[3]}`;
  return isDay(day) ? (day as Day) : null;
}
