import { describe, expect, it } from 'vitest';
import type { Ledger } from '#shared/domain/ledger.ts';
import { importStatement } from '../../../../src-main/imports/import-statement.ts';
import { readStatement } from '../../../../src-main/imports/read-statement.ts';
import { gb18030 } from '../../../support/gb18030.ts';
import { ledgerOf } from '../fixtures.ts';
import { ENGLISH, type Foreign } from './banks.ts';
import { CHINESE } from './chinese.ts';
import { CONTINENTAL } from './continental.ts';
import { told } from './told.ts';

function bytesOf({ text, encoding }: Foreign): Uint8Array {
  const wide = (big: boolean, mark: string) => {
    const bytes = Buffer.from(mark + text, 'utf16le');
    return new Uint8Array(big ? bytes.swap16() : bytes);
  };
  switch (encoding) {
    case 'windows-1252':
      return new Uint8Array(Buffer.from(text, 'latin1'));
    case 'gb18030':
      return gb18030(text);
    case 'utf-16le':
      return wide(false, '\ufeff');
    case 'utf-16be':
      return wide(true, '\ufeff');
    case 'utf-16le unmarked':
      return wide(false, '');
    case 'utf-8 marked':
      return new TextEncoder().encode(`\ufeff${text}`);
    default:
      return new TextEncoder().encode(text);
  }
}

const ALL = { ...ENGLISH, ...CONTINENTAL, ...CHINESE };

describe('statements of banks and programs', () => {
  it.each(Object.entries(ALL))('%s', (_name, foreign) => {
    const bytes = bytesOf(foreign);
    const ledger: Ledger = ledgerOf([], foreign.currency);
    const preview = readStatement(bytes, { ledger });
    expect(preview.rows.map(told)).toEqual(foreign.rows);
    if (foreign.encoding) expect(preview.encoding).toBe(foreign.encoding.split(' ')[0]);
    const once = importStatement(bytes, { ledger }).ledger;
    expect(importStatement(bytes, { ledger: once }).ledger).toEqual(once);
  });
});
