import ts from 'typescript';
import { callsOf, namesIn, newOf, nodesOf, propertyOf, type Sources, writtenFor } from './syntax.ts';

/** What is looked through: the desktop shell, what it shares with the other shells, and everything a page is made of. */
export interface Looked {
  shell: Sources;
  pages: Sources;
  /** The release workflow, as text. */
  release: string;
  manifest: { devDependencies: Record<string, string> };
}

export interface Item {
  /** Its number in Electron's own list, docs/tutorial/security.md. */
  number: number;
  name: string;
  /** What is amiss, in a few words each; nothing when the item holds. */
  amiss(looked: Looked): string[];
}

export const unless = (holds: boolean, text: string): string[] => (holds ? [] : [text]);

/** The preferences of the one window there is. */
function preferencesIn({ shell }: Looked): ts.Expression | undefined {
  const windows = newOf(shell, 'BrowserWindow');
  return windows.length === 1 ? propertyOf(windows[0]?.arguments?.[0], 'webPreferences') : undefined;
}

export const preference = (key: string, value: string) => (looked: Looked) =>
  unless(writtenFor(preferencesIn(looked), key) === value, `webPreferences.${key} is not ${value}`);

/** A listener `contents.on(event, (e) => e.preventDefault())` inside `web-contents-created`. */
export function prevented(event: string) {
  return ({ shell }: Looked): string[] => {
    const listeners = callsOf(shell, 'on').filter((call) => call.arguments[0]?.getText() === `'${event}'`);
    const [, listener] = listeners[0]?.arguments ?? [];
    const body = listener && ts.isArrowFunction(listener) ? listener.body.getText() : '';
    const created = callsOf(shell, 'on').find((call) => call.arguments[0]?.getText() === "'web-contents-created'");
    return [
      ...unless(listeners.length === 1 && /^event\.preventDefault\(\)$/.test(body), `${event} is not prevented`),
      ...unless(created?.getText().includes(`'${event}'`) === true, `${event} is not prevented on whatever is opened`),
    ];
  };
}

/** A call of this name, once, whose function argument is written exactly so. */
export const handler =
  (name: string, written: string) =>
  ({ shell }: Looked) => {
    const calls = callsOf(shell, name);
    return unless(calls.length === 1 && calls[0]!.arguments[0]?.getText() === written, `${name} is not ${written}`);
  };

export const absent =
  (names: string[]) =>
  ({ shell }: Looked) => {
    const written = namesIn(shell);
    return names.filter((name) => written.has(name)).map((name) => `${name} is written`);
  };

export const all =
  (...checks: ((looked: Looked) => string[])[]) =>
  (looked: Looked) =>
    checks.flatMap((check) => check(looked));

/** Called on the way to the window: in `run` before Electron is ready, or in `start` before anything is shown. */
export const calledIn =
  (file: string, name: string, before: string) =>
  ({ shell }: Looked) => {
    const text = shell.get(file) ?? '';
    const own = new Map([[file, text]]);
    const at = callsOf(own, name)[0]?.getStart() ?? -1;
    const limit = callsOf(own, before).at(-1)?.getStart() ?? -1;
    return unless(at >= 0 && limit > at, `${file} does not call ${name} before ${before}`);
  };

export function senderChecked({ shell }: Looked): string[] {
  const uses = nodesOf(shell).filter(
    ({ node }) => ts.isPropertyAccessExpression(node) && node.expression.getText() === 'ipcMain',
  );
  const handles = callsOf(shell, 'handle').filter((call) => call.expression.getText() === 'ipcMain.handle');
  const [, listener] = handles[0]?.arguments ?? [];
  const body =
    listener && ts.isArrowFunction(listener) && ts.isBlock(listener.body) ? listener.body.statements[0] : undefined;
  const first = body?.getText().replace(/\s+/g, ' ') ?? '';
  return [
    ...unless(uses.length === 1 && handles.length === 1, 'ipcMain is used elsewhere than in the one wrapper'),
    ...unless(
      first === "if (!isOurPage(event.senderFrame, window())) throw new Error('refused');",
      'the sender is not checked first',
    ),
  ];
}

export function bridgeIsNarrow({ shell }: Looked): string[] {
  const preload: Sources = new Map([['preload.ts', shell.get('preload.ts') ?? '']]);
  const exposed = callsOf(preload, 'exposeInMainWorld');
  const bare = nodesOf(preload).filter(
    ({ node }) =>
      ts.isIdentifier(node) &&
      node.text === 'ipcRenderer' &&
      !ts.isImportSpecifier(node.parent) &&
      !(ts.isPropertyAccessExpression(node.parent) && ['invoke', 'on', 'off'].includes(node.parent.name.text)),
  );
  const modules = nodesOf(preload).flatMap(({ node }) =>
    ts.isImportDeclaration(node) && node.importClause?.phaseModifier !== ts.SyntaxKind.TypeKeyword
      ? [(node.moduleSpecifier as ts.StringLiteral).text]
      : [],
  );
  const handed = callsOf(preload, 'listener').map((call) => call.arguments.map((one) => one.getText()).join());
  return [
    ...unless(exposed.length === 1, 'not exactly one thing is shown to the page'),
    ...unless(bare.length === 0, 'ipcRenderer itself is handed on'),
    ...unless(modules.join() === 'electron,./channels.ts', `the preload script takes ${modules.join()}`),
    ...unless(handed.join() === 'notice', 'a page’s listener is handed more than the notice'),
  ];
}

/** Inside some function, rather than run while the file is read. */
export function within(node: ts.Node): boolean {
  for (let around: ts.Node | undefined = node.parent; around; around = around.parent)
    if (ts.isFunctionLike(around)) return true;
  return false;
}
