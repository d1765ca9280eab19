/** What a row means for a ledger. An ignored row says why with a stable code. */
export type Meaning =
  | { as: 'purchase' | 'refund' | 'income' }
  | { as: 'transfer'; reason: 'transfer' | 'repayment' }
  | { as: 'ignored'; reason: string };

export function ignored(reason: string): Meaning {
  return { as: 'ignored', reason };
}
