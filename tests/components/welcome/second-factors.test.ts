import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import type { AccountSummary } from '#shared/domain/account.ts';
import { en } from '#shared/words/en/en.ts';
import Welcome from '../../../src-renderer/views/welcome/Welcome.svelte';
import { type Answers, refuse } from '../support/fake-transport.ts';
import { signedInDesk } from '../support/signed-in-desk.ts';

const words = en.account;
const MEI: AccountSummary = { id: 'mei', name: 'Mei Chen', lastOpened: 1, damaged: false, backups: 0 };
const SESSION = { account: 'mei', name: 'Mei Chen', demo: false, currency: 'CNY' } as const;

async function welcome(answers: Answers, account = MEI) {
  const made = await signedInDesk({ 'account.session': () => null, 'account.list': () => [account], ...answers });
  render(Welcome, { context: made.context });
  await screen.findByLabelText(words.password);
  return made;
}

it('asks for the code after the password, and lets nobody in before it', async () => {
  const { desk, transport } = await welcome({
    'account.signIn': refuse({ code: 'account/code-wanted' }),
    'account.confirmCode': () => SESSION,
  });
  await userEvent.type(screen.getByLabelText(words.password), 'the password{Enter}');
  const code = await screen.findByLabelText(words.code);
  expect(code).toHaveFocus();
  expect(desk.session.current).toBeNull();
  await userEvent.type(code, '123456{Enter}');
  await waitFor(() => expect(desk.session.current?.name).toBe('Mei Chen'));
  expect(transport.inputsOf('account.confirmCode')).toEqual([{ code: '123456' }]);
});

it('says that a code was wrong, and empties the field for the next', async () => {
  await welcome({
    'account.signIn': refuse({ code: 'account/code-wanted' }),
    'account.confirmCode': refuse({ code: 'account/wrong-code', waitSeconds: 0 }),
  });
  await userEvent.type(screen.getByLabelText(words.password), 'the password{Enter}');
  const code = await screen.findByLabelText<HTMLInputElement>(words.code);
  await userEvent.type(code, '000000{Enter}');
  expect(await screen.findByText(/not the code of this moment/)).toBeInTheDocument();
  expect(code.value).toBe('');
});

it('asks for the key file where the account has one, and sends what it holds', async () => {
  const { transport } = await welcome({ 'account.signIn': () => SESSION }, { ...MEI, keyFile: true });
  await userEvent.type(screen.getByLabelText(words.password), 'the password{Enter}');
  expect(await screen.findByText(words.missingKeyFile)).toBeInTheDocument();
  const file = new File(['simsim-key-file-1 AAAA\n'], 'stick.txt', { type: 'text/plain' });
  await userEvent.upload(screen.getByTestId('key-file'), file);
  await screen.findByRole('button', { name: /stick\.txt/ });
  await userEvent.click(screen.getByRole('button', { name: words.open }));
  await waitFor(() =>
    expect(transport.inputsOf('account.signIn')).toEqual([
      { account: 'mei', password: 'the password', keyFile: 'simsim-key-file-1 AAAA\n' },
    ]),
  );
});
