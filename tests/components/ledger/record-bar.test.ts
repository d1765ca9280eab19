import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { Understood } from '#shared/contract/areas/ledger.ts';
import { RecordDraft } from '#shared/domain/record.ts';
import RecordBar from '../../../src-renderer/views/ledger/RecordBar.svelte';
import { later, signedInDesk, TODAY } from '../support/signed-in-desk.ts';

function coffee(amount: number, points = 2): Understood {
  const draft = RecordDraft.parse({ kind: 'purchase', day: TODAY, payee: 'Coffee', category: 'dining', amount });
  return { draft, title: 'Coffee', missing: [], settles: null, points };
}

const NOTHING: Understood = { draft: null, title: 'Coffee', missing: ['amount'], settles: null, points: null };
const bar = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Record something' });

describe('the record bar', () => {
  it('shows the last line’s meaning, however late the answer to an earlier one comes', async () => {
    const first = later<Understood>();
    const { context, transport } = await signedInDesk({
      'ledger.understand': ({ text }) => (text === 'coffee 1' ? first.promise : coffee(1800)),
    });
    render(RecordBar, { context });
    await userEvent.type(bar(), 'coffee 1');
    await waitFor(() => expect(transport.inputsOf('ledger.understand')).toContainEqual({ text: 'coffee 1' }));
    await userEvent.type(bar(), '8');
    await screen.findByText(/¥18\.00/);
    first.settle(coffee(100));
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(screen.queryByText(/¥1\.00/)).toBeNull();
    expect(screen.getByText(/¥18\.00/)).toBeInTheDocument();
  });

  it('asks once for a burst of typing', async () => {
    const { context, transport } = await signedInDesk({ 'ledger.understand': () => coffee(1800) });
    render(RecordBar, { context });
    await userEvent.setup({ delay: null }).type(bar(), 'coffee 18');
    await screen.findByText(/¥18\.00/);
    expect(transport.inputsOf('ledger.understand')).toEqual([{ text: 'coffee 18' }]);
  });

  it('saves on Enter what the line means now, not what it meant before the last letter', async () => {
    const { context, transport, desk } = await signedInDesk({
      'ledger.understand': ({ text }) => (text === 'coffee 18' ? coffee(1800) : coffee(100)),
      'ledger.record': () => ({ id: 'new', before: 660, after: 662 }),
    });
    render(RecordBar, { context });
    const person = userEvent.setup({ delay: null });
    await person.type(bar(), 'coffee 1');
    await screen.findByText(/¥1\.00/);
    await person.type(bar(), '8{Enter}');
    await waitFor(() => expect(transport.inputsOf('ledger.record')).toHaveLength(1));
    expect(transport.inputsOf('ledger.record')).toMatchObject([{ draft: { amount: 1800 } }]);
    await waitFor(() => expect(bar().value).toBe(''));
    expect(bar()).toHaveFocus();
    expect(desk.toasts.list).toMatchObject([{ text: 'Coffee saved.', points: 2, action: { label: 'Undo' } }]);
  });

  it('saves once, however often Enter is pressed', async () => {
    const saving = later<{ id: string; before: number; after: number }>();
    const { context, transport } = await signedInDesk({
      'ledger.understand': () => coffee(1800),
      'ledger.record': () => saving.promise,
    });
    render(RecordBar, { context });
    await userEvent.type(bar(), 'coffee 18{Enter}{Enter}{Enter}');
    saving.settle({ id: 'new', before: 660, after: 660 });
    await waitFor(() => expect(bar().value).toBe(''));
    expect(transport.inputsOf('ledger.record')).toHaveLength(1);
  });

  it('keeps what was typed while the line before it was being saved', async () => {
    const saving = later<{ id: string; before: number; after: number }>();
    const { context, desk } = await signedInDesk({
      'ledger.understand': () => coffee(1800),
      'ledger.record': () => saving.promise,
    });
    render(RecordBar, { context });
    await userEvent.type(bar(), 'coffee 18{Enter}');
    await userEvent.type(bar(), '0');
    saving.settle({ id: 'new', before: 660, after: 660 });
    await waitFor(() => expect(desk.toasts.list).toHaveLength(1));
    expect(bar().value).toBe('coffee 180');
  });

  it('names what is missing, and saves nothing', async () => {
    const { context, transport } = await signedInDesk({ 'ledger.understand': () => NOTHING });
    render(RecordBar, { context });
    await userEvent.type(bar(), 'coffee{Enter}');
    expect(await screen.findByText('How much was it?')).toBeInTheDocument();
    expect(transport.inputsOf('ledger.record')).toEqual([]);
    expect(bar().value).toBe('coffee');
  });

  it('says which bill is settled, and how late', async () => {
    const draft = RecordDraft.parse({ kind: 'payment', day: '2026-11-20', bill: 'b', amount: 28640 });
    const settles = { bill: 'b', payee: 'Electricity', due: '2026-11-18', daysLate: 2 } as Understood['settles'];
    const { context } = await signedInDesk({
      'ledger.understand': () => ({ draft, title: 'Electricity', missing: [], settles, points: -1 }),
    });
    const { container } = render(RecordBar, { context });
    await userEvent.type(bar(), 'electricity 286.40 paid 20 nov');
    await screen.findByText('2 days late');
    expect(container.textContent).toMatch(
      /Payment\s+Electricity.*¥286\.40.*Fri 20 Nov.*settles the bill due\s+18 Nov/s,
    );
    expect(container.textContent).toMatch(/−1 point/);
  });

  it('empties on the first Escape and lets go on the second', async () => {
    const { context } = await signedInDesk({ 'ledger.understand': () => coffee(1800) });
    render(RecordBar, { context });
    await userEvent.type(bar(), 'coffee 18{Escape}');
    expect(bar().value).toBe('');
    expect(bar()).toHaveFocus();
    await userEvent.keyboard('{Escape}');
    expect(bar()).not.toHaveFocus();
  });

  it('takes the focus when N asks for it', async () => {
    const { context, desk } = await signedInDesk();
    render(RecordBar, { context });
    desk.recording.open();
    expect(bar()).toHaveFocus();
  });
});
