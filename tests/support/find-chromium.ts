import { accessSync, constants, existsSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { chromium, type LaunchOptions } from '@playwright/test';

export interface FoundChromium {
  /** What Playwright is told to start it. */
  launch: LaunchOptions;
  /** False for the one out of npm, which can show no window. */
  headed: boolean;
  /** Where it came from, for the reader of a test's output. */
  from: 'CHROMIUM_PATH' | 'playwright' | 'system' | 'npm';
}

const SYSTEM = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/**
 * Finds a Chromium for the tests: the one named in CHROMIUM_PATH (`npm` for the one out of npm), Playwright's own, one
 * that the system has, else the one out of npm, which runs on bare Linux for x64. Throws a sentence that says what is
 * missing when there is none.
 */
export async function findChromium(): Promise<FoundChromium> {
  const named = process.env['CHROMIUM_PATH'];
  if (named === 'npm') return chromiumFromNpm();
  if (named) {
    if (!isProgram(named)) throw new Error(`CHROMIUM_PATH names ${named}, which is no program that can be run here.`);
    return { launch: { executablePath: named }, headed: true, from: 'CHROMIUM_PATH' };
  }
  const own = chromium.executablePath();
  if (isProgram(own)) return { launch: { executablePath: own }, headed: true, from: 'playwright' };
  const system = SYSTEM.find(isProgram);
  if (system) return { launch: { executablePath: system }, headed: true, from: 'system' };
  return chromiumFromNpm();
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

async function chromiumFromNpm(): Promise<FoundChromium> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(
      'The browser tests need a Chromium or Chrome, and none was found. Install one, or run “npx playwright install chromium”, or name one in CHROMIUM_PATH.',
    );
  }
  // A folder of our own, and the same in every process: the package trusts whatever lies where it unpacks.
  const folder = resolve(import.meta.dirname, '../../.cache/chromium');
  mkdirSync(folder, { recursive: true });
  const executablePath = await unpackedInto(folder);
  const env: Record<string, string> = {};
  for (const [name, value] of Object.entries(process.env)) if (value !== undefined) env[name] = value;
  env['LD_LIBRARY_PATH'] = join(folder, 'al2023', 'lib');
  if (!existsSync('/etc/fonts/fonts.conf')) env['FONTCONFIG_PATH'] = join(folder, 'fonts');
  // Never the package's own arguments: they switch web security off.
  return { launch: { executablePath, env, args: ['--headless=shell'] }, headed: false, from: 'npm' };
}

/** The package reads its settings from the environment when it is loaded, and writes there too; put that back after. */
async function unpackedInto(folder: string): Promise<string> {
  const before = { ...process.env };
  // This name makes it bring its own system libraries, so that a bare machine needs no package manager.
  Object.assign(process.env, { TMPDIR: folder, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x' });
  try {
    const { default: packed } = await import('@sparticuz/chromium');
    return await packed.executablePath();
  } finally {
    for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name];
    Object.assign(process.env, before);
  }
}
