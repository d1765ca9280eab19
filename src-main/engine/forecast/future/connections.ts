import { MOST_ADDED } from '#shared/domain/habit-range.ts';
import { setConnection } from '../../add.ts';
import { NEVER } from '../../state.ts';
import type { Traveller } from './traveller.ts';

/** A review keeps the reliability of each connection and makes its judgement fresh. */
export function reviewConnections(who: Traveller, day: number): void {
  const { reliability } = who.state;
  for (let index = 0; index < reliability.length; index++) {
    if (reliability[index]! > 0) judge(who, index, reliability[index]!, day);
  }
}

/** A connection that defaults is as unreliable as can be. */
export function defaultConnection(who: Traveller, index: number, day: number): void {
  if (who.state.reliability[index]! > 0) judge(who, index, 1, day);
}

/** Adds people one can fully rely on, in the first empty places behind the connections of the ledger. */
export function addConnections(who: Traveller, count: number, day: number): void {
  const { reliability } = who.state;
  const first = reliability.length - MOST_ADDED;
  for (let index = first; index < first + count; index++) judge(who, index, 5, day);
}

/** Lets so many connections go, the least reliable first; of equals the one that stands first. */
export function pruneConnections(who: Traveller, count: number, day: number): void {
  const { reliability } = who.state;
  const own = reliability.length - MOST_ADDED;
  for (let pruned = 0; pruned < count; pruned++) {
    let least = -1;
    for (let index = 0; index < own; index++) {
      if (reliability[index]! > 0 && (least < 0 || reliability[index]! < reliability[least]!)) least = index;
    }
    if (least < 0) return;
    setConnection(who.state, least, 0, -NEVER);
    who.recorder?.prune(least, day);
  }
}

function judge(who: Traveller, index: number, reliability: number, day: number): void {
  setConnection(who.state, index, reliability, day);
  who.recorder?.connection(index, reliability, day);
}
