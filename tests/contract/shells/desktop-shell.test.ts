import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { DesktopBridge } from '#shared/contract/desktop-bridge.ts';
import { en } from '#shared/words/en/en.ts';
import { CONTENT_SECURITY_POLICY } from '../../../src-main/shells/common/headers.ts';
import { type Desktop, launchDesktop } from '../../support/electron/launch.ts';
import { openWindowPage, type WindowPage } from '../../support/electron/window-page.ts';
import { buildPreload } from '../../support/shells/built-preload.ts';

declare const simsim: DesktopBridge;

let folder: string;
let preload: string;
let host: WindowPage;
let desktop: Desktop | null = null;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'desktop-'));
  preload = await buildPreload(folder);
  await writeFile(join(folder, 'index.html'), '<!doctype html><title>Page</title><script src="/page.js"></script>');
  await writeFile(
    join(folder, 'page.js'),
    'document.title = "Ran"; globalThis.heard = []; simsim.listen((n) => heard.push(n));',
  );
}, 30_000);
afterAll(() => rm(folder, { recursive: true }));
beforeEach(async () => {
  host = await openWindowPage();
});
afterEach(async () => {
  desktop?.kill();
  desktop = null;
  await host.close();
});

async function launch(args: string[] = []): Promise<Desktop> {
  desktop = await launchDesktop({
    ...host,
    args,
    data: join(folder, 'data'),
    main: 'tests/support/shells/desktop-program.ts',
    env: { TEST_PAGES: folder, TEST_PRELOAD: preload },
  });
  return desktop;
}

describe('the desktop shell, on the double', { timeout: 60_000 }, () => {
  test('shows our page in a window without any power, and quits locked', async () => {
    const { page, of, quit } = await launch();
    await expect.poll(() => page.title()).toBe('Ran');
    expect(of('window')).toMatchObject([
      {
        webPreferences: {
          preload,
          partition: 'simsim',
          sandbox: true,
          contextIsolation: true,
          nodeIntegration: false,
          nodeIntegrationInWorker: false,
          nodeIntegrationInSubFrames: false,
          webviewTag: false,
        },
      },
    ]);
    expect(of('sandbox')).toHaveLength(1);
    expect(of('permission-request')).toEqual([false]);
    expect(of('permission-check')).toEqual([false]);
    expect(of('device-permission')).toEqual([false]);
    expect(of('spell-checker')).toEqual([false]);
    expect(of('folder')).toEqual([join(folder, 'data')]);
    expect(of('single-instance')).toEqual([join(folder, 'data', 'desktop')]);
    expect(await quit()).toBe(0);
    expect(of('core')).toEqual([{ locks: ['closed'], closed: true }]);
  });

  test('the bridge is four functions; calls, notices and files cross it as JSON', async () => {
    const { page, of, order } = await launch();
    expect(await page.evaluate(() => [Object.keys(simsim).sort(), Object.isFrozen(simsim)])).toEqual([
      ['call', 'listen', 'save', 'send'],
      true,
    ]);
    expect(await page.evaluate(() => typeof (globalThis as Record<string, unknown>)['require'])).toBe('undefined');
    const call = (name: string, input: string) => page.evaluate(([n, i]) => simsim.call(n!, i!), [name, input]);
    expect(await call('test.echo', '{"a":[1,null,"房租"]}')).toBe('{"ok":true,"value":{"a":[1,null,"房租"]}}');
    expect(await call('no.such', '{}')).toBe('{"ok":false,"refusal":{"code":"call/unknown"}}');
    expect(await call('test.echo', JSON.stringify('x'.repeat(1024 * 1024)))).toContain('file/too-large');
    await expect(call('test.echo', '{')).rejects.toThrow();

    await call('test.announce', '{}');
    const heard = () => page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard);
    await expect.poll(heard).toEqual(['{"notice":"ledger-changed","revision":7}']);

    const sent = await page.evaluate(() => simsim.send(new Uint8Array([0, 255, 10]), '../../账单.csv'));
    expect(sent).toBe('{"ok":true,"value":{"file":"file-2"}}');

    expect(await page.evaluate(() => simsim.save('file-1', '../report.html'))).toBe(
      '{"ok":true,"value":{"saved":false}}',
    );
    const target = join(folder, 'saved.html');
    order({ order: 'choose', answer: { canceled: false, filePath: target } });
    expect(await page.evaluate(() => simsim.save('file-1', 'report.html'))).toBe('{"ok":true,"value":{"saved":true}}');
    expect(await readFile(target, 'utf8')).toBe('<p>report</p>');
    expect((await readdir(folder)).filter((name) => name.includes('.part'))).toEqual([]);
    order({ order: 'choose', answer: { canceled: false, filePath: join(folder, 'data') } }); // a folder is in the way
    expect(await page.evaluate(() => simsim.save('file-1', 'f.html'))).toContain('file/not-saved');
    expect((await readdir(folder)).filter((name) => name.includes('.part'))).toEqual([]);
    order({ order: 'choose', answer: { canceled: false, filePath: join(folder, 'nowhere', 'x.html') } });
    expect(await page.evaluate(() => simsim.save('file-1', 'r.html'))).toContain('file/not-saved');
    expect(await page.evaluate(() => simsim.save('file-9', 'r.html'))).toContain('file/unknown');
    expect(of('save-dialog').map((asked) => (asked as { defaultPath: string }).defaultPath.split('/').at(-1))).toEqual([
      'report.html',
      'report.html',
      'f.html',
      'r.html',
    ]);
  });

  test('no page goes elsewhere, opens anything, or reaches the network', async () => {
    const { page, of } = await launch();
    const policy = await page.evaluate(async () => (await fetch('/')).headers.get('content-security-policy'));
    expect(policy).toBe(CONTENT_SECURITY_POLICY);

    await page.evaluate(() => void location.assign('https://example.com/'));
    await expect.poll(() => of('navigation-prevented')).toEqual(['https://example.com/']);
    expect(page.url()).toBe('https://simsim.app.test/');

    await page.evaluate(() => void window.open('/index.html'));
    await expect.poll(() => of('window-open')).toEqual(['deny']);

    expect(
      await page.evaluate(() =>
        fetch('https://example.com/x').then(
          () => 'came',
          () => 'refused',
        ),
      ),
    ).toBe('refused');
    const blocked = await page.evaluate(
      () =>
        new Promise<string[]>((resolve) => {
          const seen: string[] = [];
          addEventListener('securitypolicyviolation', (event) => {
            seen.push(event.effectiveDirective);
            if (seen.length === 2) resolve(seen.sort());
          });
          const script = document.createElement('script');
          try {
            script.text = 'document.title = "inline"';
            document.head.append(script);
          } catch {}
          document.head.append(Object.assign(document.createElement('iframe'), { src: '/index.html' }));
        }),
    );
    expect(blocked).toEqual(['frame-src', 'require-trusted-types-for']);
    expect(of('request-escaped')).toEqual([]);
  });

  test('the about panel tells the version and its age; a right click offers what the text allows', async () => {
    const { order, of } = await launch();
    order({ order: 'choose-entry', label: en.desktop.menu.about });
    await expect.poll(() => of('about-shown')).toHaveLength(1);
    expect(of('about')).toMatchObject([{ applicationVersion: en.desktop.versionOf('0.1.0', '2026-11-22', 3) }]);
    order({ order: 'context-menu', isEditable: true, selectionText: '' });
    order({ order: 'context-menu', isEditable: false, selectionText: 'some text' });
    order({ order: 'context-menu', isEditable: false, selectionText: '' });
    order({ order: 'choose-entry', label: en.desktop.menu.about });
    await expect.poll(() => of('about-shown')).toHaveLength(2);
    const roles = of('popup').map((menu) => (menu as { role?: string }[]).flatMap(({ role }) => role ?? []));
    expect(roles).toEqual([['undo', 'redo', 'cut', 'copy', 'paste', 'selectAll'], ['copy']]);
  });

  test('a saved vault among the arguments is held, and told to the page once it listens', async () => {
    const vault = join(folder, 'Mei.simsim-vault');
    await writeFile(vault, 'sealed');
    const { page } = await launch([vault]);
    await expect.poll(() => page.title()).toBe('Ran');
    const heard = () => page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard);
    expect(await heard()).toEqual([]);
    await page.evaluate(() => simsim.call('about.show', '{}'));
    await expect.poll(heard).toEqual(['{"notice":"vault-handed","file":"file-2","name":"Mei.simsim-vault"}']);
  });

  test('sleep and a locked screen lock the vault', async () => {
    const { page, order } = await launch();
    await expect.poll(() => page.title()).toBe('Ran');
    order({ order: 'power', event: 'suspend' });
    order({ order: 'power', event: 'lock-screen' });
    const locked = '{"notice":"locked","why":"sleep"}';
    await expect
      .poll(() => page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard))
      .toEqual([locked, locked]);
  });

  test.skipIf(process.platform === 'darwin')(
    'closing the window locks, ends the program, and its size is remembered',
    async () => {
      const { order, of, ended } = await launch();
      order({ order: 'second-instance' });
      await expect.poll(() => of('focus')).toHaveLength(1);
      order({ order: 'close-window' });
      expect(await ended).toBe(0);
      expect(of('core')).toEqual([{ locks: ['closed'], closed: true }]);
      const place = JSON.parse(await readFile(join(folder, 'data', 'desktop', 'window.json'), 'utf8'));
      expect(place).toMatchObject({ width: 1280, height: 860, maximised: false });
    },
  );

  test('without pages it says so and ends', async () => {
    await expect(
      launchDesktop({
        ...host,
        data: join(folder, 'data'),
        main: 'tests/support/shells/desktop-program.ts',
        env: { TEST_PAGES: '/nowhere', TEST_PRELOAD: preload },
      }),
    ).rejects.toThrow('the desktop shell ended (1)');
  });
});
