import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readPages } from '../../../src-main/shells/common/pages.ts';
import { type PlainServer, servePlainly } from '../../support/shells/serve-plainly.ts';

let desk: PlainServer;
let token: string;
beforeAll(async () => {
  desk = await servePlainly();
  token = await desk.enter();
});
afterAll(() => desk.server.close());

const get = (path: string) =>
  desk.raw(`GET ${path} HTTP/1.1\r\nHost: ${desk.host}\r\nAuthorization: Bearer ${token}\r\n\r\n`);

test.each(['/', '/index.html', '/assets/index-1.js'])('%s is on the list', async (path) => {
  expect((await get(path)).status).toBe(200);
});

test.each([
  '/index.htm',
  '/INDEX.HTML',
  '/index.html/',
  '/index.html?x=1',
  '/?x=1',
  '/./index.html',
  '/../package.json',
  '/assets/../index.html',
  '/assets/../../main/browser.js',
  '/..%2f..%2fpackage.json',
  '/%2e%2e/package.json',
  '/%2e%2e%2fpackage.json',
  '/assets/%2e%2e/index.html',
  '/..%5cpackage.json',
  '/..\\package.json',
  '/%00',
  '/index.html%00.js',
  '/etc/passwd',
  '/C:/Windows/win.ini',
  '/assets',
  '/assets/',
  '/toString',
  '/__proto__',
  '/constructor',
])('%s is not', async (path) => {
  const answer = await get(path);
  expect([400, 404]).toContain(answer.status);
  expect(answer.body).toBe('');
});

test('every route, good or bad, answers with exactly these headers', async () => {
  const bearer = `Authorization: Bearer ${token}`;
  const post = (path: string, type: string, body: string, ...more: string[]) =>
    [
      `POST ${path} HTTP/1.1`,
      `Host: ${desk.host}`,
      `Origin: ${desk.server.origin}`,
      `Content-Type: ${type}`,
      `Content-Length: ${body.length}`,
      ...more,
      '',
      body,
    ].join('\r\n');
  const json = 'application/json';
  const bytes = 'application/octet-stream';
  const echo = '{"name":"test.echo"}';
  const requests: Record<string, string> = {
    'GET page': `GET / HTTP/1.1\r\nHost: ${desk.host}\r\n\r\n`,
    'GET script': `GET /assets/index-1.js HTTP/1.1\r\nHost: ${desk.host}\r\n\r\n`,
    'GET unknown': `GET /nowhere HTTP/1.1\r\nHost: ${desk.host}\r\n\r\n`,
    'GET notices': `GET /notices HTTP/1.1\r\nHost: ${desk.host}\r\n${bearer}\r\n\r\n`,
    'GET notices without token': `GET /notices HTTP/1.1\r\nHost: ${desk.host}\r\n\r\n`,
    'POST file': post('/files', bytes, 'abc', bearer, 'X-File-Name: a.csv'),
    'GET file': `GET /files/file-1 HTTP/1.1\r\nHost: ${desk.host}\r\n${bearer}\r\n\r\n`,
    'GET unknown file': `GET /files/file-9 HTTP/1.1\r\nHost: ${desk.host}\r\n${bearer}\r\n\r\n`,
    'POST session': post('/session', json, JSON.stringify({ token })),
    'POST session, wrong': post('/session', json, '{"code":"wrong"}'),
    'POST call': post('/call', json, echo, bearer),
    'POST call without token': post('/call', json, echo),
    'POST call that breaks': post('/call', json, '{"name":"test.fail"}', bearer),
    'POST call, no JSON': post('/call', json, '{', bearer),
    'POST page': post('/', json, '{}'),
    'GET call': `GET /call HTTP/1.1\r\nHost: ${desk.host}\r\n${bearer}\r\n\r\n`,
    'wrong host': 'GET / HTTP/1.1\r\nHost: evil.example\r\n\r\n',
    'no HTTP': 'hello\r\n\r\n',
    OPTIONS: `OPTIONS / HTTP/1.1\r\nHost: ${desk.host}\r\n\r\n`,
  };
  const common = {
    'cache-control': 'no-store',
    'content-security-policy':
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; " +
      "connect-src 'self'; form-action 'none'; frame-ancestors 'none'; base-uri 'none'; object-src 'none'; " +
      "require-trusted-types-for 'script'; trusted-types svelte-trusted-html",
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'camera=(), microphone=(), geolocation=(), usb=(), payment=()',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
  };
  const ofTheConnection = ['connection', 'keep-alive', 'date', 'content-length', 'transfer-encoding'];
  const seen: string[] = [];
  for (const [name, request] of Object.entries(requests)) {
    const { status, headers } = await desk.raw(request);
    expect(headers, name).toMatchObject(common);
    const own = Object.keys(headers).filter((header) => !(header in common) && !ofTheConnection.includes(header));
    seen.push([name, status, ...own].join(' | '));
  }
  expect(seen).toMatchInlineSnapshot(`
    [
      "GET page | 200 | content-type",
      "GET script | 200 | content-type",
      "GET unknown | 404",
      "GET notices | 200 | content-type",
      "GET notices without token | 401 | content-type",
      "POST file | 200 | content-type",
      "GET file | 200 | content-type | content-disposition",
      "GET unknown file | 404 | content-type",
      "POST session | 200 | content-type",
      "POST session, wrong | 401 | content-type",
      "POST call | 200 | content-type",
      "POST call without token | 401 | content-type",
      "POST call that breaks | 500",
      "POST call, no JSON | 400",
      "POST page | 405 | allow",
      "GET call | 405 | allow",
      "wrong host | 421",
      "no HTTP | 400",
      "OPTIONS | 403",
    ]
  `);
});

test('reads the built pages once, by the paths that pages ask for, and leaves other files out', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'pages-'));
  await mkdir(join(folder, 'assets'));
  await writeFile(join(folder, 'index.html'), 'index');
  await writeFile(join(folder, 'assets', 'a.js'), 'script');
  await writeFile(join(folder, 'assets', 'a.js.map'), 'map');
  await writeFile(join(folder, '.env'), 'secret');
  const pages = await readPages(folder);
  expect([...pages!.keys()].sort()).toEqual(['/', '/assets/a.js', '/index.html']);
  expect(pages!.get('/')!.bytes.toString()).toBe('index');
  expect(await readPages(join(folder, 'assets'))).toBeNull();
  expect(await readPages(join(folder, 'nowhere'))).toBeNull();
  await rm(folder, { recursive: true });
});
