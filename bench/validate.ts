import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { BANDS, HIGHEST_SCORE, LOWEST_SCORE } from '#shared/domain/scale.ts';
import { MODEL_VERSION } from '../src-main/engine/model.ts';
import { scoreOn } from '../src-main/engine/score.ts';
import { calibrationPlot, lineThrough } from './calibration.ts';
import { areaError, areaUnder, defaultRates, largestGap, type Step } from './measures.ts';
import type { CardRow } from './uci/card-row.ts';
import { ledgerOfRow, ROW_DAY } from './uci/ledger-of-row.ts';
import { NotCardData, readRows } from './uci/read-rows.ts';

/**
 * `npm run validate -- FILE.csv [--scores OUT.csv] [--without-september] [--plot OUT.svg]`: scores the UCI credit card data with the
 * shipped engine, and says how well the score told who would default. The label is read only for that; without it,
 * only the scores are written. Rows that cannot be used are named on stderr, and make the exit code 2.
 */
const USAGE = 'npm run validate -- FILE.csv [--scores OUT.csv] [--without-september] [--plot OUT.svg]';

function main(): number {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { scores: { type: 'string' }, 'without-september': { type: 'boolean' }, plot: { type: 'string' } },
  });
  const [file, ...others] = positionals;
  if (file === undefined || others.length > 0) throw new NotCardData(`say which file: ${USAGE}`);
  const started = performance.now();
  const { rows, bad, labelled } = readRows(readFileSync(file, 'utf8'));
  for (const { line, problem } of bad) console.error(`${file}, line ${line}: ${problem}`);
  const september = !values['without-september'];
  const scores = scoresOf(rows, september);
  const told = rows.some((row) => row.status[0] !== null);
  console.log(`Model ${MODEL_VERSION}, ${rows.length} rows${bad.length > 0 ? `, ${bad.length} left out` : ''}`);
  console.log(`September’s status: ${september && told ? 'read' : 'not read'}`);
  if (values.scores !== undefined) writeScores(values.scores, rows, scores);
  if (labelled) judge(rows, scores, values.plot);
  else console.log('No label: nothing to hold the scores against.');
  if (labelled && september && told) {
    const without = scoresOf(rows, false);
    console.log(`\nThe same with September’s status blanked: ${figures(without, labelsOf(rows))}`);
  }
  console.log(`\n${((performance.now() - started) / 1000).toFixed(1)} s`);
  return bad.length > 0 ? 2 : 0;
}

function scoresOf(rows: readonly CardRow[], september: boolean): number[] {
  return rows.map((row) => scoreOn(ledgerOfRow(row, september), ROW_DAY).score);
}

function writeScores(file: string, rows: readonly CardRow[], scores: readonly number[]): void {
  const lines = rows.map(
    ({ id }, index) => `${/[",\n]/.test(id) ? `"${id.replaceAll('"', '""')}"` : id},${scores[index]}`,
  );
  writeFileSync(file, `${['id,score', ...lines].join('\n')}\n`);
}

function labelsOf(rows: readonly CardRow[]): boolean[] {
  return rows.map((row) => row.defaulted === true);
}

function figures(scores: readonly number[], labels: readonly boolean[]): string {
  const area = areaUnder(scores, labels);
  const bads = labels.filter(Boolean).length;
  const error = areaError(area, bads, labels.length - bads);
  const gini = 2 * area - 1;
  return `AUC ${area.toFixed(4)} ± ${error.toFixed(4)}   Gini ${gini.toFixed(4)}   KS ${largestGap(scores, labels).toFixed(4)}`;
}

function judge(rows: readonly CardRow[], scores: readonly number[], plot: string | undefined): void {
  const known = rows.flatMap((row, index) => (row.defaulted === null ? [] : [index]));
  const labels = labelsOf(known.map((index) => rows[index]!));
  const own = known.map((index) => scores[index]!);
  console.log(`${labels.filter(Boolean).length} of ${labels.length} defaulted\n\n${figures(own, labels)}\n`);
  const bands = defaultRates(own, labels, [...BANDS.map(({ from }) => from), HIGHEST_SCORE + 1]);
  for (const [index, step] of bands.entries()) console.log(lineOf(BANDS[index]!.band, step));
  const edges = Array.from({ length: 12 }, (_, index) => LOWEST_SCORE + 50 * index);
  console.log('');
  for (const step of defaultRates(own, labels, [...edges, HIGHEST_SCORE + 1])) console.log(lineOf('', step));
  const line = lineThrough(own, labels);
  const doubling = ((100 * Math.LN2) / -line.slope).toFixed(0);
  console.log(
    `\nCalibration: PD = 1/(1 + exp(${(-line.at600).toFixed(3)} + ${(-line.slope).toFixed(3)}·(score − 600)/100)); ${doubling} points double the odds`,
  );
  if (plot !== undefined) writeFileSync(plot, calibrationPlot(own, labels, line));
}

function lineOf(name: string, { from, to, count, rate, error }: Step): string {
  const place = `${from}–${to - 1}`;
  const share = count === 0 ? '' : `${(100 * rate).toFixed(1).padStart(6)} % ± ${(100 * error).toFixed(1)}`;
  return `${name.padEnd(12)} ${place}  ${String(count).padStart(7)} rows  ${share}`;
}

try {
  process.exitCode = main();
} catch (error) {
  const expected = error instanceof NotCardData || (error as NodeJS.ErrnoException).code !== undefined;
  console.error(expected ? (error as Error).message : error);
  process.exitCode = 2;
}
