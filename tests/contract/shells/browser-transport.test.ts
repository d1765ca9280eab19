import { afterEach, beforeEach, expect, test } from 'vitest';
import { LARGEST_CALL, LARGEST_FILE, LARGEST_SAVED_VAULT } from '#shared/contract/limits.ts';
import type { Notice } from '#shared/contract/notice.ts';
import { browserTransport } from '../../../src-renderer/bridge/browser-transport.ts';
import { PageInNode } from '../../support/shells/page-in-node.ts';
import { type PlainServer, servePlainly } from '../../support/shells/serve-plainly.ts';

let desk: PlainServer;
beforeEach(async () => {
  desk = await servePlainly();
});
afterEach(() => desk.server.close());

test('a page with a fresh link calls, and a reload goes on', async () => {
  const page = new PageInNode(desk.server.newLink());
  const input = { text: '房租', none: null };
  expect(await browserTransport(page).call('test.echo', input)).toEqual({ ok: true, value: input });
  expect(page.takeCode(), 'the code was taken out of the address').toBeNull();
  expect(await browserTransport(page).call('test.echo', 2)).toEqual({ ok: true, value: 2 });
  expect(desk.backend.locks).toEqual([]);
});

test('calls made at once share one session', async () => {
  const transport = browserTransport(new PageInNode(desk.server.newLink()));
  const replies = await Promise.all([1, 2, 3].map((input) => transport.call('test.echo', input)));
  expect(replies).toEqual([1, 2, 3].map((value) => ({ ok: true, value })));
});

const noLink = { ok: false, refusal: { code: 'session/no-link' } };

test('a page without a link, or with one that is used up, is told to get one', async () => {
  expect(await browserTransport(new PageInNode(desk.server.origin)).call('test.echo', 1)).toEqual(noLink);
  const link = desk.server.newLink();
  await browserTransport(new PageInNode(link)).call('test.echo', 1);
  expect(await browserTransport(new PageInNode(link)).call('test.echo', 1)).toEqual(noLink);
});

test('following the same link twice in one tab keeps the session', async () => {
  const link = desk.server.newLink();
  const first = new PageInNode(link);
  await browserTransport(first).call('test.echo', 1);
  const again = new PageInNode(link);
  again.token.keep(first.token.read()!);
  expect(await browserTransport(again).call('test.echo', 1)).toEqual({ ok: true, value: 1 });
});

test('a superseded page says so, and takes over again when it is reloaded', async () => {
  const older = new PageInNode(desk.server.newLink());
  const transport = browserTransport(older);
  await transport.call('test.echo', 1);
  await browserTransport(new PageInNode(desk.server.newLink())).call('test.echo', 1);
  expect(await transport.call('test.echo', 1)).toEqual({ ok: false, refusal: { code: 'session/superseded' } });
  expect(await browserTransport(older).call('test.echo', 1)).toEqual({ ok: true, value: 1 });
});

test('a call waits for the notices that it may cause', async () => {
  const transport = browserTransport(new PageInNode(desk.server.newLink()));
  const notices: Notice[] = [];
  const first = new Promise<void>((resolve) => {
    transport.listen((notice) => {
      notices.push(notice);
      resolve();
    });
  });
  await transport.call('test.announce', {});
  await first;
  expect(notices).toEqual([{ notice: 'ledger-changed', revision: 7 }]);
});

test('a page whose session was taken hears that it is locked', async () => {
  const transport = browserTransport(new PageInNode(desk.server.newLink()));
  const notices: Notice[] = [];
  transport.listen((notice) => notices.push(notice));
  await transport.call('test.echo', 1);
  await desk.enter();
  await expect.poll(() => notices).toContainEqual({ notice: 'locked', why: 'taken-over' });
});

test('when the core is gone, the page is locked and a call says so', async () => {
  const transport = browserTransport(new PageInNode(desk.server.newLink()));
  const notices: Notice[] = [];
  transport.listen((notice) => notices.push(notice));
  await transport.call('test.echo', 1);
  await desk.server.close();
  expect(await transport.call('test.echo', 1)).toEqual({ ok: false, refusal: { code: 'session/stopped' } });
  await expect.poll(() => notices, { timeout: 5000 }).toEqual([{ notice: 'locked', why: 'closed' }]);
});

test('a bug on the other side is an incident', async () => {
  const transport = browserTransport(new PageInNode(desk.server.newLink()));
  expect(await transport.call('test.fail', {})).toEqual({ ok: false, incident: 'HTTP-500' });
});

test('files go in and come out', async () => {
  const page = new PageInNode(desk.server.newLink());
  const transport = browserTransport(page);
  const bytes = Uint8Array.from([0, 255, 10, 13]);
  const long = `${'账'.repeat(100)}👩\ud800.csv`;
  expect(await transport.send(bytes, long)).toEqual({ ok: true, value: { file: 'file-1' } });
  expect(desk.backend.files.get('file-1')!.name).toMatch(/^账+👩\ufffd\.csv$/);
  expect(await transport.save('file-1', 'report.html')).toEqual({ ok: true, value: { saved: true } });
  await expect.poll(() => page.downloads).toEqual([{ name: 'report.html', bytes }]);
  expect(await transport.save('file-9', 'x')).toEqual({ ok: false, refusal: { code: 'file/unknown' } });
});

test('what is too large is refused before it is sent', async () => {
  const transport = browserTransport(new PageInNode(desk.server.newLink()));
  const refused = (limit: number) => ({ ok: false, refusal: { code: 'file/too-large', limit } });
  expect(await transport.call('test.echo', '账'.repeat(LARGEST_CALL / 3))).toEqual(refused(LARGEST_CALL));
  expect(await transport.send(new Uint8Array(LARGEST_FILE + 1), 'a')).toEqual(refused(LARGEST_FILE));
  const [limit, size] = [LARGEST_SAVED_VAULT, LARGEST_SAVED_VAULT + 1];
  const vault = { ok: false, refusal: { code: 'vault/too-large', size, limit } };
  expect(await transport.send(new Uint8Array(size), 'Mei.simsim-vault')).toEqual(vault);
});
