/**
 * `npm run check`: types, Svelte, lint and the quick unit tests, two at a time. Each part's output comes whole when it
 * ends; the last line names what failed.
 */
import { spawn } from 'node:child_process';

type Part = [label: string, program: string, ...parameters: string[]];

/** Parts of a row run one after the other, the rows at the same time; types and tests each keep a core busy. */
const ROWS: Part[][] = [
  [
    ['Types', 'typescript/bin/tsc', '-b'],
    ['Svelte', 'svelte-check/bin/svelte-check', '--tsconfig', 'src-renderer/tsconfig.json', '--fail-on-warnings'],
  ],
  [
    ['Unit and architecture', 'vitest/vitest.mjs', 'run', '--project', 'unit', '--project', 'architecture'],
    ['Lint', '@biomejs/biome/bin/biome', 'ci'],
  ],
];

function passes([label, program, ...parameters]: Part): Promise<boolean> {
  const began = performance.now();
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [`node_modules/${program}`, ...parameters], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...(process.stdout.isTTY && { FORCE_COLOR: '1' }), ...process.env },
    });
    const said: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => said.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => said.push(chunk));
    child.on('error', () => resolve(false));
    child.on('close', (code) => {
      console.log(`\n— ${label}, ${((performance.now() - began) / 1000).toFixed(1)} s\n${Buffer.concat(said)}`);
      resolve(code === 0);
    });
  });
}

const failed: string[] = [];
await Promise.all(
  ROWS.map(async (row) => {
    for (const part of row) if (!(await passes(part))) failed.push(part[0]);
  }),
);
console.log(failed.length === 0 ? 'All checks passed' : `Failed: ${failed.join(', ')}`);
process.exitCode = failed.length === 0 ? 0 : 1;
