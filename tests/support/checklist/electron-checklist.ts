import ts from 'typescript';
import {
  absent,
  all,
  bridgeIsNarrow,
  calledIn,
  handler,
  type Item,
  preference,
  prevented,
  senderChecked,
  unless,
  within,
} from './checks.ts';
import { calledName, callsOf, importedFrom, newOf, nodesOf, textsIn } from './syntax.ts';

/** Electron's security checklist, as far as sources can show it; the binary's own items are the release workflow's. */
export const CHECKLIST: readonly Item[] = [
  {
    number: 1,
    name: 'only our own content is loaded, and no other request leaves',
    amiss: all(
      ({ shell }) =>
        unless(
          callsOf(shell, 'loadURL').length === 1 && callsOf(shell, 'loadURL')[0]!.arguments[0]?.getText() === 'HOME',
          'something else than our own page is loaded',
        ),
      ({ shell }) =>
        unless(!textsIn(shell).some((text) => /^(https?|wss?|ftp):/.test(text)), 'an address of the web is written'),
      ({ shell }) => {
        const [filter] = callsOf(shell, 'onBeforeRequest');
        const wanted = /decide\(\{ cancel: URL\.parse\(details\.url\)\?\.protocol !== `\$\{SCHEME\}:` \}\)/;
        return unless(wanted.test(filter?.getText() ?? ''), 'requests of other schemes are not cancelled');
      },
      calledIn('start.ts', 'guardSession', 'show'),
    ),
  },
  {
    number: 2,
    name: 'no Node in pages, their workers or frames',
    amiss: all(
      preference('nodeIntegration', 'false'),
      preference('nodeIntegrationInWorker', 'false'),
      preference('nodeIntegrationInSubFrames', 'false'),
    ),
  },
  { number: 3, name: 'contexts are isolated', amiss: preference('contextIsolation', 'true') },
  {
    number: 4,
    name: 'every process is sandboxed',
    amiss: all(preference('sandbox', 'true'), calledIn('run.ts', 'enableSandbox', 'whenReady'), ({ shell }) =>
      unless(!textsIn(shell).some((text) => text.includes('no-sandbox')), 'the sandbox is switched off'),
    ),
  },
  {
    number: 5,
    name: 'no permission is given',
    amiss: all(
      handler('setPermissionRequestHandler', '(_contents, _permission, decide) => decide(false)'),
      handler('setPermissionCheckHandler', '() => false'),
      handler('setDevicePermissionHandler', '() => false'),
    ),
  },
  { number: 6, name: 'web security stays on', amiss: absent(['webSecurity']) },
  {
    number: 7,
    name: 'a policy for content goes with every answer',
    amiss: ({ shell }) => {
      const answers = newOf(new Map([['answer-page.ts', shell.get('answer-page.ts') ?? '']]), 'Response');
      const withPolicy = answers.filter((one) => /headers: SECURITY_HEADERS|, headers \}/.test(one.getText()));
      return [
        ...unless(answers.length === 3 && withPolicy.length === 3, 'an answer goes without the headers'),
        ...unless(
          (shell.get('answer-page.ts') ?? '').includes('{ ...SECURITY_HEADERS,'),
          'a page goes without the headers',
        ),
      ];
    },
  },
  { number: 8, name: 'no insecure content', amiss: absent(['allowRunningInsecureContent']) },
  { number: 9, name: 'no experimental features', amiss: absent(['experimentalFeatures']) },
  {
    number: 10,
    name: 'no Blink features',
    amiss: absent(['enableBlinkFeatures', 'disableBlinkFeatures', 'appendSwitch']),
  },
  {
    number: 11,
    name: 'no webview in a page',
    amiss: all(preference('webviewTag', 'false'), ({ pages }) =>
      [...pages].filter(([, text]) => /<webview\b/i.test(text)).map(([file]) => `${file} holds a webview`),
    ),
  },
  { number: 12, name: 'no webview is attached', amiss: prevented('will-attach-webview') },
  {
    number: 13,
    name: 'no page goes anywhere',
    amiss: all(
      prevented('will-navigate'),
      prevented('will-frame-navigate'),
      prevented('will-redirect'),
      calledIn('run.ts', 'guardContents', 'whenReady'),
      preference('navigateOnDragDrop', 'false'),
    ),
  },
  { number: 14, name: 'no page opens a window', amiss: handler('setWindowOpenHandler', "() => ({ action: 'deny' })") },
  {
    number: 15,
    name: 'nothing is opened outside',
    amiss: all(absent(['openExternal', 'openPath', 'showItemInFolder']), ({ shell }) =>
      unless(
        !importedFrom(shell, 'electron').some(({ names }) => names.includes('shell')),
        'the shell module is taken',
      ),
    ),
  },
  {
    number: 16,
    name: 'Electron is current: pinned exactly, and the release asks',
    amiss: ({ manifest, release }) => [
      ...unless(/^\d+\.\d+\.\d+$/.test(manifest.devDependencies['electron'] ?? ''), 'electron is not pinned'),
      ...unless(/^\s+run: npm run package:electron$/m.test(release), 'the release does not ask for the newest'),
    ],
  },
  { number: 17, name: 'whoever calls is checked before anything else', amiss: senderChecked },
  {
    number: 18,
    name: 'pages come by a scheme of our own, and no file by its path',
    amiss: all(
      absent(['loadFile', 'bypassCSP', 'corsEnabled', 'allowServiceWorkers', 'registerFileProtocol']),
      ({ shell }) => {
        const [declared] = callsOf(shell, 'registerSchemesAsPrivileged');
        return [
          ...unless(!textsIn(shell).some((text) => text.startsWith('file:')), 'a file address is written'),
          ...unless(
            /privileges: \{ standard: true, secure: true, supportFetchAPI: true \}/.test(declared?.getText() ?? ''),
            'the scheme has other privileges',
          ),
          ...unless(
            callsOf(shell, 'handle').filter((call) => calledName(call) === 'handle').length === 2,
            'another handler',
          ),
          ...unless(
            !nodesOf(shell).some(
              ({ file, node }) =>
                file === 'answer-page.ts' && ts.isImportDeclaration(node) && /node:/.test(node.getText()),
            ),
            'answers touch the disk',
          ),
        ];
      },
    ),
  },
  {
    number: 19,
    name: 'fuses: read from the built program by the release',
    amiss: ({ release }) =>
      unless(/^\s+run: npm run package:fuses$/m.test(release), 'the release does not read the fuses'),
  },
  { number: 20, name: 'the page is shown four functions, and nothing of Electron', amiss: bridgeIsNarrow },
];

/** Not in Electron's list, and kept all the same. */
export const BESIDES: readonly Item[] = [
  { number: 101, name: 'no developer tools', amiss: preference('devTools', 'false') },
  {
    number: 102,
    name: 'no spelling dictionary is fetched',
    amiss: all(preference('spellcheck', 'false'), handler('setSpellCheckerEnabled', 'false')),
  },
  {
    number: 103,
    name: 'the session is in memory',
    amiss: all(preference('partition', 'PARTITION'), ({ shell }) =>
      unless(!textsIn(shell).some((text) => text.startsWith('persist:')), 'a session is kept on the disk'),
    ),
  },
  { number: 104, name: 'one program a folder', amiss: calledIn('run.ts', 'requestSingleInstanceLock', 'whenReady') },
  {
    number: 105,
    name: 'no dumps, updates, remote modules or screen captures',
    amiss: absent(['crashReporter', 'autoUpdater', 'executeJavaScript', 'remote', 'desktopCapturer', 'openDevTools']),
  },
  {
    number: 106,
    name: 'addresses are compared by their parts',
    amiss: ({ shell }) =>
      unless(
        callsOf(new Map([['our-page.ts', shell.get('our-page.ts') ?? '']]), 'startsWith').length === 0,
        'an address is compared by its beginning',
      ),
  },
  {
    number: 107,
    name: 'Electron’s ready event is never waited for by a module itself',
    amiss: ({ shell }) =>
      nodesOf(shell)
        .filter(({ node }) => ts.isAwaitExpression(node) && !within(node))
        .map(({ file }) => `${file} waits`),
  },
];
