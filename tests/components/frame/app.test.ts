import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { DEFAULT_PREFERENCES } from '#shared/domain/preferences.ts';
import App from '../../../src-renderer/App.svelte';
import { Desk } from '../../../src-renderer/state/desk.ts';
import { type Answers, FakeTransport, refuse } from '../support/fake-transport.ts';
import { TODAY } from '../support/signed-in-desk.ts';
import { SCORE } from '../support/some-score.ts';

async function open(answers: Answers = {}) {
  const transport = new FakeTransport({
    'about.show': () => ({ version: '0', model: '1', shell: 'test', today: TODAY, released: TODAY }),
    'about.touch': () => ({}),
    'account.session': () => ({ account: null, name: 'Li Wei', demo: true, currency: 'CNY' }),
    'account.list': () => [],
    'account.lock': () => ({}),
    'preferences.show': () => DEFAULT_PREFERENCES,
    'score.show': () => SCORE,
    'score.advice': () => [],
    'score.change': () => ({ from: TODAY, to: TODAY, before: 677, after: 677, difference: 0, drivers: [] }),
    'score.history': () => [],
    'ledger.due': () => [],
    'ledger.list': () => ({ rows: [], total: 1, since: null, months: [], undo: 0, redo: 0 }),
    'ledger.accounts': () => [],
    ...answers,
  });
  render(App, { desk: new Desk(transport) });
  return transport;
}

describe('the app', () => {
  it('opens on the overview and marks the demo person on every screen', async () => {
    await open();
    expect(await screen.findByRole('img', { name: '677 of 950, Excellent' })).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Settings' }));
    expect(await screen.findByRole('heading', { name: 'Settings', level: 1 })).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Settings' })).toHaveAttribute('aria-current', 'page');
    expect(screen.getByText('Demo person – nothing is saved')).toBeInTheDocument();
  });

  it('shows nothing of the ledger after a lock that the core announced', async () => {
    const transport = await open();
    await screen.findByRole('img', { name: '677 of 950, Excellent' });
    transport.notify({ notice: 'locked', why: 'idle' });
    expect(await screen.findByRole('heading', { name: 'Welcome' })).toBeInTheDocument();
    expect(document.body).not.toHaveTextContent('677');
    expect(document.body).not.toHaveTextContent('Li Wei');
  });

  it('locks on Ctrl-L, also from within a field', async () => {
    const transport = await open();
    await screen.findByRole('img', { name: '677 of 950, Excellent' });
    await userEvent.keyboard('{Control>}l{/Control}');
    expect(await screen.findByRole('heading', { name: 'Welcome' })).toBeInTheDocument();
    expect(transport.inputsOf('account.lock')).toEqual([{}]);
  });

  it('opens a record bar on N where the screen has none', async () => {
    await open();
    await userEvent.click(await screen.findByRole('button', { name: 'Settings' }));
    await screen.findByRole('heading', { name: 'Settings', level: 1 });
    await userEvent.keyboard('n');
    expect(await screen.findByRole('dialog', { name: 'Record something' })).toBeInTheDocument();
    expect(await screen.findByRole('textbox', { name: 'Record something' })).toBeInTheDocument();
  });

  it('says a change of the score aloud', async () => {
    let score = 677;
    const transport = await open({ 'score.show': () => ({ ...SCORE, score }) });
    await screen.findByRole('img', { name: '677 of 950, Excellent' });
    score = 681;
    transport.notify({ notice: 'ledger-changed', revision: 2 });
    const said = await screen.findByText('Your score is now 681, +4 points.');
    expect(said).toHaveAttribute('aria-live', 'polite');
  });

  it('says why this window cannot go on', async () => {
    await open({ 'about.show': refuse({ code: 'session/no-link' }) });
    expect(await screen.findByText(/link was used already/)).toBeInTheDocument();
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Overview' })).toBeNull());
  });

  it('undoes and redoes by key on every screen, in turn, but leaves a field its own undo', async () => {
    const undoing: (() => void)[] = [];
    const transport = await open({
      'ledger.undo': () => new Promise((resolve) => undoing.push(() => resolve({ undo: 1, redo: 1 }))),
      'ledger.redo': () => ({ undo: 2, redo: 0 }),
    });
    await screen.findByRole('img', { name: '677 of 950, Excellent' });
    await userEvent.click(screen.getByRole('button', { name: 'Settings' }));
    await screen.findByRole('heading', { name: 'Settings', level: 1 });
    await userEvent.keyboard('{Control>}z{/Control}{Control>}{Shift>}z{/Shift}{/Control}');
    const asked = () => transport.asked.map(({ name }) => name).filter((name) => /undo|redo/.test(name));
    await waitFor(() => expect(asked()).toEqual(['ledger.undo']));
    undoing[0]!();
    await waitFor(() => expect(asked()).toEqual(['ledger.undo', 'ledger.redo']));
    await userEvent.keyboard('n');
    const bar = await screen.findByRole('textbox', { name: 'Record something' });
    await userEvent.type(bar, 'water{Control>}z{/Control}');
    expect(asked()).toHaveLength(2);
  });

  it('shows its keys on a question mark, and its commands on Ctrl-K', async () => {
    await open();
    await screen.findByRole('img', { name: '677 of 950, Excellent' });
    await userEvent.keyboard('?');
    expect(await screen.findByRole('dialog', { name: 'Keyboard shortcuts' })).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Close' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await userEvent.keyboard('{Control>}k{/Control}');
    expect(await screen.findByRole('dialog', { name: 'Commands' })).toBeInTheDocument();
  });
});
