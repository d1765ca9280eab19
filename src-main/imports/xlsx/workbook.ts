import { Refused } from '#shared/contract/refused.ts';
import { attributeOf, tagsOf } from '../tags.ts';
import { dateStyles, dayAndTime } from './dates.ts';
import { Zip } from './zip.ts';

const MOST_ROWS = 1_000_000;
const MOST_COLUMNS = 256;

/** True for a ZIP archive, which is what a spreadsheet of this kind is. */
export function isWorkbook(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04;
}

/**
 * The first sheet of a spreadsheet (XLSX) as comma-separated lines, one a row, so that every reader of tables can read it
 * and line numbers are the sheet's own. Days come as `2025-03-01 12:30:00`. Refused where it is no such file, or too large.
 */
export function workbookAsCsv(bytes: Uint8Array): string {
  const zip = new Zip(bytes);
  const { part, daysBefore } = firstSheetIn(zip);
  const sheet = zip.text(part);
  if (sheet === null) throw new Refused({ code: 'import/not-recognised' });
  const strings = stringsIn(zip.text('xl/sharedStrings.xml') ?? '');
  const isDate = dateStyles(zip.text('xl/styles.xml') ?? '');
  const lines: string[] = [];
  let cells: string[] = [];
  let row = 0;
  let cell: { at: number; type: string; style: number; text: string } | null = null;
  const endCell = () => {
    if (cell) cells[cell.at] = quoted(textOf(cell, strings, isDate, daysBefore));
    cell = null;
  };
  const endRow = () => {
    endCell();
    if (row > 0) lines[row - 1] = Array.from(cells, (text) => text ?? '').join(',');
    cells = [];
  };
  for (const tag of tagsOf(sheet)) {
    if (tag.name === 'ROW' && tag.kind !== 'close') {
      endRow();
      const next = Number(attributeOf(tag, 'r') ?? row + 1);
      if (!(next > row && next <= MOST_ROWS)) throw new Refused({ code: 'import/unreadable', line: Math.max(1, row) });
      row = next;
    } else if (tag.name === 'C' && tag.kind !== 'close') {
      endCell();
      const at = columnOf(attributeOf(tag, 'r')) ?? cells.length;
      cell =
        at < MOST_COLUMNS
          ? { at, type: attributeOf(tag, 't') ?? 'n', style: Number(attributeOf(tag, 's') ?? 0), text: '' }
          : null;
    } else if (cell && tag.kind === 'open' && (tag.name === 'V' || tag.name === 'T')) cell.text += tag.text;
    else if (tag.name === 'SHEETDATA' && tag.kind === 'close') break;
  }
  endRow();
  return Array.from(lines, (line) => line ?? '').join('\n');
}

/** Days between 1900, from which most workbooks count, and 1904, from which those of old Macintoshes do. */
const FROM_1904 = 1_462;

/** The part that holds the first sheet, by the workbook's own word, else by the name that everybody gives it. */
function firstSheetIn(zip: Zip): { part: string; daysBefore: number } {
  let id: string | undefined;
  let daysBefore = 0;
  for (const tag of tagsOf(zip.text('xl/workbook.xml') ?? '')) {
    if (tag.name === 'SHEET') id ??= attributeOf(tag, 'id');
    if (tag.name === 'WORKBOOKPR' && /^(1|true)$/.test(attributeOf(tag, 'date1904') ?? '')) daysBefore = FROM_1904;
  }
  for (const tag of tagsOf(zip.text('xl/_rels/workbook.xml.rels') ?? '')) {
    if (tag.name !== 'RELATIONSHIP' || attributeOf(tag, 'Id') !== id || id === undefined) continue;
    const target = attributeOf(tag, 'Target') ?? '';
    return { part: target.startsWith('/') ? target.slice(1) : `xl/${target}`, daysBefore };
  }
  return { part: 'xl/worksheets/sheet1.xml', daysBefore };
}

/** The shared strings; a string in several runs is one text, and the small signs above Chinese are none of it. */
function stringsIn(xml: string): string[] {
  const strings: string[] = [];
  let inPhonetic = false;
  for (const tag of tagsOf(xml)) {
    if (tag.name === 'SI' && tag.kind !== 'close') strings.push('');
    else if (tag.name === 'RPH') inPhonetic = tag.kind === 'open';
    else if (tag.name === 'T' && tag.kind === 'open' && strings.length > 0 && !inPhonetic) {
      strings[strings.length - 1] += tag.text;
    }
  }
  return strings;
}

function textOf(
  cell: { type: string; style: number; text: string },
  strings: readonly string[],
  isDate: (style: number) => boolean,
  daysBefore: number,
): string {
  if (cell.type === 's') return strings[Number(cell.text)] ?? '';
  if (cell.type !== 'n') return cell.text;
  const number = Number(cell.text);
  if (cell.text.trim() === '' || !Number.isFinite(number)) return cell.text;
  if (isDate(cell.style)) return dayAndTime(number + daysBefore) ?? cell.text;
  // Spreadsheets keep 28.16 as 28.160000000000004, and long numbers as 1.2E+20.
  return Number.isInteger(number) ? cell.text.trim() : String(Math.round(number * 1e6) / 1e6);
}

/** `C7` is column 2. */
function columnOf(reference: string | undefined): number | null {
  const letters = /^[A-Z]{1,3}/.exec(reference ?? '')?.[0];
  if (letters === undefined) return null;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function quoted(text: string): string {
  const line = text.replace(/[\r\n]+/g, ' ');
  return /[",]/.test(line) ? `"${line.replaceAll('"', '""')}"` : line;
}
