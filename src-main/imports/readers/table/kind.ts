import type { StatementLine } from '../../statement-line.ts';

/** What a source's words for the kind of a movement tell, the surest first. */
const KINDS: readonly [StatementLine['kind'], RegExp][] = [
  ['withdrawal', /\batm\b|cash ?(withdrawal|machine)|geldautoma+t|bargeld|取现|取款|cash advance/i],
  ['own-account', /\bpot transfer|own account|exchange|currency conversion|internal|acct_xfer|spaarrekening/i],
  ['top-up', /top-?up|bank deposit to pp|general (bank|credit) card deposit|general bank deposit/i],
  ['bank-out', /general withdrawal|user initiated withdrawal|initiated withdrawal/i],
  ['investment', /申购|赎回|理财|wertpapier|investment|securities/i],
  ['back', /refund|\breturn|reversal|chargeback|退款|冲正|erstattung/i],
  ['transfer', /^(account )?transfer$|^xfer$|转账|轉帳/i],
];

/** The kind of a movement; `plain` where the words say nothing that counts. */
export function kindOf(type: string): StatementLine['kind'] {
  return KINDS.find(([, words]) => words.test(type))?.[0] ?? 'plain';
}

/** On a card's statement, the kinds that cards alone have; among them a repayment is called a payment. */
export const OF_CARD = /^(sale|purchase|return|payment|fee|adjustment)$/i;
