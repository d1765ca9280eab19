import { comparable } from '#shared/domain/comparable.ts';
import type { RecordOf } from '#shared/domain/record.ts';

type Account = RecordOf<'account'>;

/**
 * The account of the ledger that a statement's words for it mean: the one whose name ends in the same card digits, or
 * whose name is the same. Undefined when none or several fit.
 */
export function accountNamed(accounts: readonly Account[], name: string): Account | undefined {
  const digits = cardDigits(name);
  const fits = (account: Account) =>
    digits !== null ? cardDigits(account.name) === digits : comparable(account.name) === comparable(name);
  return only(name === '' ? [] : accounts.filter(fits));
}

/** The card or loan that a repayment pays: its name holds the lender's, or the other way round. */
export function debtNamed(accounts: readonly Account[], text: string): Account | undefined {
  const said = comparable(text);
  const debts = accounts.filter((account) => account.type === 'card' || account.type === 'loan');
  return only(
    debts.filter((account) => {
      const name = comparable(account.name.replace(/[(（].*$/, ''));
      return name.length >= 2 && (said.includes(name) || name.includes(said));
    }),
  );
}

function cardDigits(name: string): string | null {
  return /[(（]\s*(\d{4})\s*[)）]/.exec(name)?.[1] ?? null;
}

function only(accounts: Account[]): Account | undefined {
  return accounts.length === 1 ? accounts[0] : undefined;
}
