import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** 256 bits from the system's generator, fit for a URL. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** What we keep of a secret: enough to know it again, not enough to tell it. */
export type Trace = Buffer;

export function traceOf(secret: string): Trace {
  return createHash('sha256').update(secret).digest();
}

/** Compares in constant time. */
export function isTrace(trace: Trace, secret: string): boolean {
  return timingSafeEqual(trace, traceOf(secret));
}
