/**
 * `npm run mutate [-- PART OF A NAME]`: takes every guard of the shells away, one at a time, in a copy of the sources,
 * and shows which test falls. Ends with 1 when a guard could go without a test noticing. Takes some minutes.
 */
import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { BROWSER_GUARDS } from './support/guards/browser.ts';
import { DESKTOP_GUARDS } from './support/guards/desktop.ts';
import type { Guard } from './support/guards/guard.ts';

const ROOT = join(import.meta.dirname, '..');
const LONGEST = 180_000;
const LEFT_OUT = new Set(['node_modules', 'out', 'dist', '.git', '.cache', '.svelte-check']);

interface Outcome {
  passed: number;
  /** The first test that fell; null when none did. */
  fell: string | null;
}

const wanted = process.argv[2] ?? '';
const guards = [...DESKTOP_GUARDS, ...BROWSER_GUARDS].filter(({ name }) => name.includes(wanted));
const copy = mkdtempSync(join(tmpdir(), 'simsim-mutate-'));
try {
  cpSync(ROOT, copy, { recursive: true, filter: (path) => !LEFT_OUT.has(basename(path)) });
  symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'), 'junction');
  for (const file of new Set(guards.map(({ caughtBy }) => caughtBy))) {
    const { fell, passed } = await outcomeOf(file);
    if (fell !== null || passed === 0) throw new Error(`${file} fails with every guard in place: ${fell}`);
  }
  const missed: string[] = [];
  for (const guard of guards) {
    const fell = await fellWithout(guard);
    if (fell === null) missed.push(guard.name);
    console.log(`${fell === null ? 'UNNOTICED' : 'noticed  '} │ ${guard.name.padEnd(38)} │ ${fell ?? ''}`);
  }
  console.log(`\n${guards.length} guards taken away, ${guards.length - missed.length} noticed`);
  process.exitCode = missed.length === 0 && guards.length > 0 ? 0 : 1;
} finally {
  rmSync(copy, { recursive: true, force: true });
}

async function fellWithout({ name, file, from, to, caughtBy }: Guard): Promise<string | null> {
  const path = join(copy, file);
  const text = readFileSync(path, 'utf8');
  if (!text.includes(from)) throw new Error(`${name}: ${file} no longer says “${from}”`);
  writeFileSync(
    path,
    text.replace(from, () => to),
  );
  try {
    const { fell } = await outcomeOf(caughtBy);
    return fell === null ? null : `${basename(caughtBy, '.test.ts')}: ${fell}`;
  } finally {
    writeFileSync(path, text);
  }
}

/** Runs one test file in the copy, up to the first test that falls. */
async function outcomeOf(file: string): Promise<Outcome> {
  const report = join(copy, 'report.json');
  rmSync(report, { force: true });
  const vitest = join('node_modules', 'vitest', 'vitest.mjs');
  const args = [
    vitest,
    'run',
    '--project',
    'contract',
    file,
    '--bail',
    '1',
    '--reporter=json',
    `--outputFile=${report}`,
  ];
  await promisify(execFile)(process.execPath, args, { cwd: copy, timeout: LONGEST }).catch(() => undefined);
  const { numPassedTests, testResults } = JSON.parse(readFileSync(report, 'utf8')) as {
    numPassedTests: number;
    testResults: { assertionResults: { status: string; fullName: string }[] }[];
  };
  const fallen = testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .find(({ status }) => status === 'failed');
  return { passed: numPassedTests, fell: fallen?.fullName ?? null };
}
