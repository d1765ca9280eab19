import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { collect } from './child.ts';

const SOURCES = [
  'src-main',
  'src-shared',
  'src-renderer',
  'package.json',
  'package-lock.json',
  'electron.vite.config.ts',
];
const RESULTS = ['main/browser.js', 'main/desktop.js', 'preload/preload.cjs', 'renderer/index.html'];

/** True when out/ is missing or was made from other sources than these. */
export function isStale(root: string): boolean {
  if (RESULTS.some((file) => !existsSync(join(root, 'out', file)))) return true;
  try {
    return readFileSync(stampFile(root), 'utf8') !== stampOf(root);
  } catch {
    return true;
  }
}

/** Builds out/. Answers null, or what the builder said when it failed. */
export async function build(root: string): Promise<string | null> {
  const stamp = stampOf(root); // taken first: what changes meanwhile is built the next time
  const builder = join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js');
  const { code, output } = await collect(process.execPath, [builder, 'build', '--logLevel', 'warn'], root);
  if (code !== 0) return output;
  writeFileSync(stampFile(root), stamp);
  return null;
}

/** Whether the tools to build with are there; `npm ci` brings them. */
export function canBuild(root: string): boolean {
  return existsSync(join(root, 'node_modules', 'electron-vite', 'package.json'));
}

function stampFile(root: string): string {
  return join(root, 'out', 'built-from');
}

/** A digest of every source's name, size and time: changes with an edit, a new file, a removed one. Takes milliseconds. */
function stampOf(root: string): string {
  const digest = createHash('sha256').update(process.version);
  for (const source of SOURCES) {
    for (const file of filesUnder(join(root, source))) {
      const { size, mtimeMs } = statSync(file);
      digest.update(`${file}\0${size}\0${mtimeMs}\n`);
    }
  }
  return digest.digest('hex');
}

function filesUnder(path: string): string[] {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found?.isDirectory()) return found ? [path] : [];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesUnder(join(path, name)));
}
