import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { Ledger } from '#shared/domain/ledger.ts';
import { importStatement } from '../../../src-main/imports/import-statement.ts';
import { readStatement } from '../../../src-main/imports/read-statement.ts';
import { ledgerOf } from './fixtures.ts';

const FILE = fileURLToPath(new URL('../../../../shared/data/statements/alipay.csv', import.meta.url));
const here = existsSync(FILE);

/** A real export that is not part of this repository. Where it is missing, the check is skipped by this name. */
describe.skipIf(!here)(`the shared Alipay sample${here ? '' : ' (skipped: ../shared/data is not here)'}`, () => {
  it('is read with every row accounted for, and its own summary contradicted', () => {
    const preview = readStatement(readFileSync(FILE), { ledger: ledgerOf() });
    expect(preview.encoding).toBe('gb18030');
    expect(preview.rows.map(({ record, reason }) => record?.kind ?? reason)).toEqual([
      'purchase',
      'purchase',
      'refund',
      'investment',
      'transfer',
      'closed',
      'refund-of-closed',
      'closed',
      'purchase',
      'purchase',
    ]);
    expect(preview.remarks.map(({ remark }) => remark)).toContain('row-count-differs');
  });

  it('gives a valid ledger, and the same again', () => {
    const once = importStatement(readFileSync(FILE), { ledger: null, currency: 'CNY' });
    expect(Ledger.safeParse(once.ledger).success).toBe(true);
    const twice = importStatement(readFileSync(FILE), { ledger: once.ledger, currency: 'CNY' });
    expect(twice.ledger).toEqual(once.ledger);
  });
});

/** Kinds of rows by outcome: imported, left out, repeated or not to be read, and nothing else. */
const SAMPLES = [
  ['wechat.csv', 'wechat', 'utf-8', 'CNY', { new: 16, duplicate: 1, ignored: 10, malformed: 0 }],
  ['bank-gb18030.csv', 'table', 'gb18030', 'CNY', { new: 3, duplicate: 0, ignored: 0, malformed: 0 }],
  ['checking.ofx', 'ofx', 'utf-8', 'USD', { new: 3, duplicate: 0, ignored: 0, malformed: 0 }],
  ['with-categories.qif', 'qif', 'utf-8', 'CNY', { new: 3, duplicate: 0, ignored: 0, malformed: 0 }],
] as const;

describe.skipIf(!here)(`the other shared samples${here ? '' : ' (skipped: ../shared/data is not here)'}`, () => {
  it.each(SAMPLES)(
    '%s is read whole, and changes nothing when it is read again',
    (name, reader, encoding, currency, counts) => {
      const bytes = readFileSync(FILE.replace('alipay.csv', name));
      const { ledger, preview } = importStatement(bytes, { ledger: null });
      expect(preview).toMatchObject({ reader, encoding, counts });
      expect(ledger.currency).toBe(currency);
      expect(preview.rows.every((row) => row.record !== null || row.reason !== null)).toBe(true);
      expect(Ledger.safeParse(ledger).success).toBe(true);
      expect(importStatement(bytes, { ledger }).ledger).toEqual(ledger);
    },
  );
});
