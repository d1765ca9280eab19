import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { refusalOf } from '../../support/refusal.ts';
import { openTestBackend, type TestBackend } from '../../support/test-backend.ts';

const PASSWORD = 'quiet harbour 81 lantern';
let open: TestBackend;

beforeEach(async () => {
  open = await openTestBackend({ today: '2025-03-20' });
  await open.client.account.create({ name: 'Li Wei', password: PASSWORD, currency: 'CNY' });
});
afterEach(() => open.close());

async function send(text: string): Promise<string> {
  const reply = await open.transport.send(new TextEncoder().encode(text), 'statement.csv');
  if (!reply.ok) throw new Error('the file was not taken');
  return reply.value.file;
}

const many = (rows: number) =>
  `Date,Payee,Amount\n${Array.from({ length: rows }, (_, index) => `2025-03-${String((index % 18) + 1).padStart(2, '0')},Shop ${index},-${index % 900}.50`).join('\n')}\n`;
const codeOf = async (work: Promise<unknown>) => (await refusalOf(work)).code;

describe('reading a statement', () => {
  it('tells how far it is, and saves with what the person corrected, as one step to undo', async () => {
    const file = await send(many(50));
    const preview = await open.client.imports.preview({ file });
    expect(preview).toMatchObject({ reader: 'table', counts: { new: 50 }, columns: ['Date', 'Payee', 'Amount'] });
    const told = open.notices.flatMap((notice) => (notice.notice === 'import-progress' ? [notice] : []));
    expect(told.length).toBeGreaterThan(1);
    expect(told.map(({ done }) => done)).toEqual(told.map(({ done }) => done).toSorted((one, other) => one - other));
    const [first, second] = preview.rows;
    const saved = await open.client.imports.save({
      file,
      skipMalformed: false,
      leaveOut: [second!.record!.id],
      corrections: [{ id: first!.record!.id, category: 'health', essential: false }],
    });
    expect(saved.added).toBe(49);
    const again = await open.client.imports.preview({
      file: await send(`Date,Payee,Amount\n2025-03-19,Shop 0,-7.00\n`),
    });
    expect(again.rows[0]!.record).toMatchObject({ category: 'health', essential: false });
    await open.client.ledger.undo({});
    expect((await open.client.imports.preview({ file })).counts).toMatchObject({ new: 50, duplicate: 0 });
  });

  it('can be stopped, by hand and by locking', async () => {
    const file = await send(many(60_000));
    const stopped = codeOf(open.client.imports.preview({ file }));
    await open.client.imports.cancel({ file });
    expect(await stopped).toBe('import/cancelled');
    const locked = codeOf(open.client.imports.preview({ file }));
    await open.backend.lock('asked');
    expect(await locked).toBe('import/cancelled');
    expect(await codeOf(open.client.imports.cancel({ file }))).toBe('session/locked');
  });

  it('is stopped when it takes too long', async () => {
    const file = await send(many(60_000));
    const slow = codeOf(open.client.imports.preview({ file }));
    await new Promise((resolve) => setImmediate(resolve));
    await open.clock.advance(121_000);
    expect(await slow).toBe('import/too-slow');
  });

  it('remembers how a source is read and what a payee is for, and forgets both by undo and by request', async () => {
    const march = 'Konto;1;\n\nTag;Wer;Betrag\n03.04.2025;Kiosk;-5,00\n04.04.2025;Kiosk;-6,00\n';
    const file = await send(march);
    const guessed = await open.client.imports.preview({ file });
    expect(guessed.remembered).toBeUndefined();
    const mapping = { ...guessed.mapping!, dateOrder: 'mdy' as const, minus: 'in' as const };
    const rules = [{ payee: 'Kiosk', category: 'gifts' as const, essential: true }];
    const how = { file, reader: 'table' as const, mapping };
    const { rows } = await open.client.imports.preview(how);
    expect(rows.map(({ record }) => record?.day)).toEqual(['2025-03-04', '2025-04-04']);
    const corrections = [{ id: rows[1]!.record!.id, category: 'travel' as const }];
    await open.client.imports.save({ ...how, skipMalformed: false, leaveOut: [], corrections, rules });
    const kept = await open.client.imports.memory({});
    expect(kept).toMatchObject({ sources: [{ name: 'statement.csv', mapping }], payees: rules });
    const [byRule, byHand] = (await open.client.imports.preview(how)).rows;
    expect(byRule).toMatchObject({ outcome: 'duplicate', record: { category: 'gifts', essential: true } });
    expect(byHand).toMatchObject({ outcome: 'duplicate' });

    // A longer preamble, other rows: the names of the columns tell that it is the same bank.
    const april = await send('Konto;1;\nStand;2;\n\nTag;Wer;Betrag\n05.06.2025;KIOSK;7,00\n');
    const again = await open.client.imports.preview({ file: april });
    expect(again).toMatchObject({ remembered: true, mapping: { ...mapping, header: 4 } });
    expect(again.rows[0]!.record).toMatchObject({ day: '2025-05-06', category: 'gifts', essential: true });

    await open.client.imports.forget({ source: kept.sources[0]!.id });
    expect((await open.client.imports.preview({ file: april })).remembered).toBeUndefined();
    await open.client.ledger.undo({});
    expect((await open.client.imports.preview({ file: april })).remembered).toBe(true);
    await open.client.imports.forget({ payee: 'kiosk' });
    expect((await open.client.imports.memory({})).payees).toEqual([]);
    expect((await open.client.imports.forget({ payee: 'nobody', source: 'none' })).step).toBeNull();
    await open.client.ledger.undo({});
    // The undo that takes the import back takes along what was learned with it.
    await open.client.ledger.undo({});
    expect(await open.client.imports.memory({})).toEqual({ sources: [], payees: [] });
    await open.client.ledger.redo({});
    expect(await open.client.imports.memory({})).toMatchObject({ sources: [{ mapping }], payees: rules });
  });

  it('shows which bill a row pays and how late, and takes the person’s word that it does not', async () => {
    await open.client.ledger.record({
      draft: { kind: 'bill', day: '2025-02-20', payee: 'Ziroom', category: 'rent', amount: 320_000, due: '2025-03-05' },
    } as never);
    const file = await send('Date,Payee,Amount\n2025-03-09,ZIROOM RENT,-3200.00\n');
    const { rows } = await open.client.imports.preview({ file });
    expect(rows[0]).toMatchObject({ reason: 'pays-bill', match: { payee: 'Ziroom', daysLate: 4 } });
    const corrections = [{ id: rows[0]!.record!.id, noBill: true as const, category: 'rent' as const }];
    await open.client.imports.save({ file, skipMalformed: false, leaveOut: [], corrections });
    const again = await open.client.imports.preview({ file });
    expect(again.rows[0]).toMatchObject({ outcome: 'duplicate', reason: 'same-id' });
  });
});
