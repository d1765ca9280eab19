import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { endAll, startProgram } from '../../support/shells/process.ts';
import { type PlainServer, servePlainly } from '../../support/shells/serve-plainly.ts';

let desk: PlainServer;
const sockets: Socket[] = [];
beforeAll(async () => {
  const limits = { headersTimeout: 2000, requestTimeout: 3000, connectionsCheckingInterval: 100 };
  desk = await servePlainly(undefined, undefined, limits);
});
afterEach(() => {
  for (const socket of sockets.splice(0)) socket.destroy();
  endAll();
});
afterAll(() => desk.server.close());

/** A connection, and everything that came over it until it was closed. */
async function open(): Promise<{ socket: Socket; closed: Promise<string> }> {
  const socket = connect(desk.port, '127.0.0.1');
  sockets.push(socket);
  let text = '';
  socket.on('data', (chunk) => {
    text += chunk.toString('latin1');
  });
  socket.on('error', () => undefined);
  const closed = once(socket, 'close').then(() => text);
  await once(socket, 'connect');
  return { socket, closed };
}

test('a request that never finishes its headers is answered 408 and cut off', async () => {
  const { socket, closed } = await open();
  socket.write(`GET / HTTP/1.1\r\nHost: ${desk.host}\r\nX-Slow: `);
  const answer = await closed;
  expect(answer).toMatch(/^HTTP\/1\.1 408 /);
  expect(answer).toContain("default-src 'none'");
});

test('a body that never ends is cut off', async () => {
  const token = await desk.enter();
  const { socket, closed } = await open();
  const head = `POST /call HTTP/1.1\r\nHost: ${desk.host}\r\nOrigin: ${desk.server.origin}\r\n`;
  socket.write(
    `${head}Content-Type: application/json\r\nAuthorization: Bearer ${token}\r\nContent-Length: 900\r\n\r\n{`,
  );
  expect(await closed).not.toMatch(/^HTTP\/1\.1 200 /);
});

test('no more than two dozen connections at a time, and room again when they have gone', async () => {
  const opened = await Promise.all(Array.from({ length: 24 }, open));
  const one = await open();
  expect(await one.closed).toBe('');
  for (const { socket } of opened) socket.destroy();
  await Promise.all(opened.map(({ closed }) => closed));
  await expect
    .poll(() =>
      desk.raw(`GET / HTTP/1.1\r\nHost: ${desk.host}\r\n\r\n`).then(
        ({ status }) => status,
        () => 0,
      ),
    )
    .toBe(200);
});

test.skipIf(process.platform !== 'linux')(
  'the link’s code stands in no process’s arguments or environment',
  async () => {
    const program = startProgram(join(import.meta.dirname, '../../support/shells/browser-program.ts'), [
      '--pages',
      join(import.meta.dirname, '../../../src-renderer'),
      '--no-open',
    ]);
    const [, code] = await program.says(/#code=([\w-]{43})$/m);
    const holding = readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .flatMap((pid) => ['cmdline', 'environ'].map((file) => `/proc/${pid}/${file}`))
      .filter((file) => {
        try {
          return readFileSync(file, 'latin1').includes(code!);
        } catch {
          return false;
        }
      });
    expect(holding).toEqual([]);
  },
);
