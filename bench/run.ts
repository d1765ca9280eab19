/**
 * `npm run bench`: measures everything on this machine, prints a table, and writes bench/results.json and the tables of
 * docs/performance.md.
 * `npm run bench -- score` measures one group and keeps the other groups' last figures.
 *
 * A group is a file `bench/GROUP.bench.ts`, run by itself in a process of its own, so that one cannot warm or crowd the
 * memory of the next. It hands over each figure by `measured({ id, what, unit, runs, must, aim, grows, peer })` of
 * entry.ts, or by `skipped({ id, what, unit }, why)`; it may print what else it likes. Times come from timing.ts.
 * - `runs` holds the figure of every run; the median and the middle half of them are reckoned here.
 * - A peer does the same work in the same process run. Node packages stand in bench/peers/package.json, and never in
 *   the product's; where a peer is not there, its row says how it would be installed.
 * - Whole run under ten minutes on two cores: a group keeps to a minute or so, and is stopped after four.
 * Nothing here fails a build: a group that breaks is a line in the table, and the exit code stays 0.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Entry } from './entry.ts';
import { type Group, keepResults } from './results.ts';
import { table } from './table.ts';
import { writePage } from './write-page.ts';

const MOST_MS = 4 * 60_000;
const ENDING = '.bench.ts';

const all = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith(ENDING))
  .map((file) => file.slice(0, -ENDING.length))
  .sort();
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !all.includes(name));
if (unknown.length > 0) {
  console.error(`No group is called ${unknown.join(', ')}. There are: ${all.join(', ')}.`);
  process.exit(2);
}

const folder = mkdtempSync(join(tmpdir(), 'simsim-bench-'));
const groups: Group[] = [];
const entries: Entry[] = [];
try {
  for (const group of asked.length > 0 ? asked : all) {
    console.log(`\n— ${group}`);
    const ran = run(group);
    groups.push(ran.group);
    entries.push(...ran.entries);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
console.log(`\n${table(entries)}\n`);
for (const { group, trouble } of groups) if (trouble) console.log(`${group}: ${trouble}`);
const results = keepResults(groups, entries, all);
writePage(results);
const seconds = groups.reduce((sum, group) => sum + group.seconds, 0);
console.log(
  `${entries.length} figures in ${Math.round(seconds)} s, kept in bench/results.json and docs/performance.md`,
);

function run(group: string): { group: Group; entries: Entry[] } {
  const place = join(folder, `${group}.ndjson`);
  const since = performance.now();
  const ended = spawnSync(process.execPath, ['--expose-gc', join(import.meta.dirname, group + ENDING)], {
    stdio: ['ignore', 'inherit', 'inherit'],
    timeout: MOST_MS,
    killSignal: 'SIGKILL',
    env: { ...process.env, SIMSIM_BENCH_GROUP: group, SIMSIM_BENCH_ENTRIES: place },
  });
  const seconds = (performance.now() - since) / 1000;
  const trouble = ended.status === 0 ? null : ended.signal ? `stopped (${ended.signal})` : `ended with ${ended.status}`;
  return { group: { group, seconds: Math.round(seconds), trouble }, entries: linesIn(place) };
}

function linesIn(place: string): Entry[] {
  try {
    const lines = readFileSync(place, 'utf8').trim().split('\n');
    return lines.map((line) => JSON.parse(line) as Entry);
  } catch {
    return []; // nothing was measured; the group's own line says why
  }
}
