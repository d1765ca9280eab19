import { problemsIn } from '#shared/contract/problems.ts';
import { quickCheckOf } from '#shared/contract/quick-check.ts';
import type { Problem } from '#shared/contract/refusal.ts';
import { Ledger, LedgerShape } from '#shared/domain/ledger.ts';
import { referenceProblems } from '#shared/domain/references.ts';
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
  if (text.length > WORTH_A_QUICK_CHECK && isWhole(json.value)) return { ledger: json.value };
  const parsed = Ledger.safeParse(json.value);
  return parsed.success ? { ledger: parsed.data } : { problems: problemsIn(parsed.error, json.value) };
}

/** Making the quick check takes as long as parsing so much text. */
const WORTH_A_QUICK_CHECK = 65_536;

/** True where the schema would give back the very same value, found without building it anew. */
function isWhole(value: unknown): value is Ledger {
  return quickCheckOf(LedgerShape)(value) && referenceProblems((value as Ledger).records).next().done === true;
}

/** The ledger as the one line of JSON that every door writes. */
export function ledgerToJson(ledger: Ledger): string {
  return JSON.stringify(ledger);
}

function withoutMark(text: string): string {
  return text.startsWith('\ufeff') ? text.slice(1) : text;
}
