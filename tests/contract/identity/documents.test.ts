import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LARGEST_DOCUMENT } from '#shared/contract/limits.ts';
import { refusalOf } from '../../support/refusal.ts';
import { openTestBackend, type TestBackend } from '../../support/test-backend.ts';

const PASSWORD = 'plum harbour seven lanterns drift';
const PDF = new TextEncoder().encode('%PDF-1.7\nTenancy agreement of Mei Chen, 88 Lake Road\n%%EOF');

let open: TestBackend;
beforeEach(async () => {
  open = await openTestBackend();
});
afterEach(() => open.close());

async function send(bytes: Uint8Array, name: string): Promise<string> {
  const reply = await open.transport.send(bytes, name);
  if (!reply.ok) throw new Error('the file was not taken');
  return reply.value.file;
}

const itemOf = async (name: string) => (await open.client.identity.show({})).find(({ item }) => item === name)!;
async function everyByteUnder(folder: string): Promise<Buffer[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return Promise.all(entries.filter((one) => one.isFile()).map((one) => readFile(join(one.parentPath, one.name))));
}

describe('a document', () => {
  it('is sealed: nothing of it or its name is readable on the disk, and it comes back whole after a lock', async () => {
    await open.client.account.create({ name: 'Mei', password: PASSWORD, currency: 'CNY' });
    const saved = await open.client.identity.attach({ item: 'address', file: await send(PDF, 'tenancy.pdf') });
    expect(saved.after).toBeGreaterThan(saved.before);
    const { account } = (await open.client.account.session({}))!;
    await open.client.account.lock({});
    for (const bytes of await everyByteUnder(open.folder)) {
      expect(bytes.includes('Lake Road') || bytes.includes('tenancy') || bytes.includes('%PDF')).toBe(false);
    }
    await open.client.account.signIn({ account: account!, password: PASSWORD });
    const { document, standing } = await itemOf('address');
    expect([standing, document?.name, document?.size]).toEqual(['self-checked', 'tenancy.pdf', PDF.byteLength]);
    const { file } = await open.client.identity.unseal({ document: document!.id });
    expect(Buffer.from(open.backend.held(file)!.bytes).equals(PDF)).toBe(true);
  });

  it('may be taken off and brought back by one undo, with its bytes', async () => {
    await open.client.account.demo({});
    await open.client.identity.attach({ item: 'phone', file: await send(PDF, 'bill.pdf') });
    const { document } = await itemOf('phone');
    await open.client.identity.detach({ item: 'phone' });
    expect((await itemOf('phone')).document).toBeNull();
    // another one is sealed meanwhile, which sweeps what nothing names any more
    await open.client.identity.attach({ item: 'email', file: await send(PDF, 'mail.pdf') });
    await open.client.ledger.undo({});
    await open.client.ledger.undo({});
    expect((await itemOf('phone')).document).toEqual(document);
    await expect(open.client.identity.unseal({ document: document!.id })).resolves.toBeTruthy();
  });

  it('is known by its bytes, not by its name, and has a largest size', async () => {
    await open.client.account.demo({});
    const script = await send(new TextEncoder().encode('#!/bin/sh\nrm -rf'), 'passport.pdf');
    expect(await refusalOf(open.client.identity.attach({ item: 'document', file: script }))).toEqual({
      code: 'file/not-accepted',
    });
    const huge = new Uint8Array(LARGEST_DOCUMENT + 1);
    huge.set(PDF);
    const large = await send(huge, 'scan.pdf');
    expect(await refusalOf(open.client.identity.attach({ item: 'document', file: large }))).toEqual({
      code: 'file/too-large',
      limit: LARGEST_DOCUMENT,
    });
    expect((await itemOf('document')).document).toBeNull();
    const exact = huge.subarray(0, LARGEST_DOCUMENT);
    await open.client.identity.attach({ item: 'document', file: await send(exact, '../../scan.pdf') });
    expect((await itemOf('document')).document?.size).toBe(LARGEST_DOCUMENT);
  });

  it('of the demo person is written nowhere', async () => {
    await open.client.account.demo({});
    await open.client.identity.attach({ item: 'phone', file: await send(PDF, 'bill.pdf') });
    expect((await everyByteUnder(open.folder)).length).toBe(0);
  });
});

describe('the checklist', () => {
  it('says of every item how it stands, and what was removed comes back by undo', async () => {
    await open.client.account.demo({});
    const items = await open.client.identity.show({});
    expect(items.map(({ standing }) => standing)).toEqual([
      'self-checked',
      'stated',
      'missing',
      'outdated',
      'stated',
      'outdated',
      'missing',
      'missing',
    ]);
    const { step } = await open.client.identity.remove({ item: 'name' });
    expect((await itemOf('name')).standing).toBe('missing');
    await open.client.ledger.undo(step ? { step } : {});
    expect((await itemOf('name')).standing).toBe('self-checked');
  });
});
