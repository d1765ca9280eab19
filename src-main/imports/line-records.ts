import type { Category } from '#shared/domain/category.ts';
import { plainAmount } from '#shared/domain/currency.ts';
import { money } from '#shared/domain/money.ts';
import { plainLine } from '#shared/domain/plain-line.ts';
import type { LedgerRecord } from '#shared/domain/record.ts';
import type { ReaderName } from '#shared/domain/statement-import.ts';
import { accountNamed, debtNamed } from './account-match.ts';
import { categoryNamed } from './category-names.ts';
import type { ReadingContext, ReadRow } from './reader.ts';
import { sourceId } from './source-id.ts';
import { spentFor } from './spent-for.ts';
import type { StatementLine, StatementOf } from './statement-line.ts';

const LONGEST_NAME = 120;
const LONGEST_NOTE = 500;

const CAME_BACK = /refund|reversal|returned|chargeback|cashback|erstattung|remboursement|devoluci|退款|退货|冲正/i;
const REPAID =
  /payment[ ,-]*(thank|received)|thank you|autopay|auto.?pay|direct debit received|card payment received|bill payment|einzug|还款/i;
/** An account's first or last state, which some list among its movements. */
const BALANCE =
  /^(starting|beginning|opening|closing|ending|previous|brought forward|carried forward)\s+balance|^balance (brought|carried)|^(anfangs|end)saldo|^(期初|期末|上期|承前)余?额/i;
const TRANSFER = /\btransfers?\b|\bxfer\b|überweisung eigen|virement interne|转账|转存|内部转/i;
/** Only a card's or loan's statement thanks for a payment. */
const THANKED = /payment[ ,*-]*(received[ ,*-]*)?thank|thank you[ ,*-]*(for your )?payment/i;
const LOAN = /credit card|card payment|loan|信用卡|花呗|借呗|白条|贷款/i;

/** The movements of a statement as records: what went out bought something, what came in is income, unless words tell otherwise. */
export function lineRecords(
  reader: ReaderName,
  of: StatementOf,
  lines: readonly StatementLine[],
  context: ReadingContext,
): ReadRow[] {
  const ids = lineIds(reader, of, lines);
  return lines.map((line, index) => rowOf(line, ids[index]!, of, context));
}

function rowOf(line: StatementLine, id: string, of: StatementOf, context: ReadingContext): ReadRow {
  const text = plainLine(
    `${line.day} ${line.payee.slice(0, 80)} ${line.memo.slice(0, 60)} ${plainAmount(line.amount, context.currency)}`,
    200,
  );
  const left = (reason: string): ReadRow => ({ line: line.line, outcome: 'ignored', reason, record: null, text });
  if (line.kind === 'not-settled') return left('not-settled');
  if (line.kind === 'own-account' || line.kind === 'top-up' || line.kind === 'investment') return left(line.kind);
  if (line.kind === 'bank-out') return left('withdrawal');
  if (BALANCE.test(line.payee) || (line.payee === '' && BALANCE.test(line.memo))) return left('balance-line');
  if (line.amount === 0) return left('zero-amount');
  if (line.kind === 'withdrawal') return left(line.amount < 0 ? 'cash' : 'own-account');
  const { record, reason } = recordOf(line, id, of, context);
  return { line: line.line, outcome: 'record', reason, record, text };
}

function recordOf(
  line: StatementLine,
  id: string,
  of: StatementOf,
  context: ReadingContext,
): { record: LedgerRecord; reason: string | null } {
  const { day } = line;
  const amount = money(Math.abs(line.amount));
  const payee = payeeOf(line);
  const said = `${line.payee} ${line.memo}`;
  const isOut = line.amount < 0;
  const own = plainLine(of.name, LONGEST_NAME) || (of.isDebt ? 'Card' : 'Account');
  const base = { id, day, ...noteOf(line, payee) };
  const repays = isOut ? debtFor(line, context) : undefined;
  if (repays && (line.kind === 'transfer' || LOAN.test(said) || REPAID.test(said))) {
    return { record: { ...base, kind: 'payment', account: repays, amount }, reason: 'repayment' };
  }
  const isRepayment = !isOut && (line.kind === 'repayment' || THANKED.test(said) || (of.isDebt && REPAID.test(said)));
  if (line.kind === 'transfer' || isRepayment || (TRANSFER.test(said) && !of.isDebt)) {
    const debt = isRepayment ? accountNamed(context.accounts, of.name) : undefined;
    if (debt) return { record: { ...base, kind: 'payment', account: debt.id, amount }, reason: 'repayment' };
    const other = plainLine(line.otherAccount, LONGEST_NAME) || payee;
    const [from, to] = isOut ? [own, other] : [other, own];
    return { record: { ...base, kind: 'transfer', from, to, amount }, reason: isRepayment ? 'repayment' : 'transfer' };
  }
  if (!isOut && !of.isDebt && line.kind !== 'back' && !CAME_BACK.test(said)) {
    return { record: { ...base, kind: 'income', source: payee, amount }, reason: null };
  }
  const spent = spentFor(payee, said, saidCategory(line.category), context);
  const paidWith = of.name === '' ? undefined : accountNamed(context.accounts, of.name);
  return {
    record: {
      ...base,
      kind: isOut ? 'purchase' : 'refund',
      payee,
      ...spent,
      amount,
      ...(paidWith && { paidWith: paidWith.id }),
    },
    reason: null,
  };
}

function debtFor(line: StatementLine, context: ReadingContext): string | undefined {
  const named = line.otherAccount === '' ? undefined : accountNamed(context.accounts, line.otherAccount);
  if (named) return named.type === 'card' || named.type === 'loan' ? named.id : undefined;
  return debtNamed(context.accounts, `${line.payee} ${line.memo}`)?.id;
}

function saidCategory(words: string): { category: Category; vague: boolean } | null {
  const category = categoryNamed(words);
  return category && { category, vague: false };
}

function payeeOf(line: StatementLine): string {
  return (
    plainLine(line.payee, LONGEST_NAME) ||
    plainLine(line.memo, LONGEST_NAME) ||
    plainLine(line.category, LONGEST_NAME) ||
    '–'
  );
}

function noteOf(line: StatementLine, payee: string): { note?: string } {
  const note = plainLine(line.memo, LONGEST_NOTE);
  return note === '' || note === payee ? {} : { note };
}

/**
 * Ids from the source's own numbers. Where a number is missing, or stands for unequal rows, the row's content tells it
 * apart, and equal rows are counted: two coffees of one day are two purchases.
 */
function lineIds(reader: ReaderName, of: StatementOf, lines: readonly StatementLine[]): string[] {
  const contentOf = (line: StatementLine) => `${line.day} ${line.amount} ${line.payee}`;
  const unequal = new Set<string>();
  const first = new Map<string, string>();
  for (const line of lines) {
    const content = contentOf(line);
    if ((first.get(line.number) ?? content) !== content) unequal.add(line.number);
    first.set(line.number, content);
  }
  const seen = new Map<string, number>();
  return lines.map((line) => {
    if (line.number !== '' && !unequal.has(line.number)) return sourceId(reader, of.key, line.number);
    const key = JSON.stringify([line.number, contentOf(line), line.memo]);
    const count = seen.get(key) ?? 0;
    seen.set(key, count + 1);
    return sourceId(reader, of.key, 'content', key, String(count));
  });
}
