import { existsSync, readFileSync } from 'node:fs';
import { scoreState } from '../../src-main/engine/score-state.ts';
import { stateOn } from '../../src-main/engine/state-on.ts';
import { areaUnder } from '../measures.ts';
import { ledgerOfRow, ROW_DAY } from '../uci/ledger-of-row.ts';
import { readRows } from '../uci/read-rows.ts';
import { CONSTANTS, GENTLE, rounded } from './constants.ts';
import { type Client, fitConstants, scoresOf } from './fit-constants.ts';

/**
 * `npm run fit [-- FILE.csv [REPEATS]]`: fits the score's free constants to the UCI credit card data (odd IDs), says what they
 * are worth on rows they were not fitted to, and holds the rounded result against what the engine ships. Exit code 1
 * when they differ.
 */
const FOLDS = 5;
const file = process.argv[2] ?? '../shared/data/uci-credit-cards/odd-ids.csv';
const REPEATS = Number(process.argv[3] ?? 4);

if (!existsSync(file)) {
  console.error(`The data is not here (${file}): nothing fitted.`);
  process.exit(2);
}
const started = performance.now();
const shipped = CONSTANTS.map((constant) => constant.read());
const clients: Client[] = readRows(readFileSync(file, 'utf8')).rows.map((row) => ({
  states: [stateOn(ledgerOfRow(row), ROW_DAY).state, stateOn(ledgerOfRow(row, false), ROW_DAY).state],
  defaulted: row.defaulted === true,
}));
const labels = clients.map(({ defaulted }) => defaulted);
const areas = (scores: ArrayLike<number>, of: readonly boolean[]) => {
  const all = Array.from(scores);
  return [areaUnder(all.slice(0, of.length), of), areaUnder(all.slice(of.length), of)] as const;
};
const told = ([one, other]: readonly [number, number]) =>
  `${one.toFixed(4)} with, ${other.toFixed(4)} without September`;

console.log(`${clients.length} rows, ${CONSTANTS.length} numbers fitted, prior ± ${GENTLE * 100} % around reason\n`);
const folds: (readonly [number, number])[] = [];
const repeats: (readonly [number, number])[] = [];
for (let repeat = 0; repeat < REPEATS; repeat++) {
  const foldOf = shuffledFolds(clients.length, repeat + 1);
  const out = new Float64Array(2 * clients.length);
  for (let fold = 0; fold < FOLDS; fold++) {
    fitConstants(clients.filter((_, index) => foldOf[index] !== fold));
    const held = clients.filter((_, index) => foldOf[index] === fold);
    const scores = scoresOf(held, scoreState);
    folds.push(
      areas(
        scores,
        held.map(({ defaulted }) => defaulted),
      ),
    );
    let at = 0;
    for (const [index, own] of foldOf.entries()) {
      if (own !== fold) continue;
      out[index] = scores[at]!;
      out[clients.length + index] = scores[held.length + at]!;
      at++;
    }
  }
  repeats.push(areas(out, labels));
  console.log(`repeat ${repeat + 1}, out of fold: AUC ${told(repeats.at(-1)!)}`);
}
for (const variant of REPEATS > 0 ? ([0, 1] as const) : []) {
  const mean = average(repeats.map((pair) => pair[variant]));
  const single = folds.map((pair) => pair[variant]);
  const middle = average(single);
  const spread = Math.sqrt(average(single.map((area) => (area - middle) * (area - middle))));
  const range = `${Math.min(...single).toFixed(4)}–${Math.max(...single).toFixed(4)}`;
  const name = variant === 0 ? 'with   ' : 'without';
  console.log(`${name} September: out of fold ${mean.toFixed(4)}; single folds ± ${spread.toFixed(4)} (${range})`);
}

const fitted = fitConstants(clients);
console.log(`\nFull fit: AUC ${told(areas(scoresOf(clients, scoreState), labels))}`);
let differ = 0;
console.log(`\n${'number'.padEnd(40)} reasoned   fitted  rounded  shipped`);
for (const [at, constant] of CONSTANTS.entries()) {
  const round = rounded(constant, fitted[at]!);
  if (round !== shipped[at]) differ++;
  const cells = [constant.reasoned, fitted[at]!.toFixed(3), round, shipped[at]!].map((cell) =>
    String(cell).padStart(8),
  );
  console.log(`${constant.name.padEnd(40)} ${cells.join(' ')}${round === shipped[at] ? '' : '  ← differs'}`);
  constant.write(round);
}
console.log(`\nRounded: AUC ${told(areas(scoresOf(clients, scoreState), labels))}`);
console.log(`${((performance.now() - started) / 1000).toFixed(0)} s`);
if (differ > 0) {
  console.error(`${differ} shipped constants are not what the fit gives.`);
  process.exitCode = 1;
}

/** A fold for each row, of equal sizes, from a small generator of its own: the same on every machine. */
function shuffledFolds(count: number, seed: number): number[] {
  const order = Array.from({ length: count }, (_, index) => index);
  let state = seed * 2_654_435_761;
  for (let index = count - 1; index > 0; index--) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    const other = Math.floor((state / 2 ** 32) * (index + 1));
    [order[index], order[other]] = [order[other]!, order[index]!];
  }
  const folds = new Array<number>(count);
  for (const [place, index] of order.entries()) folds[index] = place % FOLDS;
  return folds;
}

function average(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
