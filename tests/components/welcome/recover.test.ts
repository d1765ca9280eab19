import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import Welcome from '../../../src-renderer/views/welcome/Welcome.svelte';
import { type Answers, refuse } from '../support/fake-transport.ts';
import { signedInDesk } from '../support/signed-in-desk.ts';

async function recover(answers: Answers) {
  const made = await signedInDesk({
    'account.session': () => null,
    'account.list': () => [{ id: 'li', name: 'Li Wei', lastOpened: null, damaged: false, backups: 0 }],
    'account.strength': () => ({ log10Guesses: 12, enough: true, level: 3, warning: null }),
    ...answers,
  });
  render(Welcome, { context: made.context });
  await userEvent.click(await screen.findByRole('button', { name: 'Use recovery key' }));
  return made;
}

describe('the recovery key', () => {
  it('opens the account with a new password, and its successor is shown', async () => {
    const { transport } = await recover({ 'account.recover': () => ({ recoveryKey: 'NEW-KEY' }) });
    await userEvent.type(screen.getByLabelText('Recovery key'), ' old-key ');
    await userEvent.type(screen.getByLabelText('Choose a password'), 'tortoise umbrella lantern{Enter}');
    expect(await screen.findByText('NEW-KEY')).toBeInTheDocument();
    expect(transport.inputsOf('account.recover')).toEqual([
      { account: 'li', recoveryKey: 'old-key', password: 'tortoise umbrella lantern' },
    ]);
    expect(screen.getByRole('checkbox', { name: /kept it/ })).not.toBeChecked();
  });

  it('is refused beside its field, and must wait', async () => {
    await recover({ 'account.recover': refuse({ code: 'account/wrong-recovery-key', waitSeconds: 5 }) });
    await userEvent.type(screen.getByLabelText('Recovery key'), 'wrong');
    await userEvent.type(screen.getByLabelText('Choose a password'), 'tortoise umbrella lantern{Enter}');
    await waitFor(() =>
      expect(screen.getByLabelText('Recovery key')).toHaveAccessibleDescription(/not this account’s recovery key.*5 s/),
    );
    expect(screen.getByRole('button', { name: 'Set the new password' })).toBeDisabled();
  });
});
