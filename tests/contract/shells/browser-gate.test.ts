import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type PlainServer, servePlainly } from '../../support/shells/serve-plainly.ts';

let desk: PlainServer;
let token: string;
beforeAll(async () => {
  desk = await servePlainly();
  token = await desk.enter();
});
afterAll(() => desk.server.close());

/** A request as bytes; `HOST` and `TOKEN` in its lines become the real ones. */
async function status(lines: string[], body = ''): Promise<number> {
  const text = lines.join('\r\n').replaceAll('HOST', desk.host).replaceAll('TOKEN', token);
  const answer = await desk.raw(`${text}\r\n\r\n${body}`);
  expect(answer.headers['content-security-policy'], 'every answer carries the policy').toContain("default-src 'none'");
  expect(answer.headers['access-control-allow-origin']).toBeUndefined();
  if (answer.status !== 200) expect(answer.body).not.toMatch(/error|stack|node/i);
  return answer.status;
}

describe('which host a request may name', () => {
  const port = (host: string) => host.replace('PORT', String(desk.port));
  test.each([
    ['its own', ['Host: HOST'], 200],
    ['none', [], 400],
    ['an empty one', ['Host: '], 421],
    ['two', ['Host: HOST', 'Host: HOST'], 400],
    ['its own, then another', ['Host: HOST', 'Host: evil.example'], 400],
    ['another, then its own', ['host: evil.example', 'HoSt: HOST'], 400],
    ['another', ['Host: evil.example'], 421],
    ['another with the port', ['Host: evil.example:PORT'], 421],
    ['localhost', ['Host: localhost:PORT'], 421],
    ['the short form', ['Host: 127.1:PORT'], 421],
    ['the address without a port', ['Host: 127.0.0.1'], 421],
    ['the address with another port', ['Host: 127.0.0.1:1'], 421],
    ['the IPv6 loopback', ['Host: [::1]:PORT'], 421],
    ['a name that begins like it', ['Host: HOST.evil.example'], 421],
    ['a user before it', ['Host: user@HOST'], 421],
  ])('%s', async (_name, hosts, expected) => {
    expect(await status(['GET / HTTP/1.1', ...hosts.map(port)])).toBe(expected);
  });
});

describe('which form a request may have', () => {
  test.each([
    ['HTTP/1.0', 'GET / HTTP/1.0', 400],
    ['absolute form', 'GET http://HOST/ HTTP/1.1', 400],
    ['absolute form of another host', 'GET http://evil.example/ HTTP/1.1', 400],
    ['two slashes', 'GET //evil.example/ HTTP/1.1', 400],
    ['asterisk form', 'OPTIONS * HTTP/1.1', 400],
    ['no HTTP at all', 'hello', 400],
    ['HTTP/2 in name', 'GET / HTTP/2.0', 400],
    ['CONNECT', 'CONNECT HOST HTTP/1.1', 405],
  ])('%s', async (_name, line, expected) => {
    expect(await status([line, 'Host: HOST'])).toBe(expected);
  });

  test.each(['HEAD', 'PUT', 'PATCH', 'DELETE', 'TRACE', 'PROPFIND'])('%s is no method here', async (method) => {
    expect(await status([`${method} / HTTP/1.1`, 'Host: HOST', 'Origin: http://HOST'])).toBe(405);
  });

  test.each(['/', '/call', '/session', '/nowhere'])('OPTIONS %s gets no permission', async (path) => {
    const asked = ['Host: HOST', 'Origin: http://HOST', 'Access-Control-Request-Method: POST'];
    expect(await status([`OPTIONS ${path} HTTP/1.1`, ...asked])).toBe(403);
  });

  test('a body on a reading request, doubled lengths, and unknown expectations are refused', async () => {
    expect(await status(['GET / HTTP/1.1', 'Host: HOST', 'Content-Length: 2'], '{}')).toBe(400);
    expect(await status(['GET / HTTP/1.1', 'Host: HOST', 'Transfer-Encoding: chunked'], '0\r\n\r\n')).toBe(400);
    const doubled = ['Host: HOST', 'Origin: http://HOST', 'Content-Length: 2', 'Content-Length: 2'];
    expect(await status(['POST /call HTTP/1.1', ...doubled], '{}')).toBe(400);
    expect(await status(['GET / HTTP/1.1', 'Host: HOST', 'Expect: miracles'])).toBe(417);
  });

  test('headers past 16 KiB are refused', async () => {
    expect(await status(['GET / HTTP/1.1', 'Host: HOST', `X-Long: ${'x'.repeat(17_000)}`])).toBe(431);
  });
});

describe('who may call', () => {
  const body = JSON.stringify({ name: 'test.echo', input: 1 });
  const call = (...extra: string[]) =>
    status(
      ['POST /call HTTP/1.1', 'Host: HOST', 'Authorization: Bearer TOKEN', `Content-Length: ${body.length}`, ...extra],
      body,
    );
  const json = 'Content-Type: application/json';
  const own = 'Origin: http://HOST';

  test.each([
    ['our own page', [own, json], 200],
    ['our own page in a browser that says where from', [own, json, 'Sec-Fetch-Site: same-origin'], 200],
    ['no origin', [json], 403],
    ['origin null', [json, 'Origin: null'], 403],
    ['another site', [json, 'Origin: https://evil.example'], 403],
    ['another port', [json, 'Origin: http://127.0.0.1:1'], 403],
    ['another scheme', [json, 'Origin: https://HOST'], 403],
    ['localhost', [json, 'Origin: http://localhost'], 403],
    ['two origins', [json, own, own], 400],
    ['another port of this computer', [own, json, 'Sec-Fetch-Site: same-site'], 403],
    ['another site, with our origin forged', [own, json, 'Sec-Fetch-Site: cross-site'], 403],
    ['a person’s own doing', [own, json, 'Sec-Fetch-Site: none'], 403],
    ['no type', [own], 415],
    ['a form', [own, 'Content-Type: application/x-www-form-urlencoded'], 415],
    ['text, which needs no preflight', [own, 'Content-Type: text/plain'], 415],
    ['JSON with a charset', [own, 'Content-Type: application/json; charset=utf-8'], 415],
    ['bytes, where JSON belongs', [own, 'Content-Type: application/octet-stream'], 415],
    ['two types', [own, json, 'Content-Type: text/plain'], 400],
  ])('%s', async (_name, headers, expected) => {
    expect(await call(...headers)).toBe(expected);
  });

  test.each<[string, string | undefined, ...string[]]>([
    ['none', undefined],
    ['an empty one', 'Bearer '],
    ['another one', `Bearer ${'A'.repeat(43)}`],
    ['the right one by another scheme', 'Basic TOKEN'],
    ['the right one and more', 'Bearer TOKENx'],
    ['as a cookie', undefined, 'Cookie: token=TOKEN'],
  ])('a token: %s', async (_name, authorization, ...more) => {
    const head = ['POST /call HTTP/1.1', 'Host: HOST', own, json, `Content-Length: ${body.length}`, ...more];
    expect(await status(authorization ? [...head, `Authorization: ${authorization}`] : head, body)).toBe(401);
  });
});

describe('which page may load ours', () => {
  const get = (...headers: string[]) => status(['GET / HTTP/1.1', 'Host: HOST', ...headers]);

  test('a person arrives from anywhere', async () => {
    const arriving = ['Sec-Fetch-Site: cross-site', 'Sec-Fetch-Mode: navigate', 'Sec-Fetch-Dest: document'];
    expect(await get(...arriving)).toBe(200);
  });

  test.each([
    ['a script', ['Sec-Fetch-Site: cross-site', 'Sec-Fetch-Mode: no-cors', 'Sec-Fetch-Dest: script']],
    ['a script from another port', ['Sec-Fetch-Site: same-site', 'Sec-Fetch-Mode: no-cors', 'Sec-Fetch-Dest: script']],
    ['a frame', ['Sec-Fetch-Site: cross-site', 'Sec-Fetch-Mode: navigate', 'Sec-Fetch-Dest: iframe']],
    ['a fetch', ['Origin: https://evil.example']],
  ])('but nothing is loaded by %s of another page', async (_name, headers) => {
    expect(await get(...headers)).toBe(403);
  });
});
