/**
 * `npm run smoke`: starts the packaged program with Playwright's driver for Electron, makes an account in it, and quits.
 *
 * A package's fuses refuse the driver (it needs `--inspect`), as they should. So that one fuse is switched on in a copy,
 * which is the same program otherwise, and thrown away afterwards. The package itself is started as well, and must show
 * its window and end in order. Without a package (or a display) it says so and fails: nothing was shown then.
 */
import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses';
import { _electron as electron, expect } from '@playwright/test';
import { hasDisplay } from '../src-main/shells/common/display.ts';
import { createAccount } from '../tests/e2e/steps.ts';
import { type BuiltProgram, builtProgram } from './built-program.ts';

const DIST = join(import.meta.dirname, '../dist');
const SETTLED = 15_000;

const program = builtProgram(DIST, process.platform);
if (!program || !existsSync(program.executable)) {
  console.error(
    'Not run: there is no packaged program in dist. “npm run package” makes one; it needs Electron’s runtime.',
  );
  process.exit(1);
}
if (!hasDisplay(process.platform, process.env)) {
  console.error('Not run: there is no display here. On Linux, “xvfb-run -a npm run smoke” brings one.');
  process.exit(1);
}

const scratch = mkdtempSync(join(tmpdir(), 'simsim-smoke-'));
try {
  await startsAndEnds(program.executable);
  console.log('The package shows its window, and ends when it is told to.');
  await makesAnAccount(await driven(program));
  console.log('A driven copy of it made an account, and quit.');
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

/** The package as it is: alive after a while, its data folder made, and gone on a signal. */
async function startsAndEnds(executable: string): Promise<void> {
  const data = join(scratch, 'untouched');
  const child = spawn(executable, ['--data', data], { stdio: 'inherit' });
  const ended = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)));
  const early = await Promise.race([ended, new Promise<'alive'>((resolve) => setTimeout(resolve, SETTLED, 'alive'))]);
  if (early !== 'alive') throw new Error(`the package ended by itself (${early})`);
  if (!existsSync(join(data, 'desktop'))) throw new Error('the package made no data folder');
  child.kill('SIGTERM');
  const code = await ended;
  if (process.platform !== 'win32' && code !== 0) throw new Error(`the package ended with ${code}`);
}

/** A copy that differs in one fuse. Answers its executable. */
async function driven({ folder, bundle, executable }: BuiltProgram): Promise<string> {
  const copy = join(scratch, basename(folder));
  cpSync(folder, copy, { recursive: true, verbatimSymlinks: true });
  await flipFuses(bundle.replace(folder, copy), {
    version: FuseVersion.V1,
    resetAdHocDarwinSignature: process.platform === 'darwin',
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
  return executable.replace(folder, copy);
}

async function makesAnAccount(executablePath: string): Promise<void> {
  const args = ['--data', join(scratch, 'driven'), '--lang=en-GB'];
  const app = await electron.launch({ executablePath, args, chromiumSandbox: true });
  try {
    const page = await app.firstWindow();
    await createAccount(page, 'Mei Chen');
    await expect(page.getByRole('img', { name: /^\d+ of 950/ })).toBeVisible();
    expect(await app.evaluate(({ app: inside }) => inside.isPackaged)).toBe(true);
  } finally {
    await app.close();
  }
}
