import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { BillState, LedgerRow } from '#shared/contract/areas/ledger.ts';
import type { Month } from '#shared/domain/day.ts';
import { LedgerRecord } from '#shared/domain/record.ts';
import Ledger from '../../../src-renderer/views/ledger/Ledger.svelte';
import { signedInDesk } from '../support/signed-in-desk.ts';

const money = (amount: number) => amount as never;
const late: BillState = {
  status: 'paid-late',
  daysLate: 3,
  paid: money(6420),
  remaining: money(0),
  paidOn: '2026-11-13' as never,
};

function rowsOf(): LedgerRow[] {
  const row = (fields: object, title: string, bill: BillState | null = null) => ({
    record: LedgerRecord.parse({ day: '2026-11-13', ...fields }),
    title,
    bill,
  });
  return [
    row({ id: 'p', kind: 'payment', bill: 'b', amount: 6420 }, 'Water', late),
    row({ id: 'h', kind: 'purchase', payee: 'Haidilao', category: 'dining', amount: 48_600 }, 'Haidilao'),
    row({ id: 'i', kind: 'income', source: 'Salary', amount: 1_420_000 }, 'Salary'),
    row({ id: 'id', kind: 'identity', item: 'address', state: 'self-checked' }, 'address'),
  ];
}

async function open(total = 4) {
  const rows = rowsOf().slice(0, total);
  const signed = await signedInDesk({
    'ledger.list': () => ({
      rows,
      total: rows.length,
      since: rows.at(-1)?.record.day ?? null,
      months:
        rows.length === 0
          ? []
          : [{ month: '2026-11' as Month, entries: rows.length, out: money(55_020), in: money(1_420_000) }],
      undo: 1,
      redo: 0,
    }),
    'ledger.remove': ({ id }) => ({ id, before: 660, after: 658 }),
    'ledger.undo': () => ({ undo: 0, redo: 1 }),
    'ledger.redo': () => ({ undo: 1, redo: 0 }),
  });
  render(Ledger, { context: signed.context });
  return signed;
}

const entry = (name: RegExp) => screen.findByRole('button', { name });

describe('the ledger page', () => {
  it('says of each entry what it is, how it stands and what it was', async () => {
    await open();
    expect(await entry(/^Fri 13 Water Paid 3 days late Late −¥64\.20$/)).toBeInTheDocument();
    expect(await entry(/Haidilao Dining Non-essential −¥486\.00$/)).toBeInTheDocument();
    expect(await entry(/Salary Income \+¥14,200\.00$/)).toBeInTheDocument();
    expect(await entry(/Address Checked by yourself Identity/)).toBeInTheDocument();
    expect(screen.getByText(/4 entries · ¥550\.20 out · ¥14,200\.00 in/)).toBeInTheDocument();
    expect(screen.getByText('4 entries since November 2026')).toBeInTheDocument();
  });

  it('is one stop for Tab, moves by arrows, edits by Enter and removes by Delete', async () => {
    const { transport, desk } = await open();
    const first = await entry(/Water Paid/);
    const second = await entry(/Haidilao Dining/);
    expect([first.tabIndex, second.tabIndex]).toEqual([0, -1]);
    first.focus();
    await userEvent.keyboard('{ArrowDown}');
    await waitFor(() => expect(second).toHaveFocus());
    await userEvent.keyboard('{Delete}');
    await waitFor(() => expect(transport.inputsOf('ledger.remove')).toEqual([{ id: 'h' }]));
    expect(desk.toasts.list).toMatchObject([{ text: 'Haidilao removed.', points: -2, action: { label: 'Undo' } }]);
    await userEvent.keyboard('{Enter}');
    expect(await screen.findByRole('heading', { name: 'Edit: Purchase' })).toBeInTheDocument();
  });

  it('says what to do first when it is empty', async () => {
    await open(0);
    expect(await screen.findByText('Nothing recorded yet')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Record something' }));
    expect(screen.getByRole('textbox', { name: 'Record something' })).toHaveFocus();
  });

  it('nudges to import only once the newest entry is a month old', async () => {
    const { transport } = await open();
    await entry(/Water Paid/);
    expect(screen.queryByRole('button', { name: 'Import a statement' })).toBeNull();
    transport.notify({ notice: 'day-changed', day: '2026-12-12' as never });
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Import a statement' })).toBeNull());
    transport.notify({ notice: 'day-changed', day: '2026-12-13' as never });
    expect(await screen.findByRole('button', { name: 'Import a statement' })).toBeInTheDocument();
  });
});
