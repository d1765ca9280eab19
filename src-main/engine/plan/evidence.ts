import type { Heights } from './ladder.ts';

/** How a future fares with a plan: it was not looked at, it meets the goal, or it misses it. */
const [UNSEEN, MET, MISSED] = [0, 1, 2];

/** A plan that was tried, and how its futures fared as far as they were looked at. */
interface Tried {
  heights: Heights;
  fates: Uint8Array;
}

/** Lays a plan out; what it answers lives one future, true where that one meets the goal. */
export type Try = (heights: Heights) => (path: number) => boolean;

/**
 * What the plans tried so far tell of others: a plan that contains another meets the goal in every future in which that
 * one does. So many plans need no trial, and of the others only the futures are lived that are still open.
 */
export class Evidence {
  readonly #try: Try;
  readonly #paths: number;
  readonly #tried: Tried[] = [];

  /** @param paths how many futures there are at most */
  constructor(tried: Try, paths: number) {
    this.#try = tried;
    this.#paths = paths;
  }

  /** How many plans were tried. */
  get trials(): number {
    return this.#tried.length;
  }

  /** True when the plan meets the goal in at least `needed` of the first `among` futures. */
  reaches(heights: Heights, among: number, needed: number): boolean {
    const deciding = this.decides(heights, among, needed, Number.POSITIVE_INFINITY);
    for (;;) {
      const step = deciding.next();
      if (step.done) return step.value;
    }
  }

  /** The same, yielding after every `slice` of the futures it has to live; it lives no more than decide it. */
  *decides(heights: Heights, among: number, needed: number, slice: number): Generator<void, boolean> {
    return (yield* this.#live(heights, among, needed, slice)) >= needed;
  }

  /** In how many of all futures the plan meets the goal. Yields likewise. */
  *count(heights: Heights, slice: number): Generator<void, number> {
    return yield* this.#live(heights, this.#paths, Number.POSITIVE_INFINITY, slice);
  }

  /** Takes over how all futures fare with a plan that was lived elsewhere. */
  learn(heights: Heights, meets: (path: number) => boolean): void {
    const fates = Uint8Array.from({ length: this.#paths }, (_, path) => (meets(path) ? MET : MISSED));
    this.#tried.push({ heights: [...heights], fates });
  }

  /** How many of the first `among` futures meet the goal, looked at until `needed` do or, if it is finite, never can. */
  *#live(heights: Heights, among: number, needed: number, slice: number): Generator<void, number> {
    const fates = this.#known(heights, among);
    let met = count(fates, MET);
    let most = among - count(fates, MISSED);
    const open = () => met < needed && met < most && (most >= needed || needed === Number.POSITIVE_INFINITY);
    if (!open()) return met;
    const meets = this.#try(heights);
    let lived = 0;
    for (let path = 0; path < among && open(); path++) {
      if (fates[path] !== UNSEEN) continue;
      fates[path] = meets(path) ? MET : MISSED;
      if (fates[path] === MET) met++;
      else most--;
      if (++lived % slice === 0) yield;
    }
    this.#tried.push({ heights: [...heights], fates });
    return met;
  }

  /** What needs no trial: a future met by a plan that this one contains, or missed by one that contains this one. */
  #known(heights: Heights, among: number): Uint8Array {
    const fates = new Uint8Array(among);
    for (const tried of this.#tried) {
      if (contains(heights, tried.heights)) copyFate(MET, tried.fates, fates);
      if (contains(tried.heights, heights)) copyFate(MISSED, tried.fates, fates);
    }
    return fates;
  }
}

/** True when the one plan stands nowhere lower than the other. */
export function contains(one: Heights, other: Heights): boolean {
  for (let at = 0; at < one.length; at++) if (one[at]! < other[at]!) return false;
  return true;
}

function copyFate(fate: number, from: Uint8Array, to: Uint8Array): void {
  const end = Math.min(from.length, to.length);
  for (let path = 0; path < end; path++) if (from[path] === fate) to[path] = fate;
}

function count(fates: Uint8Array, fate: number): number {
  let sum = 0;
  for (const each of fates) if (each === fate) sum++;
  return sum;
}
