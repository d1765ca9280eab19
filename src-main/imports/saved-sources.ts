import { createHash } from 'node:crypto';
import type { SourceSigns, TableMapping } from '#shared/domain/statement-mapping.ts';
import type { SavedSource } from '#shared/domain/statement-memory.ts';
import { csvTable } from './csv-table.ts';
import { linesOf } from './lines.ts';
import { isSomeDay } from './readers/table/movement.ts';

/** The column names are looked for in so many lines. */
const LOOKED_AT = 200;
const BEGINNING = 256 * 1_024;
const LONGEST_NAMES = 2_000;

/** How the table of a known source was read last: found by its line of column names, wherever that stands, or by its shape. */
export function mappingOf(text: string, sources: readonly SavedSource[]): TableMapping | null {
  if (sources.length === 0) return null;
  const lines = linesOf(text.slice(0, BEGINNING)).slice(0, LOOKED_AT);
  for (const { names, shape, mapping } of sources.toReversed()) {
    const header = names === '' ? 0 : lines.findIndex((line) => tidy(line) === names) + 1;
    const fits = names === '' ? shape !== '' && shapeOf(lines, mapping.delimiter) === shape : header > 0;
    if (fits) return { ...mapping, header };
  }
  return null;
}

/** The encoding that a source was read in by the person's choice, where its column names only show in that one. */
export function encodingOf(bytes: Uint8Array, sources: readonly SavedSource[]): SavedSource['encoding'] {
  const begin = bytes.subarray(0, BEGINNING);
  const shows = ({ encoding, names }: SavedSource) =>
    encoding !== undefined &&
    names !== '' &&
    linesOf(new TextDecoder(encoding).decode(begin)).some((line) => tidy(line) === names);
  return sources.toReversed().find(shows)?.encoding;
}

/** What the next table of this source is recognised by; null where nothing tells it from others. */
export function signsOf(lines: readonly string[], { header, delimiter }: TableMapping): SourceSigns | null {
  const names = header === 0 ? '' : tidy(lines[header - 1] ?? '');
  const shape = header === 0 ? shapeOf(lines, delimiter) : '';
  if ((names === '' && shape === '') || names.length >= LONGEST_NAMES) return null;
  const id = createHash('sha256')
    .update(JSON.stringify([names, shape, delimiter]))
    .digest('hex')
    .slice(0, 32);
  return { id, names, shape };
}

function tidy(line: string): string {
  return line
    .replace(/^\ufeff/, '')
    .trim()
    .slice(0, LONGEST_NAMES);
}

/** Number of cells and which hold days, of the first row: `5:0`. Empty where it holds none. */
function shapeOf(lines: readonly string[], delimiter: string): string {
  const row = csvTable(lines.slice(0, 20), 1, 1_000, delimiter).find(({ cells }) => cells.some((cell) => cell !== ''));
  const days = row?.cells.flatMap((cell, at) => (isSomeDay(cell) ? [at] : [])) ?? [];
  return row && days.length > 0 ? `${row.cells.length}:${days.slice(0, 5).join('.')}` : '';
}
