import { expect, test } from 'vitest';
import { strengthOf } from '../../../src-main/account/strength.ts';
import { someAccounts } from '../../faults/support/outside.ts';

test.each([
  [0, 0, false],
  [3.9, 0, false],
  [4, 1, false],
  [7, 2, false],
  [9.99, 2, false],
  [10, 3, true],
  [13, 4, true],
])('10^%d guesses are level %d', (log10Guesses, level, enough) => {
  expect(strengthOf(log10Guesses, null)).toEqual({ log10Guesses, level, enough, warning: null });
});

test('passwords are told apart by how hard they are to guess', async () => {
  const { accounts } = await someAccounts();
  const warningOf = async (password: string, words: string[] = []) =>
    (await accounts.strength(password, words)).warning;
  expect(await accounts.strength('', [])).toMatchObject({ level: 0, enough: false });
  expect(await warningOf('password')).toBe('common');
  expect(await warningOf('qwertyuiop')).toBe('common');
  expect(await warningOf('aaaaaaaa')).toBe('repeats');
  expect(await warningOf('Zhivagoland', ['zhivagoland'])).toBe('personal');
  expect(await accounts.strength('correct horse battery staple', [])).toMatchObject({ enough: true, warning: null });
  const known = await accounts.strength('zhivago tundra', ['zhivago', 'tundra']);
  const unknown = await accounts.strength('zhivago tundra', []);
  expect(known.log10Guesses).toBeLessThan(unknown.log10Guesses);
});

test('only the first 128 characters are looked at', async () => {
  const { accounts } = await someAccounts();
  const start = 'four unrelated badger violins '.repeat(5).slice(0, 128);
  expect(await accounts.strength(start + 'x7$kQ9'.repeat(100), [])).toEqual(await accounts.strength(start, []));
});
