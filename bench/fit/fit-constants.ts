import { DriverId } from '#shared/domain/score.ts';
import { SHARES } from '../../src-main/engine/model.ts';
import { FACTOR_OF, type Scale, scaleOf } from '../../src-main/engine/scale.ts';
import { exactScore } from '../../src-main/engine/score-state.ts';
import type { State } from '../../src-main/engine/state.ts';
import { CONSTANTS, GENTLE } from './constants.ts';
import { solve } from './solve.ts';

/** One client as two people: with September's status, and without it. */
export interface Client {
  states: [State, State];
  defaulted: boolean;
}

const ROUNDS = 12;
const NUDGE = 0.01;
const MODEL = { preset: 'simsim', off: ['connections'] } as const;

/** Scores of all clients, as the engine gives them with the constants as they stand. Those without September follow. */
export function scoresOf(clients: readonly Client[], of: (state: State, scale: Scale) => number, scale = wholeScale()) {
  const scores = new Float64Array(2 * clients.length);
  for (const [index, { states }] of clients.entries()) {
    scores[index] = of(states[0], scale);
    scores[clients.length + index] = of(states[1], scale);
  }
  return scores;
}

function wholeScale(): Scale {
  return scaleOf({ preset: MODEL.preset, off: [...MODEL.off] });
}

/** The scale before its shares are made whole points: a small step of a share must show. */
function exactScale(): Scale {
  const { factors } = wholeScale();
  const shares = DriverId.options.map((driver) => SHARES[driver] as number);
  const ofFactor = factors.map((_, factor) =>
    shares.reduce((sum, one, at) => sum + (FACTOR_OF[at] === factor ? one : 0), 0),
  );
  const drivers = shares.map((one, at) => (one * factors[FACTOR_OF[at]!]!) / ofFactor[FACTOR_OF[at]!]!);
  return { factors, drivers: Float64Array.from(drivers) };
}

/**
 * Fits the constants to these clients: penalised maximum likelihood of a logistic default rate in the score, with a
 * line of its own with and without September, and a normal prior on each constant's logarithm around what reason says.
 * Gauss–Newton on the shipped engine itself. Leaves the constants written, and answers them.
 */
export function fitConstants(clients: readonly Client[]): number[] {
  const size = CONSTANTS.length;
  const logs = CONSTANTS.map(() => 0);
  const write = () => {
    for (const [at, constant] of CONSTANTS.entries()) constant.write(constant.reasoned * Math.exp(logs[at]!));
  };
  const lines = [Math.log(0.22 / 0.78), -1, Math.log(0.22 / 0.78), -1];
  for (let round = 0; round < ROUNDS; round++) {
    write();
    const scores = centred(scoresOf(clients, exactScore, exactScale()));
    const slopes = logs.map((log, at) => {
      logs[at] = log + NUDGE;
      write();
      const nudged = centred(scoresOf(clients, exactScore, exactScale()));
      logs[at] = log;
      return nudged.map((score, index) => (score - scores[index]!) / NUDGE);
    });
    const all = size + lines.length;
    const curve = Array.from({ length: all }, () => new Array<number>(all).fill(0));
    const pull = new Array<number>(all).fill(0);
    const row = new Float64Array(all);
    for (let index = 0; index < scores.length; index++) {
      const own = size + (index < clients.length ? 0 : 2);
      const chance = 1 / (1 + Math.exp(-(lines[own - size]! + lines[own - size + 1]! * scores[index]!)));
      row.fill(0);
      for (let at = 0; at < size; at++) row[at] = lines[own - size + 1]! * slopes[at]![index]!;
      row[own] = 1;
      row[own + 1] = scores[index]!;
      const miss = Number(clients[index % clients.length]!.defaulted) - chance;
      const weight = chance * (1 - chance);
      for (let one = 0; one < all; one++) {
        if (row[one] === 0) continue;
        pull[one]! += row[one]! * miss;
        for (let other = 0; other < all; other++) curve[one]![other]! += weight * row[one]! * row[other]!;
      }
    }
    for (let at = 0; at < size; at++) {
      curve[at]![at]! += 1 / (GENTLE * GENTLE);
      pull[at]! -= logs[at]! / (GENTLE * GENTLE);
    }
    const step = solve(curve, pull);
    for (let at = 0; at < size; at++) logs[at]! += Math.max(-0.5, Math.min(0.5, step[at]!));
    for (let at = 0; at < lines.length; at++) lines[at]! += Math.max(-1, Math.min(1, step[size + at]!));
    if (Math.max(...step.map(Math.abs)) < 1e-4) break;
  }
  write();
  return CONSTANTS.map((constant) => constant.read());
}

/** In hundreds of points around 600, so that the two numbers of a line hardly depend on each other. */
function centred(scores: Float64Array): Float64Array {
  return scores.map((score) => (score - 600) / 100);
}
