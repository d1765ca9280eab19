import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { Refused } from '#shared/contract/refused.ts';
import type { Day } from '#shared/domain/day.ts';
import type { Ledger } from '#shared/domain/ledger.ts';
import { DEFAULT_MODEL } from '#shared/domain/score.ts';
import type { ImportPreview } from '#shared/domain/statement-import.ts';
import { NOTHING_REMEMBERED, type StatementMemory } from '#shared/domain/statement-memory.ts';
import { en } from '#shared/words/en/en.ts';
import { readStatement } from '../../../src-main/imports/read-statement.ts';
import ImportDialog from '../../../src-renderer/views/ledger/import/ImportDialog.svelte';
import type { FakeTransport } from '../support/fake-transport.ts';
import { later, signedInDesk } from '../support/signed-in-desk.ts';

const { page } = en.imports;
const LEDGER: Ledger = { version: 1, id: 'l', currency: 'EUR', model: DEFAULT_MODEL, records: [] };
const TABLE =
  'Day;Who;What;Much\n03.04.2025;Kiosk;Papers;-5,00\n04.04.2025;Kiosk;Tea;-6,00\n05.04.2025;Acme;Pay;900,00\n';

/** The dialog over the real readers: what it asks for is read from the text, as the core would. */
async function open(text: string, memory: StatementMemory = NOTHING_REMEMBERED) {
  let kept = memory;
  const bytes = new TextEncoder().encode(text);
  const { transport, context } = await signedInDesk({
    'imports.memory': () => kept,
    'imports.forget': ({ source }) => {
      kept = { ...kept, sources: kept.sources.filter(({ id }) => id !== source), payees: source ? kept.payees : [] };
      return { step: 's' };
    },
    'imports.preview': ({ file: _, ...choices }) => readStatement(bytes, { ledger: LEDGER, memory: kept, ...choices }),
    'imports.save': () => ({ added: 3, before: 660, after: 661 }),
  });
  render(ImportDialog, { props: { file: new File([bytes], 'bank.csv'), onclose: () => undefined }, context });
  return { transport };
}

const asked = (transport: FakeTransport) => transport.inputsOf('imports.preview').at(-1);
const choose = async (label: string, option: string) => userEvent.selectOptions(screen.getByLabelText(label), option);

describe('how a file is read', () => {
  it('can be corrected in every respect, and the rows follow', async () => {
    const { transport } = await open(TABLE);
    await screen.findByText(page.how);
    for (const [label, option, expected] of [
      [page.delimiter, page.delimiters.comma, { mapping: { delimiter: ',' } }],
      [page.delimiter, page.delimiters.semicolon, { mapping: { delimiter: ';' } }],
      [page.header, page.noNames, { mapping: { header: 0 } }],
      [page.header, page.line('1'), { mapping: { header: 1 } }],
      [page.decimal, page.decimals.point, { mapping: { decimal: '.' } }],
      [page.decimal, page.decimals.comma, { mapping: { decimal: ',' } }],
      [page.dateOrder, page.dateOrders.mdy, { mapping: { dateOrder: 'mdy' } }],
      [page.minus, page.minuses.in, { mapping: { minus: 'in' } }],
      [page.roles.payee, 'What', { mapping: { columns: { payee: 2 } } }],
      [page.roles.memo, 'Who', { mapping: { columns: { memo: 1 } } }],
      [page.roles.category, page.noColumn, { mapping: { columns: { date: 0, amount: 3 } } }],
      [page.encoding, page.encodings['windows-1252'], { encoding: 'windows-1252' }],
    ] as const) {
      await choose(label, option);
      await waitFor(() => expect(asked(transport)).toMatchObject(expected));
      await waitFor(() => expect(screen.getByLabelText(label)).toBeEnabled());
    }
    expect(await screen.findByText('Papers')).toBeInTheDocument();
    // The month first, and a minus that means money in: a refund of the fourth of March.
    expect(screen.getAllByText(/4 Mar 2025/)).not.toHaveLength(0);
    expect(screen.getAllByText(new RegExp(`^${en.common.kinds.refund}`))).toHaveLength(2);
    await userEvent.click(screen.getByRole('button', { name: page.save(3) }));
    expect(transport.inputsOf('imports.save')[0]).toMatchObject({
      encoding: 'windows-1252',
      mapping: { dateOrder: 'mdy', minus: 'in', columns: { payee: 2, memo: 1 } },
    });
  });

  it('is as last time for a source that is known, and can be forgotten', async () => {
    const read = readStatement(new TextEncoder().encode(TABLE), { ledger: LEDGER });
    const mapping = { ...read.mapping!, dateOrder: 'mdy' as const };
    const source = { ...read.source!, name: 'old.csv', mapping, saved: '2025-01-01' as Day };
    const { transport } = await open(TABLE, { sources: [source], payees: [] });
    await userEvent.click(await screen.findByText(page.howLast));
    expect(screen.getByText(page.asLast)).toBeInTheDocument();
    expect(screen.getByLabelText(page.dateOrder)).toHaveValue('mdy');
    await userEvent.click(screen.getByRole('button', { name: page.readAnew }));
    await waitFor(() => expect(screen.getByLabelText(page.dateOrder)).toHaveValue('dmy'));
    expect(transport.inputsOf('imports.forget')).toEqual([{ source: source.id }]);
  });

  it('is asked of the person where a table is in no known form', async () => {
    const { transport } = await open('When|Much\nfirst|ten\n');
    await userEvent.click(await screen.findByRole('button', { name: page.asTable }));
    await choose(page.roles.date, 'When');
    await waitFor(() => expect(asked(transport)).toMatchObject({ mapping: { delimiter: '|', columns: { date: 0 } } }));
  });
});

describe('what rows are for', () => {
  it('is corrected for one row, or for all of a payee', async () => {
    const { transport } = await open(TABLE);
    const [first, second] = (await screen.findAllByLabelText(page.category('Kiosk'))) as HTMLSelectElement[];
    await userEvent.selectOptions(first!, en.common.categories.gifts);
    expect(second!.value).not.toBe('gifts');
    await userEvent.click(screen.getAllByLabelText(page.essentialOf('Kiosk'))[0]!);
    await userEvent.click(screen.getByRole('button', { name: page.always('Kiosk') }));
    expect(second!.value).toBe('gifts');
    expect(screen.getAllByRole('button', { name: page.notAlways('Kiosk') })).toHaveLength(2);
    await userEvent.selectOptions(second!, en.common.categories.travel);
    await userEvent.click(screen.getByRole('button', { name: page.save(3) }));
    expect(transport.inputsOf('imports.save')[0]).toMatchObject({
      rules: [{ payee: 'Kiosk', category: 'gifts', essential: true }],
      corrections: [{ category: 'travel' }],
    });
  });

  it('is listed with what earlier imports taught, and forgotten there', async () => {
    const rule = { payee: 'Kiosk', category: 'gifts' as const };
    const { transport } = await open('no statement', { sources: [], payees: [rule] });
    await userEvent.click(await screen.findByText(page.remembered('1')));
    expect(screen.getByText(page.rememberedPayee('Kiosk', en.common.categories.gifts))).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: page.forgetWhat('Kiosk') }));
    await waitFor(() => expect(transport.inputsOf('imports.forget')).toEqual([{ payee: 'Kiosk' }]));
    await waitFor(() => expect(screen.queryByText(page.remembered('1'))).toBeNull());
  });
});

describe('a long file', () => {
  it('shows how far it is, and can be stopped', async () => {
    const slow = later<ImportPreview>();
    let cancelled = false;
    const { transport, context } = await signedInDesk({
      'imports.memory': () => NOTHING_REMEMBERED,
      'imports.preview': () =>
        slow.promise.then((preview) => {
          if (cancelled) throw new Refused({ code: 'import/cancelled' });
          return preview;
        }),
      'imports.cancel': () => {
        cancelled = true;
        slow.settle({} as ImportPreview);
        return {};
      },
    });
    render(ImportDialog, { props: { file: new File(['x'], 'long.csv'), onclose: () => undefined }, context });
    const bar = await screen.findByRole('progressbar');
    await waitFor(() => expect(transport.inputsOf('imports.preview')).toHaveLength(1));
    transport.notify({ notice: 'import-progress', file: 'file-1', done: 0.4 });
    await waitFor(() => expect(bar).toHaveValue(0.4));
    expect(screen.getByText(page.done('40%'))).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: page.stop }));
    expect(await screen.findByText(page.drop)).toBeInTheDocument();
    expect(screen.queryByRole('progressbar')).toBeNull();
    expect(within(screen.getByRole('dialog')).queryByRole('button', { name: /entr/ })).toBeNull();
  });
});
