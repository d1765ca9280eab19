import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/** Builds the product as it is now into out/, for figures of what a person would start. */
export function buildProduct(): void {
  const vite = join(createRequire(import.meta.url).resolve('electron-vite/package.json'), '../bin/electron-vite.js');
  const cwd = join(import.meta.dirname, '..');
  spawnSync(process.execPath, [vite, 'build', '--logLevel', 'warn'], { cwd, stdio: 'ignore' });
}
