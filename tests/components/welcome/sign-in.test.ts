import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { AccountSummary } from '#shared/domain/account.ts';
import Welcome from '../../../src-renderer/views/welcome/Welcome.svelte';
import { type Answers, refuse } from '../support/fake-transport.ts';
import { signedInDesk } from '../support/signed-in-desk.ts';

const LI: AccountSummary = { id: 'li', name: 'Li Wei', lastOpened: 1_700_000_000_000, damaged: false, backups: 1 };
const MEI: AccountSummary = { id: 'mei', name: 'Mei Chen', lastOpened: 1_600_000_000_000, damaged: false, backups: 0 };
const HURT: AccountSummary = { id: 'hurt', name: 'Bo Hu', lastOpened: null, damaged: true, backups: 2 };

async function welcome(answers: Answers, accounts = [MEI, LI]) {
  const made = await signedInDesk({ 'account.session': () => null, 'account.list': () => accounts, ...answers });
  render(Welcome, { context: made.context });
  await waitFor(() => expect(screen.queryByText('Loading…')).toBeNull());
  return made;
}

const password = () => screen.getByLabelText<HTMLInputElement>('Password');

afterEach(() => vi.useRealTimers());

describe('signing in', () => {
  it('offers the account opened last first, and opens it on Enter', async () => {
    const { desk, transport } = await welcome({
      'account.signIn': () => ({ account: 'li', name: 'Li Wei', demo: false, currency: 'CNY' }),
    });
    expect(screen.getAllByRole('radio', { name: /Li Wei|Mei Chen/ })[0]).toBeChecked();
    expect(password()).toHaveFocus();
    await userEvent.type(password(), 'four unrelated words{Enter}');
    await waitFor(() => expect(desk.session.current?.name).toBe('Li Wei'));
    expect(transport.inputsOf('account.signIn')).toEqual([{ account: 'li', password: 'four unrelated words' }]);
  });

  it('never trims a password', async () => {
    const { transport } = await welcome({ 'account.signIn': refuse({ code: 'account/unknown' }) });
    await userEvent.type(password(), '  spaces around  {Enter}');
    await waitFor(() =>
      expect(transport.inputsOf('account.signIn')).toEqual([{ account: 'li', password: '  spaces around  ' }]),
    );
  });

  it('asks for a password before it asks the core', async () => {
    const { transport } = await welcome({});
    await userEvent.click(screen.getByRole('button', { name: 'Open' }));
    expect(password()).toHaveAccessibleDescription('Type your password first.');
    expect(transport.inputsOf('account.signIn')).toEqual([]);
  });

  it('ties a refusal to the field, counts the wait down and takes no try meanwhile', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    const user = userEvent.setup({ advanceTimers: vi.advanceTimersByTime });
    const { transport } = await welcome({
      'account.signIn': refuse({ code: 'account/wrong-password', waitSeconds: 3 }),
    });
    await user.type(password(), 'wrong{Enter}');
    await waitFor(() => expect(password()).toHaveAccessibleDescription(/not the password\. Wait 3 s/));
    expect(password()).toHaveAttribute('aria-invalid', 'true');
    expect(password()).toHaveValue('');
    const open = screen.getByRole('button', { name: 'Open' });
    expect(open).toBeDisabled();
    await vi.advanceTimersByTimeAsync(1_300);
    expect(password()).toHaveAccessibleDescription(/Wait 2 s/);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(open).toBeEnabled();
    expect(password()).toHaveAccessibleDescription('That is not the password.');
    expect(transport.inputsOf('account.signIn')).toHaveLength(1);
  });

  it('forgets the message and the password when another account is picked', async () => {
    await welcome({ 'account.signIn': refuse({ code: 'account/wrong-password', waitSeconds: 0 }) });
    await userEvent.type(password(), 'wrong{Enter}');
    await screen.findByText(/not the password/);
    await userEvent.click(screen.getByRole('radio', { name: /Mei Chen/ }));
    expect(screen.queryByText(/not the password/)).toBeNull();
    expect(password()).toHaveValue('');
  });

  it('offers the backup of a damaged vault, and puts it in place only when confirmed', async () => {
    const { transport } = await welcome({ 'account.restoreBackup': () => ({}) }, [HURT]);
    expect(screen.queryByLabelText('Password')).toBeNull();
    expect(screen.getByText(/file is damaged, so nothing/)).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Restore a backup' }));
    expect(transport.inputsOf('account.restoreBackup')).toEqual([]);
    await userEvent.click(await screen.findByRole('button', { name: 'Restore it' }));
    expect(transport.inputsOf('account.restoreBackup')).toEqual([{ account: 'hurt' }]);
  });

  it('speaks Chinese at a press, before anyone is signed in', async () => {
    await welcome({});
    await userEvent.click(screen.getByRole('radio', { name: '简体中文' }));
    expect(screen.getByRole('button', { name: '打开' })).toBeInTheDocument();
    await userEvent.click(screen.getByRole('radio', { name: 'English' }));
  });
});
