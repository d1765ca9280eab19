import { expect, it } from 'vitest';
import { openTestBackend } from '../../support/test-backend.ts';

const PASSWORD = 'plum harbour seven lanterns drift';

it('removes an account, brings its saved copy in, and signs in to that', async () => {
  const open = await openTestBackend({ today: '2026-01-31' });
  try {
    await open.client.account.create({ name: 'Mei', password: PASSWORD, currency: 'CNY' });
    const { file } = await open.client.account.exportVault({});
    const bytes = open.backend.held(file)!.bytes;
    await open.client.account.remove({ password: PASSWORD });
    const held = open.backend.hold({ name: 'mei.simsim', type: '', bytes });
    if (!held.ok) throw new Error('not held');
    const imported = await open.client.account.importVault({ file: held.value.file, password: PASSWORD });
    await open.client.account.signIn({ account: imported.account, password: PASSWORD });
    expect(await open.client.account.session({})).not.toBeNull();
  } finally {
    await open.close();
  }
});
