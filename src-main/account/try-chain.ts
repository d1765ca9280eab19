import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';

/** More lines than this are counted, not kept: anyone can try, and the file must stay small. */
export const MOST_LINES = 120;

const Key = z.string().regex(/^[A-Za-z0-9+/]{43}=$/);

/** One try: what it was, sealed for the vault, and a code that its own key made. */
const Line = z.strictObject({ text: z.string().max(2000), mac: Key });

/**
 * Tries since the last sign-in, as they lie beside the vault. The key in the open belongs to the *next* line: keys of
 * earlier lines cannot be got back from it, so no line can be altered or taken out unnoticed. The first key of all is
 * known to the vault alone. Whoever saved the whole file earlier can put it back; the threat model says so.
 */
export const TryChain = z.strictObject({
  /** Version 1 had its lines in the clear. */
  version: z.literal([1, 2]),
  key: Key,
  lines: z.array(Line).max(MOST_LINES),
  /** Tries for which there was no more room. */
  more: z.int().min(0),
});
export type TryChain = z.infer<typeof TryChain>;

export function newChain(start: string): TryChain {
  return { version: 2, key: start, lines: [], more: 0 };
}

/** The chain with one more line; its key is gone afterwards. */
export function appended(chain: TryChain, text: string): TryChain {
  if (chain.lines.length >= MOST_LINES) return { ...chain, more: chain.more + 1 };
  const line = { text, mac: macOf(chain.key, chain.lines.length, text) };
  return { ...chain, key: after(chain.key), lines: [...chain.lines, line] };
}

/** True when every line was written one after the other from this first key on, and none is missing at the end. */
export function continues(chain: TryChain, start: string): boolean {
  let key = start;
  for (const [index, { text, mac }] of chain.lines.entries()) {
    if (!same(mac, macOf(key, index, text))) return false;
    key = after(key);
  }
  return same(chain.key, key);
}

function macOf(key: string, index: number, text: string): string {
  return createHmac('sha256', Buffer.from(key, 'base64')).update(`simsim try|${index}|${text}`).digest('base64');
}

function after(key: string): string {
  return createHash('sha256').update('simsim next try').update(Buffer.from(key, 'base64')).digest('base64');
}

function same(one: string, other: string): boolean {
  const [left, right] = [Buffer.from(one), Buffer.from(other)];
  return left.length === right.length && timingSafeEqual(left, right);
}
