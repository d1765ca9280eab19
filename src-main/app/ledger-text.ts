import type { Problem } from '#shared/contract/refusal.ts';
import { Refused } from '#shared/contract/refused.ts';
import type { Ledger } from '#shared/domain/ledger.ts';
import { ledgerFromJson, ledgerToJson } from '../imports/ledger-json.ts';

/** Reads a ledger from JSON text: the ledger, or the problems in it (at most twenty). Never throws. */
export function readLedgerText(text: string): { ledger: Ledger } | { problems: Problem[] } {
  return ledgerFromJson(text);
}

/** Reads a ledger from JSON text; refused as `input/invalid` with its problems otherwise. */
export function ledgerOfText(text: string): Ledger {
  const reading = ledgerFromJson(text);
  if ('problems' in reading) throw new Refused({ code: 'input/invalid', problems: reading.problems });
  return reading.ledger;
}

/** The ledger on one line, as the app exports it and every door reads it. */
export function ledgerText(ledger: Ledger): string {
  return ledgerToJson(ledger);
}
