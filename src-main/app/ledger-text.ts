import type { Problem } from '#shared/contract/refusal.ts';
import type { Ledger } from '#shared/domain/ledger.ts';
import { ledgerFromJson, ledgerToJson } from '../imports/ledger-json.ts';

/** Reads a ledger from JSON text: the ledger, or the problems in it (at most twenty). Never throws. */
export function readLedgerText(text: string): { ledger: Ledger } | { problems: Problem[] } {
  return ledgerFromJson(text);
}

/** The ledger on one line, as the app exports it and every door reads it. */
export function ledgerText(ledger: Ledger): string {
  return ledgerToJson(ledger);
}
