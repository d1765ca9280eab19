import type { Refusal } from '../contract/refusal.ts';
import type { Words } from './words.ts';

/** The sentence for a refusal. */
export function refusalText(words: Words, refusal: Refusal): string {
  const sentence = words.refusals.sentences[refusal.code] as (refusal: Refusal) => string;
  return sentence(refusal);
}
