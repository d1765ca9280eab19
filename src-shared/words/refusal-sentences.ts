import type { Refusal, RefusalCode } from '../contract/refusal.ts';

/** One sentence per refusal: what happened, and the way forward. A refusal without words does not compile. */
export type RefusalSentences = { [C in RefusalCode]: (refusal: Extract<Refusal, { code: C }>) => string };
