import type { Money } from '#shared/domain/money.ts';
import { plainLine } from '#shared/domain/plain-line.ts';
import type { LedgerRecord, RecordOf } from '#shared/domain/record.ts';
import { accountNamed, debtNamed } from '../../account-match.ts';
import { guessCategory, guessEssential } from '../../categories.ts';
import type { ReadingContext } from '../../reader.ts';
import { alipayCategory } from './category.ts';
import type { Entry } from './entry.ts';

const LONGEST_NAME = 120;
const LONGEST_NOTE = 500;
const WALLET = '支付宝';

/** The purchase a row stands for; `amount` is what stayed paid. */
export function purchaseOf(entry: Entry, id: string, amount: Money, context: ReadingContext): RecordOf<'purchase'> {
  const paidWith = accountNamed(context.accounts, methodOf(entry));
  return {
    id,
    kind: 'purchase',
    day: entry.day,
    ...spentOn(entry),
    amount,
    ...(paidWith ? { paidWith: paidWith.id } : {}),
    ...noteOf(entry),
  };
}

/** A refund; with its purchase's category where that is known. */
export function refundOf(
  entry: Entry,
  id: string,
  purchase: { id: string; entry: Entry | null } | null,
): RecordOf<'refund'> {
  return {
    id,
    kind: 'refund',
    day: entry.day,
    ...(purchase ? { purchase: purchase.id } : {}),
    ...spentOn(purchase?.entry ?? entry),
    amount: entry.amount,
    ...noteOf(entry),
  };
}

export function incomeOf(entry: Entry, id: string): RecordOf<'income'> {
  return { id, kind: 'income', day: entry.day, source: payeeOf(entry), amount: entry.amount, ...noteOf(entry) };
}

/** Money to or from another person; a repayment becomes a payment where the ledger has the card or loan it is for. */
export function transferOf(entry: Entry, id: string, isRepayment: boolean, context: ReadingContext): LedgerRecord {
  const { day, amount } = entry;
  const debt = isRepayment ? debtNamed(context.accounts, `${entry.counterparty} ${entry.item}`) : undefined;
  if (debt) return { id, kind: 'payment', day, account: debt.id, amount, ...noteOf(entry) };
  const own = plainLine(methodOf(entry), LONGEST_NAME) || WALLET;
  const [from, to] = entry.direction === 'in' ? [payeeOf(entry), own] : [own, payeeOf(entry)];
  return { id, kind: 'transfer', day, from, to, amount, ...noteOf(entry) };
}

/** Who was paid, or what for, where the export names nobody. */
export function payeeOf(entry: Entry): string {
  return plainLine(entry.counterparty, LONGEST_NAME) || plainLine(entry.item, LONGEST_NAME) || WALLET;
}

function spentOn(entry: Entry): Pick<RecordOf<'purchase'>, 'payee' | 'category' | 'essential'> {
  const text = `${entry.counterparty} ${entry.item}`;
  const said = alipayCategory(entry.category);
  const category = guessCategory(text, said?.category ?? null, said?.vague ?? true);
  const essential = guessEssential(text, category);
  return { payee: payeeOf(entry), category, ...(essential === undefined ? {} : { essential }) };
}

/** `花呗&红包` was paid with 花呗, less a voucher. */
function methodOf(entry: Entry): string {
  return entry.method.split('&')[0]!.trim();
}

function noteOf(entry: Entry): { note?: string } {
  const note = plainLine([entry.item, entry.note].filter((text) => text !== '').join(' · '), LONGEST_NOTE);
  return note === '' || note === payeeOf(entry) ? {} : { note };
}
