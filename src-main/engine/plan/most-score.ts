import { effortAt, type Heights, type Ladder } from './ladder.ts';

/** A search for the plan that brings the highest score for so much effort. */
export interface ScoreSearch {
  ladders: readonly Ladder[];
  mostEffort: number;
  /** The score of a plan; a plan that contains another has no lower one. */
  scoreOf(heights: Heights): number;
  mostTrials: number;
}

/**
 * The plan with the highest score within the effort; of equal ones the one with the least effort. Exact while trials
 * last: a branch is left when even the furthest of what each ladder allows alone would not beat the best so far.
 * Yields after every trial.
 */
export function* mostScore(search: ScoreSearch): Generator<void, { heights: Heights; complete: boolean }> {
  const { ladders, mostEffort, mostTrials } = search;
  const known = new Map<string, number>();
  const here: number[] = ladders.map(() => 0);
  let best: Heights = [...here];
  let bestScore = Number.NEGATIVE_INFINITY;
  let bestEffort = 0;
  let complete = true;

  function* visit(depth: number, spent: number): Generator<void, void> {
    if (spent > mostEffort) return;
    const furthest = here.map((height, at) =>
      at < depth ? height : affordable(at, Math.round((mostEffort - spent) * 10) / 10),
    );
    const key = furthest.join();
    let score = known.get(key);
    if (score === undefined) {
      if (known.size >= mostTrials) {
        complete = false;
        return;
      }
      score = search.scoreOf(furthest);
      known.set(key, score);
      yield;
    }
    const effort = effortAt(ladders, furthest);
    if (score > bestScore && effort <= mostEffort) take(furthest, score, effort);
    else if (score === bestScore && effort < bestEffort) take(furthest, score, effort);
    if (score < bestScore || (score === bestScore && spent >= bestEffort) || depth === ladders.length) return;
    for (let height = furthest[depth]!; height >= 0; height--) {
      here[depth] = height;
      yield* visit(depth + 1, Math.round((spent + ladders[depth]!.rungs[height]!.effort) * 10) / 10);
    }
    here[depth] = 0;
  }

  function take(heights: Heights, score: number, effort: number): void {
    best = [...heights];
    bestScore = score;
    bestEffort = effort;
  }

  /** The highest rung of a ladder that alone costs no more than what is left. */
  function affordable(at: number, left: number): number {
    let height = ladders[at]!.rungs.length - 1;
    while (height > 0 && ladders[at]!.rungs[height]!.effort > left) height--;
    return height;
  }

  yield* visit(0, 0);
  return { heights: best, complete };
}
