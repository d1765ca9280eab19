import { clientOver } from '#shared/contract/client.ts';
import { addDays, type Day } from '#shared/domain/day.ts';
import { ledgerText } from '../../src-main/app/ledger-text.ts';
import { openBackend } from '../../src-main/app/open-backend.ts';
import { systemOutside } from '../../src-main/app/system-outside.ts';
import { manyEvents } from '../many-events.ts';

export const PASSWORD = 'plum harbour seven lanterns drift';

/** Makes an account in a folder whose ledger has that many rows, up to yesterday: the way a person would, by an import. */
export async function vaultOfRows(folder: string, rows: number): Promise<void> {
  const outside = systemOutside({
    entry: new URL('../../src-main/shells/browser/main.ts', import.meta.url).href,
    folder,
  });
  const backend = openBackend(outside, 'test');
  try {
    const client = clientOver({
      kind: 'direct',
      call: (name, input) => backend.dispatch(name, input),
      listen: (listener) => backend.listen(listener),
      send: async (bytes, name) => backend.hold({ name, type: 'application/json', bytes }),
      save: async () => ({ ok: true, value: { saved: false } }),
    });
    await client.account.create({ name: 'Rows', password: PASSWORD, currency: 'CNY' });
    const today = new Date(outside.now()).toISOString().slice(0, 10) as Day;
    const text = ledgerText(manyEvents(rows, addDays(today, -1)));
    const held = backend.hold({ name: 'rows.json', type: 'application/json', bytes: new TextEncoder().encode(text) });
    if (!held.ok) throw new Error('the rows were not taken');
    const { file } = held.value;
    await client.imports.preview({ file });
    await client.imports.save({ file, skipMalformed: true, leaveOut: [] });
  } finally {
    await backend.close();
  }
}
