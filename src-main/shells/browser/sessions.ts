import { isTrace, newSecret, type Trace, traceOf } from './secret.ts';

const MOST_REMEMBERED = 16;

/** What a bearer token is worth. */
export type Standing = 'current' | 'superseded' | 'unknown';

/**
 * One session at a time. The link's code opens one and works once; a newer session takes the older one's place, and a
 * page whose session was taken may take it back. Only digests are kept.
 */
export class Sessions {
  #code: Trace | null = null;
  #current: Trace | null = null;
  #superseded: Trace[] = [];

  /** A fresh code; one that was not used yet stops working. */
  newCode(): string {
    const code = newSecret();
    this.#code = traceOf(code);
    return code;
  }

  /** Spends the code. Answers the new session's token, or null when the code is not the one that is waiting. */
  redeem(code: string): string | null {
    if (!this.#code || !isTrace(this.#code, code)) return null;
    this.#code = null;
    const token = newSecret();
    this.#makeCurrent(traceOf(token));
    return token;
  }

  /** Makes a superseded session current again. Answers false for a token that never was one. */
  takeBack(token: string): boolean {
    const index = this.#superseded.findIndex((trace) => isTrace(trace, token));
    if (index < 0) return false;
    this.#makeCurrent(this.#superseded.splice(index, 1)[0]!);
    return true;
  }

  standing(token: string): Standing {
    if (this.#current && isTrace(this.#current, token)) return 'current';
    return this.#superseded.some((trace) => isTrace(trace, token)) ? 'superseded' : 'unknown';
  }

  /** True once any session was opened. */
  get any(): boolean {
    return this.#current !== null;
  }

  #makeCurrent(trace: Trace): void {
    if (this.#current) this.#superseded = [...this.#superseded, this.#current].slice(-MOST_REMEMBERED);
    this.#current = trace;
  }
}
