import { afterEach, beforeEach, expect, test } from 'vitest';
import { LARGEST_CALL, LARGEST_FILE, LARGEST_SAVED_VAULT } from '#shared/contract/limits.ts';
import { type PlainServer, servePlainly } from '../../support/shells/serve-plainly.ts';

let desk: PlainServer;
let token: string;
beforeEach(async () => {
  desk = await servePlainly();
  token = await desk.enter();
});
afterEach(() => desk.server.close());

const bytesHeaders = (name = 'a.csv') => ({
  Authorization: `Bearer ${token}`,
  'Content-Type': 'application/octet-stream',
  'X-File-Name': encodeURIComponent(name),
});

test('a call comes back as the core answered it', async () => {
  const input = { text: '电费 ¥', list: [1, null, { a: false }], big: 9_007_199_254_740_991 };
  expect(await (await desk.call(token, 'test.echo', input)).json()).toEqual({ ok: true, value: input });
  const unknown = await desk.call(token, 'toString');
  expect([unknown.status, await unknown.json()]).toEqual([200, { ok: false, refusal: { code: 'call/unknown' } }]);
});

test('a failure of the core tells nothing', async () => {
  const answer = await desk.call(token, 'test.fail');
  expect([answer.status, await answer.text()]).toEqual([500, '']);
});

test.each([
  ['no JSON', '{'],
  ['nothing', ''],
  ['a list', '[]'],
  ['no name', '{"input":1}'],
  ['a name that is no text', '{"name":{}}'],
  ['more than name and input', '{"name":"test.echo","input":1,"extra":2}'],
  ['bytes that are no UTF-8', new Uint8Array([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d])],
])('refuses %s as malformed', async (_name, body) => {
  expect((await desk.post('/call', body, { Authorization: `Bearer ${token}` })).status).toBe(400);
});

test('JSON may weigh 1 MiB and no more, whether its length is announced or not', async () => {
  const around = JSON.stringify({ name: 'test.echo', input: '' }).length;
  const sized = (size: number) => desk.call(token, 'test.echo', 'x'.repeat(size - around));
  expect((await sized(LARGEST_CALL)).status).toBe(200);
  const over = await sized(LARGEST_CALL + 1);
  expect([over.status, await over.json()]).toEqual([
    413,
    { ok: false, refusal: { code: 'file/too-large', limit: LARGEST_CALL } },
  ]);
  const head = ['POST /call HTTP/1.1', `Host: ${desk.host}`, `Origin: ${desk.server.origin}`];
  head.push('Content-Type: application/json', `Authorization: Bearer ${token}`, 'Transfer-Encoding: chunked', '');
  const chunk = 'x'.repeat(0x20000);
  const unannounced = await desk.raw(`${head.join('\r\n')}\r\n${`20000\r\n${chunk}\r\n`.repeat(9)}0\r\n\r\n`);
  expect(unannounced.status).toBe(413);
});

test('a file comes in with its name, plain, and goes out as bytes to be saved', async () => {
  const bytes = Uint8Array.from({ length: 70_000 }, (_, index) => index % 256);
  const sent = await desk.post('/files', bytes, bytesHeaders('../../账单\u202e "2026".csv'));
  expect(await sent.json()).toEqual({ ok: true, value: { file: 'file-1' } });
  expect(desk.backend.files.get('file-1')!.name).toBe('账单 2026.csv');
  const got = await fetch(`${desk.server.origin}/files/file-1`, { headers: { Authorization: `Bearer ${token}` } });
  expect(new Uint8Array(await got.arrayBuffer())).toEqual(bytes);
  expect(got.headers.get('content-type')).toBe('application/octet-stream');
  expect(got.headers.get('content-disposition')).toMatch(/^attachment; filename\*=UTF-8''%E8%B4%A6/);
});

test('a page of HTML among the files is still no page', async () => {
  desk.backend.hold({ name: 'report.html', type: 'text/html', bytes: Buffer.from('<script>1</script>') });
  const got = await fetch(`${desk.server.origin}/files/file-1`, { headers: { Authorization: `Bearer ${token}` } });
  expect(got.headers.get('content-type')).toBe('application/octet-stream');
});

test.each([
  ['bank.csv', LARGEST_FILE],
  ['Mei.simsim-vault', LARGEST_SAVED_VAULT],
])('a file may be larger than a call: %s up to %i bytes', async (name, limit) => {
  const large = await desk.post('/files', new Uint8Array(LARGEST_CALL * 3), bytesHeaders(name));
  expect(large.status).toBe(200);
  const announced = await desk.raw(
    [
      'POST /files HTTP/1.1',
      `Host: ${desk.host}`,
      `Origin: ${desk.server.origin}`,
      ...Object.entries(bytesHeaders(name)).map(([name, value]) => `${name}: ${value}`),
      `Content-Length: ${limit + 1}`,
      '\r\n',
    ].join('\r\n'),
  );
  expect([announced.status, announced.body.includes(`"limit":${limit}`)]).toEqual([413, true]);
});

test.each([undefined, '%E0%A4%A', 'x'.repeat(1001)])('a file without a readable name is refused: %s', async (name) => {
  const { 'X-File-Name': _name, ...headers } = bytesHeaders();
  const answer = await desk.post('/files', 'abc', name === undefined ? headers : { ...headers, 'X-File-Name': name });
  expect(answer.status).toBe(400);
});
