import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { DueBill } from '#shared/contract/areas/ledger.ts';
import { Score, ScoreChange } from '#shared/domain/score.ts';
import Overview from '../../../src-renderer/views/overview/Overview.svelte';
import { changedPreferences } from '../support/changed-preferences.ts';
import { type Answers, refuse } from '../support/fake-transport.ts';
import { signedInDesk, TODAY } from '../support/signed-in-desk.ts';

const driver = (driver: string, points: number, max: number) => ({
  driver,
  factor: driver.split('.')[0],
  points,
  max,
  reason: null,
  facts: {},
});
const SCORE = Score.parse({
  day: TODAY,
  score: 530,
  band: 'poor',
  provisional: true,
  missing: ['months'],
  model: { version: '1', preset: 'simsim', off: ['connections'] },
  factors: [
    { factor: 'payment', points: 100, max: 300 },
    { factor: 'spending', points: 80, max: 300 },
    { factor: 'connections', points: 0, max: 0 },
  ],
  drivers: [driver('payment.on-time', 100, 300), driver('spending.limits', 80, 300)],
});
const moved = (driver: string, points: number) => ({
  driver,
  factor: driver.split('.')[0],
  points,
  reason: 'payment.grew',
  facts: {},
  records: [],
});
const CHANGE = ScoreChange.parse({
  from: '2026-10-23',
  to: TODAY,
  before: 533,
  after: 530,
  difference: -3,
  drivers: [
    moved('payment.on-time', 1),
    moved('payment.length', -9),
    moved('payment.overdue', 4),
    moved('spending.limits', 2),
    moved('spending.income', -2),
    moved('identity.verified', 1),
    moved('identity.freshness', 0),
  ],
});
const BILL = DueBill.parse({
  record: {
    id: 'b1',
    kind: 'bill',
    day: TODAY,
    payee: 'Water',
    category: 'utilities',
    amount: 6420,
    due: '2026-11-20',
  },
  title: 'Water',
  state: { status: 'overdue', daysLate: 2, paid: 0, remaining: 6420, paidOn: null },
});

async function overview(answers: Answers = {}, entries = 12) {
  const made = await signedInDesk({
    'score.show': () => SCORE,
    'score.advice': () => [],
    'score.evidence': () => [],
    'ledger.rows': () => [],
    'score.change': () => CHANGE,
    'identity.show': () => [],
    'score.history': () => [],
    'ledger.due': () => [BILL],
    'ledger.list': () => ({ rows: [], total: entries, since: null, months: [], undo: 0, redo: 0 }),
    ...answers,
  });
  await made.desk.score.refresh();
  render(Overview, { context: made.context });
  return made;
}

describe('the overview', () => {
  it('lists what moved the score, most points first, and sums up the rest', async () => {
    const { transport } = await overview();
    const card = await screen.findByRole('region', { name: 'What moved your score' });
    await within(card).findByText('−9');
    const points = within(card)
      .getAllByRole('listitem')
      .map((item) => item.textContent?.trim().match(/^[+−]\d+/)?.[0])
      .filter((text) => text !== undefined);
    expect(points).toEqual(['−9', '+4', '+2', '−2']);
    expect(within(card).getByText('and 2 smaller changes (+2)')).toBeInTheDocument();
    expect(transport.inputsOf('score.change')).toEqual([{ from: '2026-10-23' }]);
  });

  it('takes the score apart so that the parts add up, and says whose score it is not', async () => {
    await overview();
    await userEvent.click(await screen.findByRole('button', { name: 'See every point' }));
    const dialog = await screen.findByRole('dialog', { name: 'Every point of your score' });
    expect(within(dialog).getByText('350')).toBeInTheDocument();
    expect(within(dialog).getByText('530')).toBeInTheDocument();
    expect(within(dialog).getByText(/not Ant Group/)).toBeInTheDocument();
    expect(within(dialog).getByText(/Switched off/)).toBeInTheDocument();
  });

  it('leads from the gauge through the drivers to the records, and opens one in the ledger', async () => {
    const driver = SCORE.drivers[0]!.driver;
    const { desk, transport } = await overview({
      'score.evidence': () => [{ driver, events: [{ id: 'b1', code: 'late', figure: 12, points: -3.4 }], more: 37 }],
      'ledger.rows': () => [{ record: BILL.record, title: 'Water', bill: BILL.state }],
    });
    await userEvent.click(await screen.findByRole('button', { name: 'How your score is made' }));
    const dialog = await screen.findByRole('dialog');
    await userEvent.click(await within(dialog).findByText(/Records behind it/));
    expect(within(dialog).getByText(/12 days late/)).toBeInTheDocument();
    expect(within(dialog).getByText('−3.4')).toBeInTheDocument();
    expect(within(dialog).getByText('and 37 more')).toBeInTheDocument();
    expect(transport.inputsOf('ledger.rows')).toContainEqual({ ids: ['b1'] });
    await userEvent.click(within(dialog).getByRole('button', { name: /Water/ }));
    expect(desk.navigation.screen).toBe('ledger');
    expect(desk.navigation.takeEntry()).toBe('b1');
  });

  it('pays a bill today at a press, shows what it brought and offers to take it back', async () => {
    const { desk, transport } = await overview({
      'ledger.markPaid': () => ({ id: 'p', before: 530, after: 537 }),
    });
    await userEvent.click(await screen.findByRole('button', { name: 'Mark paid: Water' }));
    expect(transport.inputsOf('ledger.markPaid')).toEqual([{ bill: 'b1', day: TODAY }]);
    await waitFor(() => expect(desk.toasts.list[0]?.points).toBe(7));
    expect(desk.toasts.list[0]?.action?.label).toBe('Undo');
    desk.toasts.clear();
  });

  it('asks again when the ledger changed or a new day began', async () => {
    const { transport } = await overview();
    await screen.findByText('Water');
    transport.notify({ notice: 'ledger-changed', revision: 7 });
    await waitFor(() => expect(transport.inputsOf('ledger.due')).toHaveLength(2));
    transport.notify({ notice: 'day-changed', day: '2026-11-23' as typeof TODAY });
    await waitFor(() => expect(transport.inputsOf('score.change').at(-1)).toEqual({ from: '2026-10-24' }));
  });

  it('says why there is no score, and asks again at a press', async () => {
    let ready = false;
    const refused = refuse({ code: 'vault/not-written' });
    await overview({ 'score.show': () => (ready ? SCORE : refused()) });
    expect(await screen.findByText(/disk reported an error/)).toBeInTheDocument();
    ready = true;
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('img', { name: /530 of 950, Poor/ })).toBeInTheDocument();
  });

  it('tells a new person what to do first', async () => {
    await overview({}, 0);
    expect(await screen.findByRole('region', { name: 'Three steps to a first score' })).toBeInTheDocument();
    expect(screen.queryByRole('region', { name: 'Due soon' })).toBeNull();
    expect(screen.getByText('Provisional')).toBeInTheDocument();
  });

  it('lets the first steps be skipped, or done one by one', async () => {
    const bills = { total: 0 };
    const { transport } = await overview({
      'ledger.list': ({ filter }) => ({
        rows: [],
        total: filter === 'purchases' ? 0 : bills.total,
        since: null,
        months: [],
        undo: 0,
        redo: 0,
      }),
      'preferences.change': changedPreferences,
    });
    const steps = await screen.findByRole('region', { name: 'Three steps to a first score' });
    expect(within(steps).getAllByRole('listitem')).toHaveLength(3);
    bills.total = 1;
    transport.notify({ notice: 'ledger-changed', revision: 2 });
    await waitFor(() => expect(screen.getByText('Done.')).toBeInTheDocument());
    expect(screen.queryByRole('button', { name: 'Add a bill' })).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Skip these steps' }));
    await waitFor(() => expect(screen.queryByRole('region', { name: 'Three steps to a first score' })).toBeNull());
    expect(transport.inputsOf('preferences.change')).toEqual([{ stepsSkipped: true }]);
  });

  it('sets a goal only where a score can stand, on a day to come', async () => {
    const { transport } = await overview({
      'preferences.change': changedPreferences,
    });
    await userEvent.click(await screen.findByRole('button', { name: 'Set a goal' }));
    const score = await screen.findByLabelText('Score');
    await userEvent.clear(score);
    await userEvent.type(score, '990');
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(score).toHaveAccessibleDescription(/350 to 950/);
    expect(transport.inputsOf('preferences.change')).toEqual([]);
    await userEvent.clear(score);
    await userEvent.type(score, '720');
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() =>
      expect(transport.inputsOf('preferences.change')).toEqual([{ goal: { score: 720, by: '2027-11-22' } }]),
    );
  });
});
