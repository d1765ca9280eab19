import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import Welcome from '../../../src-renderer/views/welcome/Welcome.svelte';
import { changedPreferences } from '../support/changed-preferences.ts';
import type { Answers } from '../support/fake-transport.ts';
import { later, signedInDesk } from '../support/signed-in-desk.ts';

const STRONG = { log10Guesses: 12, enough: true, level: 3, warning: null };
const WEAK = { log10Guesses: 3, enough: false, level: 0, warning: 'common' };
const KEY = 'AAAAA-BBBBB-CCCCC';
const strength = ({ password }: { password: string }) => (password.includes(' ') ? STRONG : WEAK);

async function create(answers: Answers = {}) {
  let signedIn = false;
  const made = await signedInDesk({
    'account.session': () => (signedIn ? { account: 'n', name: 'Li Wei', demo: false, currency: 'CNY' } : null),
    'account.list': () => [],
    'account.strength': strength,
    'account.create': () => {
      signedIn = true;
      return { recoveryKey: KEY };
    },
    'preferences.change': changedPreferences,
    ...answers,
  });
  render(Welcome, { context: made.context });
  await userEvent.click(await screen.findByRole('button', { name: 'New account' }));
  return made;
}

const name = () => screen.getByLabelText('Your name');
const password = () => screen.getByLabelText('Choose a password');

describe('creating an account', () => {
  it('does not ask the core while the password could be guessed', async () => {
    const { transport } = await create();
    await userEvent.type(name(), 'Li Wei');
    await userEvent.type(password(), 'password');
    await screen.findByText(/tried first/);
    await userEvent.type(password(), '{Enter}');
    expect(password()).toHaveAccessibleDescription(/could be guessed/);
    expect(transport.inputsOf('account.create')).toEqual([]);
  });

  it('measures the password with the name in view, and believes only the latest measurement', async () => {
    const slow = later<typeof STRONG>();
    const { transport } = await create({
      'account.strength': ({ password }) => (password === 'a b' ? slow.promise : WEAK),
    });
    await userEvent.type(name(), 'Li Wei');
    await userEvent.type(password(), 'a b');
    await waitFor(() =>
      expect(transport.inputsOf('account.strength')).toContainEqual({ password: 'a b', name: 'Li Wei' }),
    );
    await userEvent.clear(password());
    await userEvent.type(password(), 'weak');
    await screen.findByText(/tried first/);
    slow.settle(STRONG);
    await new Promise((resolve) => setTimeout(resolve, 5));
    await userEvent.type(password(), '{Enter}');
    expect(transport.inputsOf('account.create')).toEqual([]);
  });

  it('shows the recovery key once, and goes on only after the person says it is kept', async () => {
    const { desk, transport } = await create();
    await userEvent.type(name(), ' Li Wei ');
    await userEvent.type(password(), 'tortoise umbrella lantern');
    await screen.findByText(/good enough/);
    await userEvent.selectOptions(screen.getByLabelText('Currency'), 'JPY');
    await userEvent.click(screen.getByRole('button', { name: 'Create account' }));
    expect(await screen.findByText(KEY)).toBeInTheDocument();
    expect(transport.inputsOf('account.create')).toEqual([
      { name: 'Li Wei', password: 'tortoise umbrella lantern', currency: 'JPY' },
    ]);
    const kept = screen.getByRole('checkbox', { name: /kept it/ });
    const goOn = screen.getByRole('button', { name: 'Open my ledger' });
    expect(kept).not.toBeChecked();
    expect(goOn).toBeDisabled();
    expect(desk.session.current).toBeNull();
    await userEvent.click(kept);
    await userEvent.click(goOn);
    await waitFor(() => expect(desk.session.current?.name).toBe('Li Wei'));
  });

  it('asks for a name', async () => {
    const { transport } = await create();
    await userEvent.type(password(), 'tortoise umbrella lantern');
    await screen.findByText(/good enough/);
    await userEvent.type(password(), '{Enter}');
    expect(name()).toHaveAccessibleDescription(/Type a name first/);
    expect(transport.inputsOf('account.create')).toEqual([]);
  });
});
