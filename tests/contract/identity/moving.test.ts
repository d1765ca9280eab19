import { mkdir, open as openFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { LARGEST_DOCUMENT, LARGEST_FILE, LARGEST_SAVED_VAULT } from '#shared/contract/limits.ts';
import type { Refused } from '#shared/contract/refused.ts';
import { HeldFiles } from '../../../src-main/app/held-files.ts';
import { refusalOf } from '../../support/refusal.ts';
import { openTestBackend, type TestBackend } from '../../support/test-backend.ts';

const PASSWORD = 'plum harbour seven lanterns drift';
const ITEMS = ['document', 'address', 'phone', 'employer'] as const;

let open: TestBackend;
beforeEach(async () => {
  open = await openTestBackend();
  await open.client.account.create({ name: 'Mei', password: PASSWORD, currency: 'CNY' });
});
afterEach(() => open.close());

async function send(to: TestBackend, bytes: Uint8Array, name: string): Promise<string> {
  const reply = await to.transport.send(bytes, name);
  if (!reply.ok) throw new Error(`the file was not taken: ${JSON.stringify(reply)}`);
  return reply.value.file;
}

it('an account with the largest document at every item moves to another computer whole', async () => {
  const scan = new Uint8Array(LARGEST_DOCUMENT);
  scan.set(new TextEncoder().encode('%PDF-1.7\n'));
  for (const [at, item] of ITEMS.entries()) {
    scan[LARGEST_DOCUMENT - 1] = at;
    await open.client.identity.attach({ item, file: await send(open, scan.slice(), `${item}.pdf`) });
  }
  const { file } = await open.client.account.exportVault({});
  const held = open.backend.held(file)!;
  expect(held.bytes.length).toBeGreaterThan(LARGEST_FILE);

  const other = await openTestBackend();
  try {
    const moved = { file: await send(other, held.bytes, held.name), password: PASSWORD };
    const { account } = await other.client.account.importVault(moved);
    await other.client.account.signIn({ account, password: PASSWORD });
    for (const [at, item] of ITEMS.entries()) {
      const { document } = (await other.client.identity.show({})).find((one) => one.item === item)!;
      const unsealed = await other.client.identity.unseal({ document: document!.id });
      const { bytes } = other.backend.held(unsealed.file)!;
      expect([bytes.length, bytes.at(-1)]).toEqual([LARGEST_DOCUMENT, at]);
    }
  } finally {
    await other.close();
  }
});

it('an account that weighs more than one file may is refused with both weights, and can still be used', async () => {
  const accounts = join(open.folder, 'accounts');
  const files = join(accounts, (await readdir(accounts))[0]!, 'files');
  await mkdir(files, { recursive: true });
  const each = LARGEST_SAVED_VAULT / 8;
  for (let number = 0; number < 9; number++) {
    const file = await openFile(join(files, `scan${number}.1`), 'w');
    await file.truncate(each);
    await file.close();
  }
  const refusal = (await refusalOf(open.client.account.exportVault({}))) as { size: number };
  expect(refusal).toEqual({ code: 'vault/too-large', limit: LARGEST_SAVED_VAULT, size: expect.any(Number) });
  expect(refusal.size).toBeGreaterThan(9 * each);
  expect(refusal.size).toBeLessThan(9.1 * each);
  expect((await open.client.account.session({}))?.account).toBeTruthy();
});

it('only a saved account may be larger than 64 MiB, and the oldest files leave before they weigh too much together', () => {
  let number = 0;
  const held = new HeldFiles(() => `file-${++number}`);
  const hold = (name: string, size: number) => held.hold({ name, type: '', bytes: new Uint8Array(size) });
  const wrong = (work: () => unknown) => {
    try {
      return work();
    } catch (error) {
      return (error as Refused).refusal;
    }
  };
  expect(wrong(() => hold('bank.csv', LARGEST_FILE + 1))).toEqual({ code: 'file/too-large', limit: LARGEST_FILE });
  const [limit, size] = [LARGEST_SAVED_VAULT, LARGEST_SAVED_VAULT + 1];
  expect(wrong(() => hold('Mei.simsim-vault', size))).toEqual({ code: 'vault/too-large', size, limit });
  const statement = hold('bank.csv', 100);
  const vault = hold('Mei.simsim-vault', LARGEST_SAVED_VAULT);
  expect([held.find(statement), held.find(vault)?.name]).toEqual([undefined, 'Mei.simsim-vault']);
  hold('bank.csv', 1);
  expect(held.find(vault)).toBeUndefined();
});
