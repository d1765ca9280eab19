import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import ToastArea from '../../../src-renderer/components/ToastArea.svelte';
import { refuse } from '../support/fake-transport.ts';
import { signedInDesk } from '../support/signed-in-desk.ts';

afterEach(() => vi.useRealTimers());

describe('toasts', () => {
  it('say what a change brought and take it back', async () => {
    const { desk, transport, context } = await signedInDesk({ 'ledger.undo': () => ({ undo: 0, redo: 1 }) });
    render(ToastArea, { context });
    desk.toasts.saved('Rent: paid today.', { before: 677, after: 681 });
    expect(await screen.findByText('+4 points')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(transport.inputsOf('ledger.undo')).toEqual([{}]);
    expect(await screen.findByText('Taken back.')).toBeInTheDocument();
    expect(screen.queryByText('Rent: paid today.')).toBeNull();
  });

  it('show why taking back was refused', async () => {
    const { desk, context } = await signedInDesk({ 'ledger.undo': refuse({ code: 'vault/disk-full' }) });
    render(ToastArea, { context });
    desk.toasts.saved('Rent: paid today.');
    await userEvent.click(await screen.findByRole('button', { name: 'Undo' }));
    expect(await screen.findByText(/disk is full/)).toBeInTheDocument();
  });

  it('go by themselves, but not from under the pointer', async () => {
    const { desk } = await signedInDesk();
    vi.useFakeTimers();
    desk.toasts.show({ text: 'one', tone: 'bad' });
    desk.toasts.show({ text: 'two', tone: 'plain' });
    desk.toasts.hold(desk.toasts.list[0]!.id);
    vi.advanceTimersByTime(60_000);
    expect(desk.toasts.list.map((toast) => toast.text)).toEqual(['one']);
    desk.toasts.release(desk.toasts.list[0]!.id);
    vi.advanceTimersByTime(60_000);
    expect(desk.toasts.list).toEqual([]);
  });

  it('keep what went wrong, up to three, and of what went well the latest', async () => {
    const { desk } = await signedInDesk();
    const said = () => desk.toasts.list.map((toast) => toast.text);
    for (const text of ['one', 'two']) desk.toasts.show({ text, tone: 'good' });
    expect(said()).toEqual(['two']);
    for (const text of ['a', 'b', 'c', 'd']) desk.toasts.show({ text, tone: 'bad' });
    expect(said()).toEqual(['b', 'c', 'd']);
    desk.toasts.show({ text: 'three', tone: 'plain' });
    expect(said()).toEqual(['c', 'd', 'three']);
    desk.toasts.clear();
  });
});
