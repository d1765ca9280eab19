import type { Money } from '#shared/domain/money.ts';
import { plainLine } from '#shared/domain/plain-line.ts';
import type { LedgerRecord, RecordOf } from '#shared/domain/record.ts';
import { accountNamed, debtNamed } from '../../account-match.ts';
import type { ReadingContext } from '../../reader.ts';
import { spentFor } from '../../spent-for.ts';
import type { Entry } from './entry.ts';
import type { Wallet } from './wallet.ts';

const LONGEST_NAME = 120;
const LONGEST_NOTE = 500;

/** The purchase a row stands for; `amount` is what stayed paid. */
export function purchaseOf(
  wallet: Wallet,
  entry: Entry,
  id: string,
  amount: Money,
  context: ReadingContext,
): RecordOf<'purchase'> {
  const paidWith = accountNamed(context.accounts, methodOf(entry));
  return {
    id,
    kind: 'purchase',
    day: entry.day,
    ...spentOn(wallet, entry, context),
    amount,
    ...(paidWith ? { paidWith: paidWith.id } : {}),
    ...noteOf(wallet, entry),
  };
}

/** A refund; with its purchase's category where that is known. */
export function refundOf(
  wallet: Wallet,
  entry: Entry,
  id: string,
  purchase: { id: string; entry: Entry | null } | null,
  context: ReadingContext,
): RecordOf<'refund'> {
  return {
    id,
    kind: 'refund',
    day: entry.day,
    ...(purchase ? { purchase: purchase.id } : {}),
    ...spentOn(wallet, purchase?.entry ?? entry, context),
    amount: entry.amount,
    ...noteOf(wallet, entry),
  };
}

export function incomeOf(wallet: Wallet, entry: Entry, id: string): RecordOf<'income'> {
  return {
    id,
    kind: 'income',
    day: entry.day,
    source: payeeOf(wallet, entry),
    amount: entry.amount,
    ...noteOf(wallet, entry),
  };
}

/** Money to or from another person; a repayment becomes a payment where the ledger has the card or loan it is for. */
export function transferOf(
  wallet: Wallet,
  entry: Entry,
  id: string,
  isRepayment: boolean,
  context: ReadingContext,
): LedgerRecord {
  const { day, amount } = entry;
  const debt = isRepayment ? debtNamed(context.accounts, `${entry.counterparty} ${entry.item}`) : undefined;
  if (debt) return { id, kind: 'payment', day, account: debt.id, amount, ...noteOf(wallet, entry) };
  const own = plainLine(methodOf(entry), LONGEST_NAME) || wallet.name;
  const [from, to] = entry.direction === 'in' ? [payeeOf(wallet, entry), own] : [own, payeeOf(wallet, entry)];
  return { id, kind: 'transfer', day, from, to, amount, ...noteOf(wallet, entry) };
}

/** Who was paid, or what for, where the export names nobody. */
function payeeOf(wallet: Wallet, entry: Entry): string {
  return plainLine(entry.counterparty, LONGEST_NAME) || plainLine(entry.item, LONGEST_NAME) || wallet.name;
}

function spentOn(wallet: Wallet, entry: Entry, context: ReadingContext) {
  const payee = payeeOf(wallet, entry);
  return {
    payee,
    ...spentFor(payee, `${entry.counterparty} ${entry.item}`, wallet.categoryOf(entry.category), context),
  };
}

/** `花呗&红包` was paid with 花呗, less a voucher. */
function methodOf(entry: Entry): string {
  return entry.method.split('&')[0]!.trim();
}

function noteOf(wallet: Wallet, entry: Entry): { note?: string } {
  const note = plainLine([entry.item, entry.note].filter((text) => text !== '').join(' · '), LONGEST_NOTE);
  return note === '' || note === payeeOf(wallet, entry) ? {} : { note };
}
