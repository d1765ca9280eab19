import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildPreload } from '../../support/shells/built-preload.ts';

/** What no test on the double can prove about real Electron is at least kept written as it must be. */
const FOLDER = join(import.meta.dirname, '../../../src-main/shells/desktop');
const sources = new Map(
  readdirSync(FOLDER).map((name) => [
    name,
    readFileSync(join(FOLDER, name), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, ''),
  ]),
);
const of = (name: string) => sources.get(name) ?? '';
const all = [...sources.values()].join('\n');
const filesWith = (pattern: RegExp) => [...sources].filter(([, text]) => pattern.test(text)).map(([name]) => name);

test.each([
  ['the window is sandboxed', 'window.ts', /\bsandbox: true,/],
  ['its worlds are apart', 'window.ts', /\bcontextIsolation: true,/],
  ['it has no Node', 'window.ts', /\bnodeIntegration: false,/],
  ['nor in workers', 'window.ts', /\bnodeIntegrationInWorker: false,/],
  ['nor in frames', 'window.ts', /\bnodeIntegrationInSubFrames: false,/],
  ['it has no webview', 'window.ts', /\bwebviewTag: false,/],
  ['its session is in memory', 'window.ts', /PARTITION = 'simsim'/],
  ['it shows our address alone', 'window.ts', /window\.loadURL\(HOME\)/],
  ['every process is sandboxed', 'run.ts', /app\.enableSandbox\(\);/],
  ['one program per folder', 'run.ts', /app\.requestSingleInstanceLock\(\)/],
  ['guards on whatever is opened', 'run.ts', /guardContents\(app\);/],
  ['guards on the session', 'start.ts', /guardSession\(ours\);/],
  ['no navigation', 'guards.ts', /'will-navigate', \(event\) => event\.preventDefault\(\)/],
  ['no navigation of frames', 'guards.ts', /'will-frame-navigate', \(event\) => event\.preventDefault\(\)/],
  ['no redirect', 'guards.ts', /'will-redirect', \(event\) => event\.preventDefault\(\)/],
  ['no webview attached', 'guards.ts', /'will-attach-webview', \(event\) => event\.preventDefault\(\)/],
  ['no window opened', 'guards.ts', /setWindowOpenHandler\(\(\) => \(\{ action: 'deny' \}\)\)/],
  [
    'no permission',
    'guards.ts',
    /setPermissionRequestHandler\(\(_contents, _permission, decide\) => decide\(false\)\)/,
  ],
  ['no permission looked up', 'guards.ts', /setPermissionCheckHandler\(\(\) => false\)/],
  ['no device', 'guards.ts', /setDevicePermissionHandler\(\(\) => false\)/],
  ['no request but our own', 'guards.ts', /cancel: URL\.parse\(details\.url\)\?\.protocol !== `\$\{SCHEME\}:`/],
  [
    'the scheme has an origin',
    'app-scheme.ts',
    /privileges: \{ standard: true, secure: true, supportFetchAPI: true \}/,
  ],
])('%s', (_name, file, pattern) => {
  expect(of(file)).toMatch(pattern);
});

test.each([
  /webSecurity|allowRunningInsecureContent|experimentalFeatures|enableBlinkFeatures|disable-web-security|no-sandbox/,
  /bypassCSP|corsEnabled|allowServiceWorkers/,
  /loadFile|file:\/\/|https?:\/\//,
  /openExternal|openPath|showItemInFolder|\bshell\b.*from 'electron'/,
  /crashReporter|autoUpdater|executeJavaScript|\bremote\b|desktopCapturer/,
  /action: 'allow'|sandbox: false|contextIsolation: false|nodeIntegration\w*: true|webviewTag: true|devTools: true/,
  /startsWith\((HOME|ORIGIN|'app:)/,
  /persist:/,
])('nothing in the shell says %s', (pattern) => {
  expect(filesWith(pattern)).toEqual([]);
});

test('Electron’s ready event is never waited for by a module itself', () => {
  expect(filesWith(/^(await|const .* = await|for await)\b/m)).toEqual([]);
  expect(of('run.ts')).toMatch(/\.whenReady\(\)\s*\.then\(/);
});

test('there is one window, one way in, and the sender is checked before anything else', () => {
  expect(all.match(/new BrowserWindow\(/g)).toHaveLength(1);
  expect(filesWith(/\bipcMain\b/)).toEqual(['bridge.ts']);
  expect(of('bridge.ts').match(/ipcMain\./g)).toHaveLength(1);
  expect(of('bridge.ts')).toMatch(
    /ipcMain\.handle\(channel, async \(event, \.\.\.input: unknown\[\]\) => \{\s*if \(!isOurPage\(event\.senderFrame, window\(\)\)\) throw/,
  );
});

test('the preload script shows one frozen thing, and takes nothing but Electron', async () => {
  const source = of('preload.ts');
  const values = source.match(/^import (?!type).*$/gm);
  expect(values).toEqual([
    "import { contextBridge, ipcRenderer } from 'electron';",
    "import { CALLS, FILES, NOTICES } from './channels.ts';",
  ]);
  expect(source.match(/exposeInMainWorld\(/g)).toHaveLength(1);
  expect(source).not.toMatch(/: ipcRenderer\b|ipcRenderer[,}]\s*;|sendSync|process\./);
  const folder = mkdtempSync(join(tmpdir(), 'preload-'));
  const built = readFileSync(await buildPreload(folder), 'utf8');
  rmSync(folder, { recursive: true });
  expect([...built.matchAll(/\brequire\(([^)]*)\)/g)].map(([, name]) => name)).toEqual(['"electron"']);
  expect(built).not.toMatch(/^\s*(import|export)\s/m);
});
