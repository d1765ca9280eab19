import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, type BrowserContext, chromium, type Page } from '@playwright/test';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Transport } from '#shared/contract/transport.ts';
import { redirectTo } from '../../../src-main/shells/browser/open-link.ts';
import { findChromium } from '../../support/find-chromium.ts';
import { type PlainServer, servePlainly } from '../../support/shells/serve-plainly.ts';
import { transportPage } from '../../support/shells/transport-page.ts';

let browser: Browser;
let pages: Awaited<ReturnType<typeof transportPage>>;
let desk: PlainServer;
let context: BrowserContext;
beforeAll(async () => {
  browser = await chromium.launch((await findChromium()).launch);
  pages = await transportPage();
}, 60_000);
afterAll(() => browser?.close());
beforeEach(async () => {
  desk = await servePlainly(undefined, pages);
  context = await browser.newContext();
});
afterEach(async () => {
  await context.close();
  await desk.server.close();
});

const echo = (page: Page) =>
  page.evaluate(async () => {
    const { transport } = globalThis as unknown as { transport: Transport };
    return transport.call('test.echo', '房租');
  });
const answered = { ok: true, value: '房租' };

describe('a tab of a real browser', { timeout: 60_000 }, () => {
  test('enters by the link, keeps nothing of it in its address or history, and goes on after a reload', async () => {
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    const link = desk.server.newLink();
    await page.goto(link);
    expect(await echo(page)).toEqual(answered);
    expect(page.url()).toBe(`${desk.server.origin}/`);
    await page.reload();
    expect(await echo(page)).toEqual(answered);
    expect(desk.backend.locks, 'a reload locks nothing').toEqual([]);
    await page.goto('about:blank');
    await page.goBack();
    expect(page.url()).toBe(`${desk.server.origin}/`);
    expect(await context.cookies()).toEqual([]);
    expect(complaints).toEqual([]);
  });

  test('another tab knows nothing of the session, until it gets a link of its own', async () => {
    const first = await context.newPage();
    await first.goto(desk.server.newLink());
    await echo(first);
    const second = await context.newPage();
    await second.goto(desk.server.origin);
    expect(await echo(second)).toEqual({ ok: false, refusal: { code: 'session/no-link' } });
    await second.goto(desk.server.newLink());
    await expect.poll(() => echo(second).catch(() => null)).toEqual(answered);
    expect(await echo(first)).toEqual({ ok: false, refusal: { code: 'session/superseded' } });
    expect(desk.backend.locks).toEqual(['taken-over']);
    await first.reload();
    expect(await echo(first)).toEqual(answered);
  });

  test('a fresh link followed in a tab that was superseded begins again there', async () => {
    const page = await context.newPage();
    await page.goto(desk.server.newLink());
    await echo(page);
    await desk.enter();
    await page.goto(desk.server.newLink()); // changes the fragment only
    await expect.poll(() => echo(page).catch(() => null)).toEqual(answered);
    expect(page.url()).toBe(`${desk.server.origin}/`);
  });

  test('notices arrive, and files are downloaded under their names', async () => {
    const page = await context.newPage();
    await page.goto(desk.server.newLink());
    await page.evaluate(() => (globalThis as unknown as { transport: Transport }).transport.call('test.announce', {}));
    const heard = () => page.evaluate(() => (globalThis as unknown as { heard: unknown[] }).heard);
    await expect.poll(heard).toEqual([{ notice: 'ledger-changed', revision: 7 }]);
    const downloading = page.waitForEvent('download');
    const saved = await page.evaluate(async () => {
      const { transport } = globalThis as unknown as { transport: Transport };
      await transport.send(new TextEncoder().encode('<p>报告</p>'), '报告.html');
      return transport.save('file-1', '报告.html');
    });
    expect(saved).toEqual({ ok: true, value: { saved: true } });
    const download = await downloading;
    expect(download.suggestedFilename()).toBe('报告.html');
    const chunks: Buffer[] = [];
    for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
    expect(Buffer.concat(chunks).toString()).toBe('<p>报告</p>');
  });

  test('the redirect file leads in', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'redirect-'));
    const file = join(folder, 'open.html');
    await writeFile(file, redirectTo(desk.server.newLink()));
    const page = await context.newPage();
    await page.goto(pathToFileURL(file).href);
    await page.waitForURL(`${desk.server.origin}/`);
    expect(await echo(page)).toEqual(answered);
    await rm(folder, { recursive: true });
  });

  test('a page of another origin gets nothing: no call, no frame, no script', async () => {
    const other = await servePlainly();
    const page = await context.newPage();
    await page.goto('about:blank');
    const token = await desk.enter();
    // A page without a policy of its own, on another port of this computer.
    await page.route(`${other.server.origin}/**`, (route) =>
      route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>other</title>' }),
    );
    await page.goto(other.server.origin);
    const tried = await page.evaluate(
      async ([origin, bearer]) => {
        const attempt = (options: RequestInit) =>
          fetch(`${origin}/call`, { method: 'POST', ...options }).then(
            (answer) => `came: ${answer.status} ${answer.type}`,
            () => 'refused',
          );
        const body = '{"name":"test.echo","input":1}';
        const json = { 'Content-Type': 'application/json', Authorization: `Bearer ${bearer}` };
        const script = document.createElement('script');
        const loaded = new Promise((resolve) => {
          script.onload = () => resolve('loaded');
          script.onerror = () => resolve('refused');
        });
        script.src = `${origin}/page.js`;
        document.head.append(script);
        return [await attempt({ body, headers: json }), await attempt({ body, mode: 'no-cors' }), await loaded];
      },
      [desk.server.origin, token],
    );
    expect(tried).toEqual(['refused', 'refused', 'refused']);
    await other.server.close();
  });
});
