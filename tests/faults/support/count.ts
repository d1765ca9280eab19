import { Refused } from '#shared/contract/refused.ts';
import type { VaultContent } from '../../../src-main/vault/vault.ts';

/** The smallest document that shows what is lost: the numbers committed so far, and a filler to give it a size. */
export interface Count {
  numbers: number[];
  payee: string;
}

export const EMPTY: Count = { numbers: [], payee: 'Zhivago Tea House' };

/** A change adds one number; a negative one does not fit. */
export const counting: VaultContent<Count, number> = {
  parse(value) {
    const count = value as Count;
    if (!Array.isArray(count.numbers)) throw new Error('no count');
    return count;
  },
  check(_document, change) {
    if (change < 0) throw new Refused({ code: 'ledger/unknown-record' });
  },
  apply: (document, change) => ({ ...document, numbers: [...document.numbers, change] }),
};
