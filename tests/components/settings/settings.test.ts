import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { Score } from '#shared/domain/score.ts';
import Settings from '../../../src-renderer/views/settings/Settings.svelte';
import { changedPreferences } from '../support/changed-preferences.ts';
import { type Answers, refuse } from '../support/fake-transport.ts';
import { signedInDesk, TODAY } from '../support/signed-in-desk.ts';

const score = (preset: string, off: string[]) =>
  Score.parse({
    day: TODAY,
    score: 600,
    band: 'good',
    provisional: false,
    missing: [],
    model: { version: '1', preset, off },
    factors: [],
    drivers: [],
  });

async function settings(answers: Answers = {}) {
  const made = await signedInDesk({
    'score.show': () => score('simsim', ['connections']),
    'score.advice': () => [],
    'preferences.change': changedPreferences,
    ...answers,
  });
  await made.desk.score.refresh();
  render(Settings, { context: made.context });
  return made;
}

describe('settings', () => {
  it('switch connections on without touching the weights, and the other way round', async () => {
    const { transport } = await settings({ 'score.setModel': ({ model }) => score(model.preset, [...model.off]) });
    await userEvent.click(screen.getByRole('checkbox', { name: 'Count connections' }));
    await userEvent.click(screen.getByRole('radio', { name: 'As claimed for Sesame' }));
    await waitFor(() =>
      expect(transport.inputsOf('score.setModel')).toEqual([
        { model: { preset: 'simsim', off: [] } },
        { model: { preset: 'claimed', off: ['connections'] } },
      ]),
    );
  });

  it('change the time before the lock, the language and the theme at once', async () => {
    const { desk, transport } = await settings();
    await userEvent.selectOptions(screen.getByLabelText('Lock when nobody uses it for'), '15 minutes');
    await userEvent.click(screen.getByRole('radio', { name: 'Dark' }));
    await waitFor(() => expect(desk.theme.dark).toBe(true));
    expect(transport.inputsOf('preferences.change')).toEqual([{ autoLockMinutes: 15 }, { theme: 'dark' }]);
  });

  it('show a wrong current password beside its field, and keep the dialog open', async () => {
    await settings({
      'account.strength': () => ({ log10Guesses: 12, enough: true, level: 3, warning: null }),
      'account.changePassword': refuse({ code: 'account/wrong-password', waitSeconds: 0 }),
    });
    await userEvent.click(screen.getByRole('button', { name: /Change the password/ }));
    const current = await screen.findByLabelText('Current password');
    await userEvent.type(current, 'wrong');
    await userEvent.type(screen.getByLabelText('Choose a password'), 'tortoise umbrella lantern');
    await userEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Change the password' }));
    await waitFor(() => expect(current).toHaveAccessibleDescription('That is not the password.'));
    expect(screen.getByRole('dialog')).toBeInTheDocument();
  });

  it('take weights of one’s own, whole and not all nothing, and send nothing before they are right', async () => {
    const { transport } = await settings({
      'score.model': () => ({ preset: 'simsim', off: ['connections'] }),
      'score.setModel': ({ model }) => score(model.preset, [...model.off]),
    });
    await userEvent.click(screen.getByRole('radio', { name: 'Own' }));
    const payment = await screen.findByLabelText('Payment history');
    for (const name of ['Payment history', 'Spending', 'Identity']) {
      await userEvent.clear(screen.getByLabelText(name));
      await userEvent.type(screen.getByLabelText(name), '0');
    }
    await userEvent.click(screen.getByRole('button', { name: 'Use these weights' }));
    expect(await screen.findByText(/At least one factor/)).toBeInTheDocument();
    await userEvent.clear(payment);
    await userEvent.type(payment, '300');
    expect(transport.inputsOf('score.setModel')).toEqual([]);
    await userEvent.click(screen.getByRole('button', { name: 'Use these weights' }));
    await waitFor(() =>
      expect(transport.inputsOf('score.setModel')).toEqual([
        {
          model: {
            preset: 'own',
            off: ['connections'],
            weights: { payment: 300, spending: 0, identity: 0, connections: 30 },
          },
        },
      ]),
    );
  });
});
