import { describe, expect, it } from 'vitest';
import { LedgerRecord } from '#shared/domain/record.ts';
import type { ImportPreview, ImportRow } from '#shared/domain/statement-import.ts';
import { StatementImport } from '../../../src-renderer/state/statement-import.svelte.ts';
import { refuse } from '../support/fake-transport.ts';
import { later, signedInDesk } from '../support/signed-in-desk.ts';

const fresh = (id: string): ImportRow => ({
  line: 1,
  outcome: 'new',
  reason: null,
  record: LedgerRecord.parse({ id, kind: 'purchase', day: '2026-11-01', payee: 'Tea', category: 'dining', amount: 1 }),
  text: 'Tea',
});

function preview(rows: ImportRow[], malformed = 0): ImportPreview {
  const counts = { new: rows.length, duplicate: 0, ignored: 0, malformed };
  return { reader: 'alipay', encoding: 'gb18030', rows, counts, remarks: [] };
}

const file = (name: string) => ({ name, arrayBuffer: async () => new ArrayBuffer(4) });

describe('importing a statement', () => {
  it('asks for consent before it goes on without rows that cannot be read', async () => {
    const { desk, transport } = await signedInDesk({
      'imports.preview': () => preview([fresh('a'), fresh('b')], 1),
      'imports.save': () => ({ added: 1, before: 660, after: 663 }),
    });
    const statement = new StatementImport(desk.client, transport);
    await statement.read(file('a.csv'));
    expect(statement.ready).toBe(false);
    expect(await statement.save()).toBeNull();
    statement.skipMalformed = true;
    statement.leave('b', true);
    expect(statement.count).toBe(1);
    expect(await statement.save()).toEqual({ added: 1, before: 660, after: 663 });
    expect(transport.inputsOf('imports.save')).toEqual([{ file: 'file-1', skipMalformed: true, leaveOut: ['b'] }]);
  });

  it('shows the file chosen last, even when an earlier one takes longer to read', async () => {
    const slow = later<ImportPreview>();
    let asked = 0;
    const { desk, transport } = await signedInDesk({
      'imports.preview': () => (++asked === 1 ? slow.promise : preview([fresh('b')])),
    });
    const statement = new StatementImport(desk.client, transport);
    const first = statement.read(file('slow.csv'));
    while (asked === 0) await Promise.resolve();
    await statement.read(file('quick.csv'));
    slow.settle(preview([fresh('a'), fresh('c')]));
    await first;
    expect(statement.name).toBe('quick.csv');
    expect(statement.preview?.rows).toHaveLength(1);
    expect(statement.busy).toBeNull();
  });

  it('says what is wrong with a file that it does not know', async () => {
    const { desk, transport } = await signedInDesk({ 'imports.preview': refuse({ code: 'import/not-recognised' }) });
    const statement = new StatementImport(desk.client, transport);
    await statement.read(file('holiday.jpg'));
    expect(statement.preview).toBeNull();
    expect(desk.describe(statement.error)).toMatch(/does not know this kind of file/);
  });
});
