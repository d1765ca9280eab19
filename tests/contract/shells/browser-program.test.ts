import { closeSync, openSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { endAll, startProgram } from '../../support/shells/process.ts';

const PROGRAM = join(import.meta.dirname, '../../support/shells/browser-program.ts');
const READY = /^Simsim is ready: (http:\/\/127\.0\.0\.1:(\d+)\/#code=([\w-]{43}))$/m;

let pages: string;
beforeAll(async () => {
  pages = await mkdtemp(join(tmpdir(), 'simsim-pages-'));
  await writeFile(join(pages, 'index.html'), '<!doctype html><title>Simsim</title>');
});
afterEach(endAll);
afterAll(() => rm(pages, { recursive: true }));

/** Windows knows no signals: a program there cannot be asked to stop, only ended. */
const signalled = test.skipIf(process.platform === 'win32');
const onLinux = test.skipIf(process.platform !== 'linux');

const start = (args: string[] = [], options = {}) =>
  startProgram(PROGRAM, ['--pages', pages, '--no-open', ...args], options);

const enter = (link: string) => {
  const { origin, hash } = new URL(link);
  return fetch(`${origin}/session`, {
    method: 'POST',
    headers: { Origin: origin, 'Content-Type': 'application/json' },
    body: JSON.stringify({ code: hash.slice('#code='.length) }),
  });
};

signalled.each([
  ['an empty stdin', ['ignore', 'pipe', 'pipe']],
  ['a closed pipe', ['pipe', 'pipe', 'pipe']],
] as const)('started with %s it prints its line, goes on, and stops when asked', async (_name, stdio) => {
  const program = start([], { stdio: [...stdio], detached: true });
  program.child.stdin?.end();
  const [, link] = await program.says(READY);
  expect((await fetch(new URL('/', link))).status).toBe(200);
  program.child.kill('SIGHUP'); // a terminal closed somewhere; it never had one
  expect((await enter(link!)).status).toBe(200);
  program.child.kill('SIGTERM');
  expect(await program.ended).toBe(0);
  expect(program.err()).toContain('locks: closed; closed: true');
});

onLinux(
  'it does not spin on a stdin that has ended',
  async () => {
    const none = openSync('/dev/null', 'r');
    const program = start([], { stdio: [none, 'pipe', 'pipe'] });
    closeSync(none);
    await program.says(READY);
    const ticks = () => {
      const stat = readFileSync(`/proc/${program.child.pid}/stat`, 'utf8');
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      return Number(fields[11]) + Number(fields[12]);
    };
    await new Promise((resolve) => setTimeout(resolve, 300));
    const before = ticks();
    await new Promise((resolve) => setTimeout(resolve, 1000));
    expect(ticks() - before, 'hundredths of a second of work in one second').toBeLessThan(50);
  },
  20_000,
);

signalled('a Ctrl-C that arrives twice stops it once, in order', async () => {
  const program = start();
  await program.says(READY);
  program.child.kill('SIGINT');
  program.child.kill('SIGINT');
  expect(await program.ended).toBe(0);
  expect(program.err().match(/locks: closed; closed: true/g)).toHaveLength(1);
});

test('Enter gives a fresh link, and the earlier one is worth nothing', async () => {
  const program = start([], { stdio: ['pipe', 'pipe', 'pipe'] });
  const [, first] = await program.says(READY);
  program.child.stdin!.write('\n');
  const [, , second] = await program.says(/ready: (\S+)[\s\S]*ready: (\S+)\n/);
  expect(second).not.toBe(first);
  expect((await enter(first!)).status).toBe(401);
  expect((await enter(second!)).status).toBe(200);
});

test('it ends with the process that started it, locked', async () => {
  const program = start([], { stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });
  await program.says(READY);
  program.child.disconnect();
  expect(await program.ended).toBe(0);
  expect(program.err()).toContain('locks: closed; closed: true');
});

test('a port that is taken is one sentence and exit code 1', async () => {
  const taken = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => taken.once('listening', resolve));
  const { port } = taken.address() as { port: number };
  const program = start(['--port', String(port)]);
  expect(await program.ended).toBe(1);
  expect(program.out()).toBe('');
  expect(program.err()).toContain(`Port ${port} is already in use.`);
  expect(program.err()).not.toMatch(/^\s+at /m);
  taken.close();
});

onLinux('it listens on the port that was asked for, on the loopback alone', async () => {
  const free = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => free.once('listening', resolve));
  const { port } = free.address() as { port: number };
  await new Promise((resolve) => free.close(resolve));
  const program = start(['--port', String(port)]);
  expect((await program.says(READY))[2]).toBe(String(port));
  const listening = readFileSync('/proc/net/tcp', 'utf8')
    .split('\n')
    .filter((line) => line.includes(`:${port.toString(16).toUpperCase().padStart(4, '0')} 00000000:0000 0A`));
  expect(listening).toHaveLength(1);
  expect(listening[0]).toContain('0100007F:');
});

test('without pages it says what to do', async () => {
  const program = startProgram(PROGRAM, ['--pages', '/nowhere', '--no-open']);
  expect(await program.ended).toBe(1);
  expect(program.err()).toContain('npm run build');
});

test.each([
  [['--port', 'many'], '--port takes'],
  [['--port', '65536'], '--port takes'],
  [['--data'], '--data needs a value'],
  [['--prot', '80'], '“--prot” is not an option'],
  [['here'], '“here” is not an option'],
  [['--browser', '--desktop'], 'not both'],
])('%j is refused with a sentence and exit code 2', async (args, sentence) => {
  const program = start(args);
  expect(await program.ended).toBe(2);
  expect(program.err()).toContain(sentence);
});

test('it speaks Chinese where the terminal does, but for the line that scripts wait for', async () => {
  const program = start([], { env: { ...process.env, LC_ALL: 'zh_CN.UTF-8' } });
  await program.says(READY);
  await program.says(/按回车键获取新链接/);
});

test('where no browser can be expected, it says so and goes on', async () => {
  const env = { ...process.env, DISPLAY: '', WAYLAND_DISPLAY: '', SSH_CONNECTION: 'there' };
  const program = startProgram(PROGRAM, ['--pages', pages], { env });
  const [, link] = await program.says(READY);
  await program.says(/No browser could be started from here/);
  expect((await enter(link!)).status).toBe(200);
});
