import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { ItemStanding } from '#shared/contract/areas/identity.ts';
import { LARGEST_DOCUMENT } from '#shared/contract/limits.ts';
import { IdentityItem, LedgerRecord } from '#shared/domain/record.ts';
import Identity from '../../../src-renderer/views/identity/Identity.svelte';
import type { Answers } from '../support/fake-transport.ts';
import { signedInDesk, TODAY } from '../support/signed-in-desk.ts';

const phone = LedgerRecord.parse({
  id: 'p',
  kind: 'identity',
  day: '2024-11-22',
  item: 'phone',
  state: 'stated',
  reviewed: '2025-09-22',
  note: 'the work one',
});

const items = (): ItemStanding[] =>
  IdentityItem.options.map((item) =>
    item === 'phone'
      ? { item, standing: 'stated', reviewed: '2025-09-22' as never, freshness: 0.7, record: phone, document: null }
      : { item, standing: 'missing', reviewed: null, freshness: 0, record: null, document: null },
  );

async function identity(answers: Answers = {}) {
  const made = await signedInDesk({ 'identity.show': items, ...answers });
  render(Identity, { context: made.context });
  await screen.findByText('Phone');
  return made;
}

describe('the checklist', () => {
  it('is reviewed in place: a new record of today that keeps what was said', async () => {
    const { transport } = await identity({ 'ledger.record': () => ({ id: 'n', before: 1, after: 2, step: 's' }) });
    await userEvent.click(screen.getByRole('button', { name: 'Phone is still right' }));
    await waitFor(() => expect(transport.inputsOf('ledger.record')).toHaveLength(1));
    expect(transport.inputsOf('ledger.record')[0]).toEqual({
      draft: {
        kind: 'identity',
        item: 'phone',
        day: TODAY,
        state: 'stated',
        reviewed: TODAY,
        note: 'the work one',
      },
    });
  });

  it('hands a document to the core, and takes back just that by the toast', async () => {
    const { desk, transport } = await identity({
      'identity.attach': () => ({ id: 'n', before: 600, after: 605, step: 'step-9' }),
      'ledger.undo': () => ({ undo: 0, redo: 1 }),
    });
    await userEvent.click(screen.getByRole('button', { name: 'Edit: Phone' }));
    const dialog = await screen.findByRole('dialog');
    const file = new File(['%PDF-1.7'], 'bill.pdf', { type: 'application/pdf' });
    await userEvent.upload(within(dialog).getByLabelText('Attach a document…', { selector: 'input' }), file);
    await waitFor(() => expect(transport.inputsOf('identity.attach')).toEqual([{ item: 'phone', file: 'file-1' }]));
    desk.toasts.list.at(-1)!.action!.run();
    await waitFor(() => expect(transport.inputsOf('ledger.undo')).toEqual([{ step: 'step-9' }]));
  });

  it('says that a file is too large before it is read', async () => {
    const { transport } = await identity();
    await userEvent.click(screen.getByRole('button', { name: 'Edit: Phone' }));
    const dialog = await screen.findByRole('dialog');
    const file = new File(['x'], 'scan.pdf', { type: 'application/pdf' });
    Object.defineProperty(file, 'size', { value: LARGEST_DOCUMENT + 1 });
    await userEvent.upload(within(dialog).getByLabelText('Attach a document…', { selector: 'input' }), file);
    expect(await within(dialog).findByText(/larger than 20 MB/)).toBeVisible();
    expect(transport.inputsOf('identity.attach')).toEqual([]);
  });
});
