import { readFile, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { openLink, redirectTo } from '../../../src-main/shells/browser/open-link.ts';

const LINK = 'http://127.0.0.1:9/#code=a-code_of-256-bits';

test('the browser is given a file for this user only, not the code; followed, the file is gone', async () => {
  let given = '';
  const opened = await openLink(LINK, async (address) => {
    given = address;
  });
  expect(given).toMatch(/^file:\/\/\//);
  expect(given).not.toContain('a-code_of-256-bits');
  const file = fileURLToPath(given);
  expect(await readFile(file, 'utf8')).toBe(redirectTo(LINK));
  if (process.platform !== 'win32') {
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect((await stat(dirname(file))).mode & 0o777).toBe(0o700);
  }
  await opened!.forget();
  await expect(stat(dirname(file))).rejects.toThrow('ENOENT');
});

test('when no browser starts, nothing of the link stays behind', async () => {
  let file = '';
  const opened = await openLink(LINK, async (address) => {
    file = fileURLToPath(address);
    throw new Error('no browser');
  });
  expect(opened).toBeNull();
  await expect(stat(dirname(file))).rejects.toThrow('ENOENT');
});

test('the file leads on to the link and says nothing of where it came from', () => {
  const page = redirectTo(LINK);
  expect(page).toContain(`content="0;url=${LINK}"`);
  expect(page).toContain('<meta name="referrer" content="no-referrer">');
});
