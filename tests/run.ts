/**
 * `npm test`: builds the product, runs the unit runner and the end-to-end runner, and ends with one line for both.
 * `npm run fuzz` (`--long`) runs the same with the longer rounds that tests read from SIMSIM_LONG.
 */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';

interface Count {
  passed: number;
  failed: number;
  skipped: string[];
}

const long = process.argv.includes('--long');

function run(label: string, program: string, ...parameters: string[]): Promise<boolean> {
  console.log(`\n— ${label}`);
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [`node_modules/${program}`, ...parameters], {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...(long && { SIMSIM_LONG: '1' }) },
    });
    child.on('error', () => resolve(false));
    child.on('exit', (code) => resolve(code === 0));
  });
}

/** What a runner counted; one that left no count counts as one failure. */
function countOf(file: string, ended: boolean): Count {
  if (!existsSync(file)) return { passed: 0, failed: 1, skipped: [] };
  const count = JSON.parse(readFileSync(file, 'utf8')) as Count;
  return { ...count, failed: ended ? count.failed : Math.max(count.failed, 1) };
}

for (const file of ['.cache/vitest-count.json', '.cache/playwright-count.json']) rmSync(file, { force: true });

const built = await run('Build', 'electron-vite/bin/electron-vite.js', 'build', '--logLevel', 'warn');
const unit = await run('Unit, contract, architecture and components', 'vitest/vitest.mjs', 'run');
const endToEnd = built && (await run('End to end', '@playwright/test/cli.js', 'test'));

const counts = [
  countOf('.cache/vitest-count.json', unit),
  countOf('.cache/playwright-count.json', endToEnd),
  { passed: 0, failed: built ? 0 : 1, skipped: [] },
];
const sum = (pick: (count: Count) => number) => counts.reduce((total, count) => total + pick(count), 0);
const passed = sum((count) => count.passed);
const failed = sum((count) => count.failed);
const skipped = counts.flatMap((count) => count.skipped);
console.log('');
for (const name of skipped) console.log(`skipped: ${name}`);
console.log(`${passed} passed, ${failed} failed${skipped.length > 0 ? `, ${skipped.length} skipped` : ''}`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
