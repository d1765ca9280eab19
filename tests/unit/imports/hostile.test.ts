import { describe, expect, it } from 'vitest';
import { Refused } from '#shared/contract/refused.ts';
import type { ImportPreview } from '#shared/domain/statement-import.ts';
import { readStatement } from '../../../src-main/imports/read-statement.ts';
import { ledgerOf, utf8 } from './fixtures.ts';
import { zip } from './samples.ts';

const MANY = 2_000_000;
const HEAD = 'Date,Payee,Amount\n';

function outcomeOf(bytes: Uint8Array): ImportPreview['counts'] | string {
  try {
    const { counts, rows } = readStatement(bytes, { ledger: ledgerOf() });
    expect(counts.new + counts.duplicate + counts.ignored + counts.malformed).toBe(rows.length);
    return counts;
  } catch (error) {
    if (error instanceof Refused) return error.refusal.code;
    throw error;
  }
}

const sheet = (xml: string) => zip({ 'xl/worksheets/sheet1.xml': xml });
const bomb = `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>`;

/** Each of these is done with in a moment where work grows with the file; where it grew with its square, none would end in time. */
describe('files that were made to do harm', () => {
  it.each<[string, () => Uint8Array, object | string]>([
    ['one line without end', () => utf8('x'.repeat(MANY)), 'import/not-recognised'],
    ['a million columns of names', () => utf8(`Date,Amount${','.repeat(MANY)}`), { malformed: 0, new: 0 }],
    ['a million columns in a row', () => utf8(`${HEAD}2025-01-01,${','.repeat(MANY)}`), { malformed: 1 }],
    ['a quotation mark that never closes', () => utf8(`${HEAD}2025-01-01,"a,-1\n2025-01-02,b,-1\n`), { new: 2 }],
    ['nothing but quotation marks', () => utf8(`${HEAD}"${'"'.repeat(MANY)}`), 'import/not-recognised'],
    ['quotation marks on lines of their own', () => utf8(`${HEAD}${'"\n'.repeat(100_000)}`), { new: 0 }],
    ['nothing but line feeds', () => utf8(HEAD + '\n'.repeat(1_100_000)), 'import/unreadable'],
    ['nothing but zeros', () => new Uint8Array(MANY), 'import/not-recognised'],
    ['zeros between letters', () => utf8(`${HEAD}2025-01-01,a\0b,-1\n`), { new: 1 }],
    ['cells beyond the cap', () => utf8(`${HEAD}2025-01-01,${'x'.repeat(70_000)},-1\n`), { malformed: 1 }],
    ['tags that never end', () => utf8(`<OFX>${'<'.repeat(MANY)}`), 'import/not-recognised'],
    ['tags inside tags', () => utf8(`<OFX>${'<a>'.repeat(MANY / 2)}`), 'import/not-recognised'],
    ['comments that never end', () => utf8(`<OFX>${'<!--'.repeat(MANY / 2)}`), 'import/unreadable'],
    ['a tag beyond the cap', () => utf8(`<OFX><STMTRS><STMTTRN ${'a'.repeat(5_000)}>`), 'import/unreadable'],
    ['a field of references', () => utf8(`<OFX><STMTRS><STMTTRN><NAME>${'&amp;'.repeat(MANY / 4)}`), { malformed: 1 }],
    ['an entity bomb', () => utf8(`${bomb}<OFX><STMTRS><STMTTRN><NAME>&b;`), { malformed: 1 }],
    ['an entity bomb inside', () => utf8(`<OFX>${bomb}<STMTRS><STMTTRN><NAME>&b;`), 'import/unreadable'],
    ['an entity bomb in a spreadsheet', () => sheet(`${bomb}<sheetData/>`), 'import/unreadable'],
    ['lists without end', () => utf8('!Type:Bank\n'.repeat(200_000)), { new: 0 }],
    ['brackets in brackets', () => utf8(`{"a":${'['.repeat(MANY)}`), 'input/invalid'],
    [
      'a spreadsheet of a row beyond all',
      () => sheet('<sheetData><row r="9999999"/></sheetData>'),
      'import/unreadable',
    ],
    ['a spreadsheet that runs backwards', () => sheet('<row r="5"/><row r="4"/>'), 'import/unreadable'],
    [
      'a spreadsheet of a far column',
      () => sheet('<row r="1"><c r="ZZZ1"><v>1</v></c></row>'),
      'import/not-recognised',
    ],
    ['a spreadsheet that unpacks a thousandfold', () => sheet(' '.repeat(30_000_000)), 'file/too-large'],
  ])('%s', (_name, make, expected) => {
    const outcome = outcomeOf(make());
    if (typeof expected === 'string') expect(outcome).toBe(expected);
    else expect(outcome).toMatchObject(expected);
  });
});
