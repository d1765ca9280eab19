/** A seeded stream of whole numbers: the same key gives the same stream on every machine. */
export interface Chance {
  /** A whole number, `from` and `to` included. */
  between(from: number, to: number): number;
  /** True in `of` of a hundred cases. */
  happens(of: number): boolean;
  /** One of the choices; weights are whole numbers. */
  weighted<T extends { weight: number }>(choices: readonly T[]): T;
}

/**
 * A stream for a key. Keys name what is drawn ("purchases 2025-03-14"), so that one day's draws do not depend on how
 * many were made before: the demo person of today and of tomorrow share their past.
 */
export function chanceFor(key: string): Chance {
  let state = hashOf(key);
  const next = () => {
    // mulberry32 (public domain): 32-bit integer steps only.
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  const between = (from: number, to: number) => from + (next() % (to - from + 1));
  return {
    between,
    happens: (of) => between(1, 100) <= of,
    weighted(choices) {
      let left = between(
        1,
        choices.reduce((sum, choice) => sum + choice.weight, 0),
      );
      for (const choice of choices) {
        left -= choice.weight;
        if (left <= 0) return choice;
      }
      throw new RangeError('nothing to choose from');
    },
  };
}

/** FNV-1a over UTF-16 units. */
function hashOf(key: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < key.length; index++) hash = Math.imul(hash ^ key.charCodeAt(index), 0x01000193);
  return hash | 0;
}
