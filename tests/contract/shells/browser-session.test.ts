import { afterEach, beforeEach, expect, test } from 'vitest';
import { type PlainServer, servePlainly } from '../../support/shells/serve-plainly.ts';

let desk: PlainServer;
beforeEach(async () => {
  desk = await servePlainly();
});
afterEach(() => desk.server.close());

const refusal = async (answer: Response) => [answer.status, await answer.json()];

test('the code works once, waits until it is used, and is not told twice', async () => {
  const code = desk.codeOf(desk.server.newLink());
  expect(code).toMatch(/^[\w-]{43}$/); // 256 bits
  const first = await desk.session({ code });
  expect(first.status).toBe(200);
  const { token } = (await first.json()) as { token: string };
  expect(token).toMatch(/^[\w-]{43}$/);
  expect(token).not.toBe(code);
  expect(await refusal(await desk.session({ code }))).toEqual([
    401,
    { ok: false, refusal: { code: 'session/no-link' } },
  ]);
  expect((await desk.call(token, 'test.echo')).status, 'a replay takes nothing from the session').toBe(200);
});

test('a fresh link takes the place of one that was not used', async () => {
  const old = desk.codeOf(desk.server.newLink());
  const fresh = desk.codeOf(desk.server.newLink());
  expect((await desk.session({ code: old })).status).toBe(401);
  expect((await desk.session({ code: fresh })).status).toBe(200);
});

test.each([
  ['no code yet', { code: '' }],
  ['a token as code', { code: 'A'.repeat(43) }],
  ['an unknown token', { token: 'A'.repeat(43) }],
])('refuses %s', async (_name, body) => {
  expect((await desk.session(body)).status).toBe(401);
});

test.each([
  ['nothing', {}],
  ['a number', { code: 1 }],
  ['both', { code: 'a', token: 'b' }],
  ['more', { code: 'a', more: 1 }],
  ['a list', []],
  ['text', 'code'],
  ['null', null],
])('refuses a body with %s as malformed', async (_name, body) => {
  expect((await desk.session(body)).status).toBe(400);
});

test('a reload goes on with the same token and locks nothing', async () => {
  const token = await desk.enter();
  const answer = await desk.session({ token });
  expect(await answer.json()).toEqual({ token });
  expect(desk.backend.locks).toEqual([]);
});

test('a newer session takes over, locks the vault, and a reload of the older page takes it back', async () => {
  const older = await desk.enter();
  expect(desk.backend.locks, 'the first session takes nothing over').toEqual([]);
  const newer = await desk.enter();
  expect(desk.backend.locks).toEqual(['taken-over']);
  const superseded = [401, { ok: false, refusal: { code: 'session/superseded' } }];
  expect(await refusal(await desk.call(older, 'test.echo'))).toEqual(superseded);
  expect((await desk.call(newer, 'test.echo')).status).toBe(200);

  expect((await desk.session({ token: older })).status).toBe(200);
  expect(desk.backend.locks).toEqual(['taken-over', 'taken-over']);
  expect((await desk.call(older, 'test.echo')).status).toBe(200);
  expect(await refusal(await desk.call(newer, 'test.echo'))).toEqual(superseded);
});

test('the token is in no answer but the one that hands it out', async () => {
  const token = await desk.enter();
  const bearer = { Authorization: `Bearer ${token}` };
  const get = (path: string) => fetch(desk.server.origin + path, { headers: bearer });
  const answers = [
    await get('/'),
    await get('/assets/index-1.js'),
    await get('/nowhere'),
    await get('/files/file-9'),
    await desk.call(token, 'test.echo', { a: 1 }),
    await desk.call(token, 'test.fail'),
    await desk.call(token, 'no.such'),
    await desk.post('/files', 'abc', { ...bearer, 'Content-Type': 'application/octet-stream', 'X-File-Name': 'a' }),
    await get('/files/file-1'),
  ];
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 404, 404, 200, 500, 200, 200, 200]);
  for (const answer of answers) {
    expect(JSON.stringify([...answer.headers]) + (await answer.text())).not.toContain(token);
  }
});
