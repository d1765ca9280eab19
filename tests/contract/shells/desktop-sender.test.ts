import { expect, test } from 'vitest';
import { SECURITY_HEADERS } from '../../../src-main/shells/common/headers.ts';
import { answerPage } from '../../../src-main/shells/desktop/answer-page.ts';
import { dataOption } from '../../../src-main/shells/desktop/data-option.ts';
import { isOurAddress, isOurPage } from '../../../src-main/shells/desktop/our-page.ts';
import { PAGES } from '../../support/shells/serve-plainly.ts';

const frame = (url: string) => ({ url });
const windowOf = (mainFrame: { url: string }, destroyed = false) => ({
  isDestroyed: () => destroyed,
  webContents: { mainFrame },
});
const ours = frame('app://simsim/index.html');

test('the main frame of our window on our page may call', () => {
  expect(isOurPage(ours, windowOf(ours))).toBe(true);
});

test.each([
  ['a frame that is gone', null, windowOf(ours)],
  ['no window', ours, null],
  ['a window that is gone', ours, windowOf(ours, true)],
  ['another frame on the same page', frame(ours.url), windowOf(ours)],
])('%s may not', (_name, sender, window) => {
  expect(isOurPage(sender, window)).toBe(false);
});

test.each([
  'app://simsim.evil/',
  'app://simsim.evil.example/index.html',
  'app://simsim:80/',
  'app://user@simsim/',
  'app://user:password@simsim/',
  'app://evil/simsim/',
  'app:simsim',
  'apps://simsim/',
  'https://simsim/',
  'file:///app://simsim/',
  'data:text/html,app://simsim/',
  'about:blank',
  '',
])('our main frame, led to %s, may not', (url) => {
  const led = frame(url);
  expect(isOurAddress(url)).toBe(false);
  expect(isOurPage(led, windowOf(led))).toBe(false);
});

const ask = (url: string, method = 'GET') => answerPage(PAGES, { url, method });

test.each(['app://simsim/', 'app://simsim/index.html', 'app://simsim/assets/index-1.js', 'app://simsim/#fragment'])(
  '%s is on the list',
  async (url) => {
    const answer = ask(url);
    expect(answer.status).toBe(200);
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) expect(answer.headers.get(name)).toBe(value);
  },
);

test.each([
  'app://simsim/../package.json',
  'app://simsim/%2e%2e/package.json',
  'app://simsim/..%2fpackage.json',
  'app://simsim/..\\package.json',
  'app://simsim/%00',
  'app://simsim/index.html%00',
  'app://simsim/index.html?x',
  'app://simsim//index.html',
  'app://simsim/toString',
  'app://other/index.html',
  'app://simsim.evil/index.html',
  'file:///etc/passwd',
])('%s is not', (url) => {
  const answer = ask(url);
  expect(answer.status).toBe(404);
  expect(answer.headers.get('Content-Security-Policy')).toBe(SECURITY_HEADERS['Content-Security-Policy']);
});

test('pages are only read', () => {
  expect(ask('app://simsim/', 'POST').status).toBe(405);
});

test.each([
  [['app', '--data', '/a b'], '/a b'],
  [['app', '--data=/a'], '/a'],
  [['app', '--data'], null],
  [['app', '--inspect-data', '/a'], null],
  [['app'], null],
])('the data folder in %j', (args, folder) => {
  expect(dataOption(args)).toBe(folder);
});
