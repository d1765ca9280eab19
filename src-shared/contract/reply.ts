import type { Refusal } from './refusal.ts';

/**
 * What comes back from a call. A refusal is an answer, with wording and a way forward; an incident is a bug,
 * of which nothing but a number crosses.
 */
export type Reply<Value = unknown> =
  | { ok: true; value: Value }
  | { ok: false; refusal: Refusal }
  | { ok: false; incident: string };
