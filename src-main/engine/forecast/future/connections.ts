import { setConnection } from '../../add.ts';
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

function judge(who: Traveller, index: number, reliability: number, day: number): void {
  setConnection(who.state, index, reliability, day);
  who.recorder?.connection(index, reliability, day);
}
