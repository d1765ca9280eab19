import { afterEach, expect, test } from 'vitest';
import { type PlainServer, servePlainly } from '../../support/shells/serve-plainly.ts';

let desk: PlainServer;
afterEach(() => desk.server.close());

/** Opens the stream; answers a function that gives the next line. */
async function listen(token: string) {
  const headers = { Authorization: `Bearer ${token}` };
  const answer = await fetch(`${desk.server.origin}/notices`, { headers });
  const reader = answer.body!.pipeThrough(new TextDecoderStream()).getReader();
  let waiting = '';
  const line = async (): Promise<string | null> => {
    while (!waiting.includes('\n')) {
      const { value, done } = await reader.read();
      if (done) return null;
      waiting += value;
    }
    const end = waiting.indexOf('\n');
    const first = waiting.slice(0, end);
    waiting = waiting.slice(end + 1);
    return first;
  };
  return { status: answer.status, line, leave: () => reader.cancel() };
}

test('a notice is a line of JSON, and the first line says that none is missed from here on', async () => {
  desk = await servePlainly();
  const token = await desk.enter();
  const stream = await listen(token);
  expect(await stream.line()).toBe('');
  await desk.call(token, 'test.announce');
  expect(JSON.parse((await stream.line())!)).toEqual({ notice: 'ledger-changed', revision: 7 });
});

test('an empty line comes now and then, so that a page knows a quiet core from a dead one', async () => {
  desk = await servePlainly({ heartbeat: 5, grace: 60_000 });
  const stream = await listen(await desk.enter());
  expect([await stream.line(), await stream.line(), await stream.line()]).toEqual(['', '', '']);
});

test('a page that was taken over hears so, and its stream ends', async () => {
  desk = await servePlainly();
  const older = await desk.enter();
  const stream = await listen(older);
  await stream.line();
  await desk.enter();
  expect(JSON.parse((await stream.line())!)).toEqual({ notice: 'locked', why: 'taken-over' });
  expect(await stream.line()).toBeNull();
  expect((await listen(older)).status).toBe(401);
});

test('when the last page has gone, the vault is locked; a page that returns in time prevents it', async () => {
  desk = await servePlainly({ heartbeat: 60_000, grace: 150 });
  const token = await desk.enter();
  const first = await listen(token);
  const second = await listen(token);
  await first.leave();
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(desk.backend.locks, 'another page is still there').toEqual([]);
  await second.leave();
  await expect.poll(() => desk.backend.locks).toEqual(['closed']);
});

test('more streams than pages one could have open are refused', async () => {
  desk = await servePlainly();
  const token = await desk.enter();
  const statuses = [];
  for (let count = 0; count < 7; count++) statuses.push((await listen(token)).status);
  expect(statuses).toEqual([200, 200, 200, 200, 200, 200, 503]);
});

test('closing the server ends the streams', async () => {
  desk = await servePlainly();
  const stream = await listen(await desk.enter());
  await stream.line();
  await desk.server.close();
  expect(await stream.line().catch(() => null)).toBeNull();
});
