import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { bytesOfPassword } from '../../src-main/vault/bytes.ts';
import { nodeFiles } from '../../src-main/vault/node-files.ts';
import { Store } from '../../src-main/vault/store.ts';
import type { StoreOutside } from '../../src-main/vault/store-outside.ts';
import { refusalOf } from '../support/refusal.ts';
import { storeOutside } from './support/in-process.ts';
import { LIGHT, PASSWORD } from './support/outside.ts';
import { newVaultHere } from './support/vault-here.ts';

let folder: string;
let whole: Buffer;
let header: Record<string, unknown> & { slots: Record<string, unknown>[]; kdf: Record<string, unknown> };
let stretched: number;
let outside: StoreOutside;

beforeEach(async () => {
  const made = await newVaultHere(nodeFiles);
  await made.vault.lock();
  folder = made.folder;
  whole = await readFile(join(folder, 'vault.simsim'));
  header = JSON.parse(whole.subarray(12, 12 + whole.readUInt32LE(8)).toString());
  stretched = 0;
  const ordinary = await storeOutside();
  outside = {
    ...ordinary,
    stretch(...given) {
      stretched += 1;
      return ordinary.stretch(...given);
    },
  };
});

/** A file with this header and a checksum that fits, as only someone hostile would write it. */
function forged(text: string, length = Buffer.byteLength(text)): Buffer {
  const start = Buffer.alloc(12);
  start.write('SIMSIM\r\n');
  start.writeUInt32LE(length, 8);
  const bytes = Buffer.concat([start, Buffer.from(text)]);
  const rest = whole.subarray(12 + whole.readUInt32LE(8) + 32);
  return Buffer.concat([bytes, createHash('sha256').update(bytes).digest(), rest]);
}

async function refusalFor(file: Buffer, by = outside) {
  await writeFile(join(folder, 'vault.simsim'), file);
  return refusalOf(Store.open(by, folder, { password: bytesOfPassword(PASSWORD) }));
}

const damaged = { code: 'vault/damaged', backups: 1 };

test('forging is possible at all: the untouched header is stretched once and opens', async () => {
  await writeFile(join(folder, 'vault.simsim'), forged(JSON.stringify(header)));
  const store = await Store.open(outside, folder, { password: bytesOfPassword(PASSWORD) });
  store.end();
  expect(stretched).toBe(1);
});

test.each([
  ['a tebibyte of memory', { memoryMiB: 2 ** 20, passes: 3 }],
  ['more memory than the ceiling', { memoryMiB: 1025, passes: 3 }],
  ['more passes than the ceiling', { memoryMiB: 64, passes: 21 }],
  ['no memory', { memoryMiB: 0, passes: 3 }],
  ['a broken number', { memoryMiB: 64.5, passes: 3 }],
  ['a negative number', { memoryMiB: -64, passes: 3 }],
  ['another algorithm', { algorithm: 'argon2i', memoryMiB: 64, passes: 3 }],
])('%s is refused before the password function is called', async (_, cost) => {
  header.kdf = { algorithm: 'argon2id', ...cost };
  expect(await refusalFor(forged(JSON.stringify(header)))).toEqual(damaged);
  expect(stretched).toBe(0);
});

test('a cost below the floor is refused, unless the floor was lowered from outside', async () => {
  expect(header.kdf).toEqual({ algorithm: 'argon2id', ...LIGHT });
  expect(await refusalFor(whole, { ...outside, passwordCost: null })).toEqual(damaged);
  expect(stretched).toBe(0);
});

test('too many slots, too long a header, unknown fields and other spellings are refused unstretched', async () => {
  const texts = [
    JSON.stringify({ ...header, slots: Array.from({ length: 9 }, () => header.slots[0]) }),
    JSON.stringify({ ...header, slots: Array.from({ length: 10_000 }, () => header.slots[0]) }),
    JSON.stringify({ ...header, slots: [] }),
    JSON.stringify({ ...header, extra: 1 }),
    JSON.stringify({ ...header, slots: [{ ...header.slots[0], salt: 'AAAA' }] }),
    JSON.stringify(header, null, 1),
    `${JSON.stringify(header)} `,
    JSON.stringify(header).replace('{', '{"__proto__":{},'),
    `${'['.repeat(30_000)}${']'.repeat(30_000)}`,
    'null',
    '',
  ];
  for (const text of texts) expect(await refusalFor(forged(text)), text.slice(0, 80)).toEqual(damaged);
  expect(await refusalFor(forged(JSON.stringify(header), 0xffffffff))).toEqual(damaged);
  expect(stretched).toBe(0);
});

test('a header above 64 KiB is not even parsed', async () => {
  const text = JSON.stringify({ version: 3, other: 'x'.repeat(65_536) });
  expect(await refusalFor(forged(text))).toEqual(damaged);
});

test('a later version is told apart from damage', async () => {
  expect(await refusalFor(forged(JSON.stringify({ version: 3, other: true })))).toEqual({
    code: 'vault/newer-version',
  });
  expect(stretched).toBe(0);
});

test('an altered header with a checksum that fits is found by its MAC, before anything is decrypted', async () => {
  expect(await refusalFor(forged(JSON.stringify({ ...header, name: 'Eve' })))).toEqual(damaged);
  expect(await refusalFor(forged(JSON.stringify({ ...header, epoch: 99 })))).toEqual(damaged);
  const swapped = { ...header, slots: header.slots.toReversed() };
  expect(await refusalFor(forged(JSON.stringify(swapped)))).toEqual(damaged);
});

test('a slot of a type that is not known yet is carried along', async () => {
  const strange = { ...header.slots[0], id: 'ffffffffffffffff', type: 'key-file' };
  const { decodeHeader } = await import('../../src-main/vault/header.ts');
  const text = JSON.stringify({ ...header, slots: [...header.slots, strange] });
  expect(decodeHeader(Buffer.from(text))).toMatchObject({ slots: [{}, {}, { type: 'key-file' }] });
});
