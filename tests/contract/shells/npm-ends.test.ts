import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { describe, expect, it } from 'vitest';

const MODULE = new URL('../../../src-main/shells/start/when-npm-ends.ts', import.meta.url).href;
const PROGRAM = `
  const { whenNpmEnds } = await import('${MODULE}');
  whenNpmEnds(process.env, () => { console.log('npm is gone'); process.exit(0); });
  setTimeout(() => { console.log('still here'); process.exit(0); }, 4000);
  console.log('running');
`;

/** Runs the program below a shell, as npm does, ends the shell, and answers what the program says after that. */
async function saidAfterTheShellEnded(env: NodeJS.ProcessEnv): Promise<string> {
  const shell = spawn('sh', ['-c', '"$NODE" --input-type=module -e "$PROGRAM"; true'], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...env, NODE: process.execPath, PROGRAM },
  });
  const lines = createInterface({ input: shell.stdout });
  await once(lines, 'line');
  const next = once(lines, 'line');
  shell.kill('SIGTERM');
  return String((await next)[0]);
}

describe.skipIf(process.platform === 'win32')('a program that npm started', () => {
  const { npm_lifecycle_event: _event, ...bare } = process.env;

  it('ends when npm is told to stop', async () => {
    expect(await saidAfterTheShellEnded({ ...bare, npm_lifecycle_event: 'start' })).toBe('npm is gone');
  });

  it('outlives its terminal when it was started by hand', async () => {
    expect(await saidAfterTheShellEnded(bare)).toBe('still here');
  });
});
