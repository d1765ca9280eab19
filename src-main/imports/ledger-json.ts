import { problemsIn } from '#shared/contract/problems.ts';
import type { Problem } from '#shared/contract/refusal.ts';
import { Ledger } from '#shared/domain/ledger.ts';
import { readJson } from './read-json.ts';

/** What a text turned out to be: a whole, valid ledger, or what is wrong with it. */
export type LedgerReading = { ledger: Ledger } | { problems: Problem[] };

/** The largest ledger text that is read, in UTF-16 units: about half a million records. */
const LONGEST_LEDGER = 64 * 1_048_576;

/**
 * Reads a ledger from JSON text. Strict: unknown fields (`__proto__` among them), duplicate ids, references that lead
 * nowhere and texts that are too long or nest too deep are problems. Never throws, and never copies values of the input.
 */
export function ledgerFromJson(text: string): LedgerReading {
  if (text.length > LONGEST_LEDGER) return { problems: [{ path: '', problem: 'too-long', limit: LONGEST_LEDGER }] };
  const json = readJson(withoutMark(text));
  if ('problems' in json) return json;
  const parsed = Ledger.safeParse(json.value);
  return parsed.success ? { ledger: parsed.data } : { problems: problemsIn(parsed.error, json.value) };
}

/** The ledger as the one line of JSON that every door writes. */
export function ledgerToJson(ledger: Ledger): string {
  return JSON.stringify(ledger);
}

function withoutMark(text: string): string {
  return text.startsWith('\ufeff') ? text.slice(1) : text;
}
