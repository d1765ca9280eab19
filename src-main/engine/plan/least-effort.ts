import type { Evidence } from './evidence.ts';
import { effortAt, type Heights, type Ladder } from './ladder.ts';

/** A search for the plan of least effort. */
export interface Search {
  ladders: readonly Ladder[];
  evidence: Evidence;
  /** Among so many futures, so many must meet the goal. */
  among: number;
  needed: number;
  /** How high each ladder may be climbed. */
  tops: Heights;
  /** Trials after which the search takes what it has; it counts trials, not time, so that it repeats. */
  mostTrials: number;
}

export interface Found {
  heights: Heights;
  effort: number;
  /** False where trials ran out before every cheaper plan was ruled out. */
  complete: boolean;
}

/**
 * The plan of least effort that reaches, or null when none within `tops` does. Exact while trials last: it walks the
 * plans ladder by ladder, and leaves a branch when even the furthest of what is still affordable would not reach.
 * Yields after every trial, so that whoever drives it can stop for breath.
 */
export function* leastEffort(search: Search): Generator<void, Found | null> {
  const { ladders, evidence, among, needed, tops, mostTrials } = search;
  const reached = evidence.reaches(tops, among, needed);
  yield;
  if (!reached) return null;
  let best = yield* comeDown(search);
  let bestEffort = effortAt(ladders, best);
  const end = evidence.trials + mostTrials;
  let complete = true;
  const here: number[] = ladders.map(() => 0);

  function* visit(depth: number, spent: number): Generator<void, void> {
    if (spent >= bestEffort) return;
    if (evidence.trials >= end) {
      complete = false;
      return;
    }
    const furthest = here.map((height, at) =>
      at < depth ? height : affordable(at, Math.round((bestEffort - spent) * 10) / 10),
    );
    const before = evidence.trials;
    const possible = evidence.reaches(furthest, among, needed);
    if (evidence.trials > before) yield;
    if (!possible) return;
    if (depth === ladders.length) {
      best = [...here];
      bestEffort = spent;
      return;
    }
    for (let height = 0; height <= tops[depth]!; height++) {
      here[depth] = height;
      const effort = Math.round((spent + ladders[depth]!.rungs[height]!.effort) * 10) / 10;
      yield* visit(depth + 1, effort);
    }
    here[depth] = 0;
  }

  /** The highest rung of a ladder that alone costs less than what is left. */
  function affordable(at: number, left: number): number {
    let height = tops[at]!;
    while (height > 0 && ladders[at]!.rungs[height]!.effort >= left) height--;
    return height;
  }

  yield* visit(0, 0);
  return { heights: best, effort: bestEffort, complete };
}

/** From the tops down, the costliest first, as long as the goal stays within reach: a good plan to begin with. */
function* comeDown({ ladders, evidence, among, needed, tops }: Search): Generator<void, Heights> {
  let at: Heights = tops;
  const costliest = [...ladders.keys()].sort((one, other) => costOf(other) - costOf(one) || one - other);
  function costOf(ladder: number): number {
    return ladders[ladder]!.rungs[tops[ladder]!]!.effort;
  }
  for (const ladder of costliest) {
    for (let height = 0; height < tops[ladder]!; height++) {
      const lower = at.map((own, index) => (index === ladder ? height : own));
      const reached = evidence.reaches(lower, among, needed);
      yield;
      if (!reached) continue;
      at = lower;
      break;
    }
  }
  return at;
}
