import type { Refusal, RefusalCode } from '../contract/refusal.ts';
import type { Words } from './words.ts';

/** One sentence per refusal: what happened, and the way forward. A refusal without words does not compile. */
export type Sentences = { [C in RefusalCode]: (refusal: Extract<Refusal, { code: C }>) => string };

/** The sentence for a refusal. */
export function refusalText(words: Words, refusal: Refusal): string {
  const sentence = words.refusals.sentences[refusal.code] as (refusal: Refusal) => string;
  return sentence(refusal);
}
