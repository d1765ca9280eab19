import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Looked } from '../../support/checklist/checks.ts';
import { BESIDES, CHECKLIST } from '../../support/checklist/electron-checklist.ts';
import { DESKTOP_GUARDS } from '../../support/guards/desktop.ts';
import { buildPreload } from '../../support/shells/built-preload.ts';
import { sourceFiles } from '../../support/source-files.ts';

const ROOT = join(import.meta.dirname, '../../..');
const FOLDER = join(ROOT, 'src-main/shells/desktop');
const read = (file: string) => readFileSync(join(ROOT, file), 'utf8');

const looked: Looked = {
  shell: new Map(readdirSync(FOLDER).map((name) => [name, readFileSync(join(FOLDER, name), 'utf8')])),
  pages: new Map(sourceFiles('src-renderer').map(({ path, text }) => [path, text])),
  release: read('.github/workflows/release.yml'),
  manifest: JSON.parse(read('package.json')),
};

/** The sources with one file's text altered. */
function altered(file: string, from: string, to: string): Looked {
  const name = file.replace('src-main/shells/desktop/', '');
  const text = looked.shell.get(name) ?? '';
  expect(text, `${name} still says so`).toContain(from);
  return { ...looked, shell: new Map([...looked.shell, [name, text.replace(from, to)]]) };
}

test('Electron’s list has twenty items, and each is looked at', () => {
  expect(CHECKLIST.map(({ number }) => number)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
});

test.each([...CHECKLIST, ...BESIDES])('$number: $name', ({ amiss }) => {
  expect(amiss(looked)).toEqual([]);
});

describe('each check sees what it is there for', () => {
  const planted: [number, string, string, string][] = [
    [1, 'window.ts', 'window.loadURL(HOME)', "window.loadURL('https://example.com/')"],
    [4, 'run.ts', 'app.enableSandbox();', "app.enableSandbox(); args('--no-sandbox');"],
    [6, 'window.ts', 'sandbox: true,', 'sandbox: true, webSecurity: false,'],
    [8, 'window.ts', 'sandbox: true,', 'sandbox: true, allowRunningInsecureContent: true,'],
    [9, 'window.ts', 'sandbox: true,', 'sandbox: true, experimentalFeatures: true,'],
    [10, 'window.ts', 'sandbox: true,', "sandbox: true, enableBlinkFeatures: 'X',"],
    [15, 'about-panel.ts', "import { app } from 'electron';", "import { app, shell } from 'electron';"],
    [15, 'about-panel.ts', 'app.showAboutPanel();', "app.openExternal('x');"],
    [17, 'save-file.ts', 'return async (id, name) => {', "ipcMain.on('x', () => {});\n  return async (id, name) => {"],
    [18, 'window.ts', 'window.loadURL(HOME)', "window.loadFile('x')"],
    [20, 'preload.ts', "exposeInMainWorld('simsim', bridge)", "exposeInMainWorld('simsim', ipcRenderer)"],
    [105, 'about-panel.ts', 'app.showAboutPanel();', 'crashReporter.start();'],
    [107, 'run.ts', 'export function run', 'await app.whenReady();\nexport function run'],
  ];
  const guards = DESKTOP_GUARDS.flatMap(({ item, file, from, to }) =>
    item === undefined ? [] : [[item, file, from, to] as const],
  );
  test.each([...planted, ...guards])('%i: %s without “%s”', (number, file, from, to) => {
    const found = [...CHECKLIST, ...BESIDES].find((one) => one.number === number);
    expect(found?.amiss(altered(file, from, to))).not.toEqual([]);
  });

  test('16, 19, 11: the release that asks nothing, a loose version, a webview', () => {
    const amiss = (number: number, change: Partial<Looked>) =>
      CHECKLIST.find((one) => one.number === number)!.amiss({ ...looked, ...change });
    expect(amiss(16, { release: '' })).toHaveLength(1);
    expect(amiss(16, { manifest: { devDependencies: { electron: '^45.0.0' } } })).toHaveLength(1);
    expect(amiss(19, { release: '' })).toHaveLength(1);
    expect(amiss(11, { pages: new Map([['x.svelte', '<webview src="x">']]) })).toHaveLength(1);
  });
});

test('the preload script as built takes nothing but Electron', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'preload-'));
  const built = readFileSync(await buildPreload(folder), 'utf8');
  rmSync(folder, { recursive: true });
  expect([...built.matchAll(/\brequire\(([^)]*)\)/g)].map(([, name]) => name)).toEqual(['"electron"']);
  expect(built).not.toMatch(/^\s*(import|export)\s/m);
});
