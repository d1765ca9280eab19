import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { LedgerRecord } from '#shared/domain/record.ts';
import RecordFormDialog from '../../../src-renderer/views/ledger/forms/RecordFormDialog.svelte';
import { type FormStart, RecordForm } from '../../../src-renderer/views/ledger/forms/record-form.svelte.ts';
import { refuse } from '../support/fake-transport.ts';
import { signedInDesk, TODAY } from '../support/signed-in-desk.ts';

const LIST = { rows: [], total: 0, since: null, months: [], undo: 0, redo: 0 };
const bill = LedgerRecord.parse({
  id: 'b',
  kind: 'bill',
  day: '2026-11-01',
  payee: 'Electricity',
  category: 'utilities',
  amount: 28640,
  due: '2026-11-18',
  follows: 'earlier',
});

async function open(start: FormStart, answers: Parameters<typeof signedInDesk>[0] = {}) {
  const signed = await signedInDesk({ 'ledger.list': () => LIST, ...answers });
  render(RecordFormDialog, { props: { start, onclose: () => undefined }, context: signed.context });
  await screen.findByLabelText(/Note/);
  return signed;
}

describe('the form', () => {
  it('says beside each field what it still needs, and sends nothing', async () => {
    const { transport } = await open({ how: 'add', draft: null, kind: 'bill' });
    await userEvent.click(screen.getByRole('button', { name: 'Add to the ledger' }));
    expect(screen.getByLabelText('Payee')).toHaveAccessibleDescription('This is needed.');
    expect(screen.getByLabelText('Amount')).toHaveAccessibleDescription(/not an amount/);
    expect(screen.getByLabelText('Due on')).toHaveAccessibleDescription('This is needed.');
    expect(transport.inputsOf('ledger.record')).toEqual([]);
  });

  it('ties what the core refuses to the field it is about', async () => {
    await open(
      { how: 'edit', record: bill, title: 'Electricity' },
      {
        'ledger.edit': refuse({
          code: 'input/invalid',
          problems: [{ path: 'record.due', problem: 'not-a-day' }],
        }),
      },
    );
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(screen.getByLabelText('Due on')).toHaveAccessibleDescription(/not on the calendar/));
    expect(screen.getByLabelText('Payee')).not.toHaveAttribute('aria-invalid');
  });

  it('shows a refusal that no field is to blame for', async () => {
    await open(
      { how: 'edit', record: bill, title: 'Electricity' },
      { 'ledger.edit': refuse({ code: 'vault/disk-full' }) },
    );
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText(/The disk is full/)).toBeInTheDocument();
  });

  it('changes what it shows and keeps what it does not', async () => {
    const { transport } = await open(
      { how: 'edit', record: bill, title: 'Electricity' },
      { 'ledger.edit': () => ({ id: 'b', before: 1, after: 1 }) },
    );
    const amount = screen.getByLabelText('Amount');
    await userEvent.clear(amount);
    await userEvent.type(amount, '300');
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(transport.inputsOf('ledger.edit')).toEqual([{ record: { ...bill, amount: 30000 } }]));
  });

  it('keeps what was typed when another kind is chosen, where that kind has the field', async () => {
    const { desk } = await signedInDesk();
    const form = new RecordForm(desk.client, { how: 'add', draft: null, kind: 'bill' }, 'CNY', TODAY);
    Object.assign(form.values, { payee: 'Landlord', amount: '3200.00', due: '2026-12-01' });
    form.kind = 'purchase';
    expect(form.values).toMatchObject({ payee: 'Landlord', amount: '3200.00', category: 'other', day: TODAY });
    expect(form.values).not.toHaveProperty('due');
  });
});
