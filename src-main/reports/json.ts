import type { Ledger } from '#shared/domain/ledger.ts';

/** The whole ledger on one line, whatever the period: importing it gives an equal ledger. */
export function jsonReport(ledger: Ledger): string {
  return `${JSON.stringify(ledger)}\n`;
}
