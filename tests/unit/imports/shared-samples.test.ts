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
