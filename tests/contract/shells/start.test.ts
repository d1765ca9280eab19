import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { en } from '#shared/words/en/en.ts';
import { chooseShell, type Machine } from '../../../src-main/shells/start/choose.ts';
import { reasonIn } from '../../../src-main/shells/start/runtime.ts';
import { madeUpProject } from '../../support/shells/made-up-project.ts';
import { endAll, startProgram } from '../../support/shells/process.ts';

const { why } = en.shells;

describe('which shell is chosen', () => {
  const there = { path: '/electron' };
  const missing = { missing: 'fetch failed' };
  const machine = (more: Partial<Machine> = {}): Machine => ({
    platform: 'linux',
    env: { DISPLAY: ':0' },
    root: false,
    ...more,
  });
  const blind = { env: {} };

  test.each([
    ['a display and a runtime', null, machine(), there, 'desktop', why.ableHere],
    ['Wayland', null, machine({ env: { WAYLAND_DISPLAY: 'wayland-0' } }), there, 'desktop', why.ableHere],
    ['macOS', null, machine({ platform: 'darwin', ...blind }), there, 'desktop', why.ableHere],
    ['Windows', null, machine({ platform: 'win32', ...blind }), there, 'desktop', why.ableHere],
    [
      'macOS from afar',
      null,
      machine({ platform: 'darwin', env: { SSH_CONNECTION: 'x' } }),
      there,
      'browser',
      why.noDisplay,
    ],
    ['no display', null, machine(blind), there, 'browser', why.noDisplay],
    ['root', null, machine({ root: true }), there, 'browser', why.asRoot],
    ['no runtime', null, machine(), missing, 'browser', why.noRuntime('fetch failed')],
    ['the browser asked for', 'browser', machine(), there, 'browser', why.asked],
    ['the desktop asked for', 'desktop', machine(), there, 'desktop', why.asked],
    ['the desktop asked for without a display', 'desktop', machine(blind), there, null, why.noDisplay],
    ['the desktop asked for without a runtime', 'desktop', machine(), missing, null, why.noRuntime('fetch failed')],
  ] as const)('%s', async (_name, asked, on, runtime, shell, reason) => {
    expect(await chooseShell(asked, on, async () => runtime, why)).toMatchObject({ shell, why: reason });
  });

  test.each([
    ['browser', machine()],
    [null, machine(blind)],
    ['desktop', machine({ root: true })],
  ] as const)('no runtime is fetched when it would not be used: %s', async (asked, on) => {
    const fetched = async () => {
      throw new Error('fetched');
    };
    await expect(chooseShell(asked, on, fetched, why)).resolves.toBeTruthy();
  });
});

test.each([
  ['TypeError: fetch failed\n    at node:internal', 'fetch failed'],
  ['\n  Error: Error: getaddrinfo ENOTFOUND github.com\n', 'getaddrinfo ENOTFOUND github.com'],
  ['', 'no reason given'],
  ['    at nowhere\n}', 'no reason given'],
])('the reason in %j', (output, reason) => {
  expect(reasonIn(output)).toBe(reason);
});

describe.skipIf(process.platform === 'win32')('npm start', () => {
  const PROGRAM = join(import.meta.dirname, '../../support/shells/start-program.ts');
  let project: Awaited<ReturnType<typeof madeUpProject>>;
  beforeEach(async () => {
    project = await madeUpProject();
  });
  afterEach(async () => {
    endAll();
    await project.remove();
  });
  const { DISPLAY: _x, WAYLAND_DISPLAY: _wayland, ...plain } = process.env;
  const start = (args: string[] = [], env: Record<string, string> = {}, stdin: 'ignore' | 'pipe' = 'ignore') =>
    startProgram(PROGRAM, [project.root, ...args], {
      stdio: [stdin, 'pipe', 'pipe'],
      env: { ...plain, LC_ALL: 'C', ...env },
    });
  const build = /^Building the pages/m;

  test('builds once, says in one line which shell and why, and builds again when a source changes or goes', async () => {
    const first = start(['--port', '1']);
    expect(await first.ended).toBe(5);
    expect(first.out()).toMatch(build);
    expect(first.out()).toContain('Starting the browser shell: there is no display here.\n');

    const second = start(['--port', '1']);
    await second.ended;
    expect(second.out()).not.toMatch(build);

    await project.write('src-main/main.ts', 'export const changed = 1;');
    const third = start(['--port', '1']);
    await third.ended;
    expect(third.out()).toMatch(build);

    await mkdir(join(project.root, 'src-shared'));
    await rename(join(project.root, 'src-main/main.ts'), join(project.root, 'src-main/other.ts'));
    await project.write('src-main/main.ts', 'export {};');
    await start(['--port', '1']).ended;
    await rm(join(project.root, 'src-main/other.ts'));
    const last = start(['--port', '1']);
    await last.ended;
    expect(last.out(), 'a source is gone').toMatch(build);
  });

  test('a build that fails is shown and nothing is started', async () => {
    await project.write('src-main/main.ts', 'broken');
    const program = start();
    expect(await program.ended).toBe(1);
    expect(program.err()).toBe(`cannot build this\n\n${en.shells.buildFailed}\n`);
    expect(program.out()).not.toContain('browser shell');
  });

  test('without its tools it says how to get them', async () => {
    await rm(join(project.root, 'node_modules/electron-vite'), { recursive: true });
    const program = start();
    expect(await program.ended).toBe(1);
    expect(program.err()).toBe(`${en.shells.toolsMissing}\n`);
  });

  test('passes options, stdin, signals and the exit code', async () => {
    const program = start(['--browser', '--no-open', '--data', '/somewhere'], {}, 'pipe');
    await program.says(/browser shell \["--no-open","--data","\/somewhere"\]/);
    program.child.stdin!.write('hello\n');
    await program.says(/heard hello/);
    program.child.kill('SIGTERM');
    expect(await program.ended).toBe(7);
  });

  test('a shell whose starter was killed notices', async () => {
    const program = start();
    await program.says(/browser shell/);
    program.child.kill('SIGKILL');
    // Its pipes close only once the shell has ended too.
    expect(await program.ended).toBe('SIGKILL');
  });

  test('where the runtime cannot be fetched it goes on in the browser, and says so', async () => {
    const program = start(['--port', '1'], { DISPLAY: ':0' });
    expect(await program.ended).toBe(5);
    expect(program.out()).toContain(`Starting the browser shell: ${why.noRuntime('fetch failed')}.`);
  });

  test('the desktop shell asked for in vain is a sentence and exit code 1', async () => {
    const program = start(['--desktop']);
    expect(await program.ended).toBe(1);
    expect(program.err()).toBe(`${en.shells.desktopImpossible(why.noDisplay)}\n`);
  });

  test.each([
    ['opens', 'echo desktop "$@"; exit 0', 0, /desktop .*project-\w+ --no-open\n$/],
    ['fails at once', 'exit 133', 5, /the desktop shell ended at once \(133\)/],
  ])('a desktop shell that %s', async (_name, script, code, said) => {
    await project.installRuntime(script);
    const args = code === 0 ? ['--no-open'] : ['--port', '1'];
    const program = start(args, { DISPLAY: ':0' });
    expect(await program.ended).toBe(code);
    expect(program.out()).toMatch(said);
  });
});

test('an older Node is told what it lacks, in a sentence', async () => {
  const check = join(import.meta.dirname, '../../../src-main/shells/start/check-node.js');
  const program = startProgram('--no-strip-types', [check]);
  expect(await program.ended).toBe(1);
  expect(program.err()).toMatch(/^Simsim needs Node 24, and this is v/);
  expect(await startProgram(check, []).ended).toBe(0);
});
