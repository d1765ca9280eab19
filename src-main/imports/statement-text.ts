import type { EncodingName } from '#shared/domain/statement-mapping.ts';
import { decode } from './encoding.ts';
import { isWorkbook, workbookAsCsv } from './xlsx/workbook.ts';

/** A statement as text: a spreadsheet's first sheet as comma-separated lines, anything else decoded. */
export function textOf(bytes: Uint8Array, asked?: EncodingName): { text: string; encoding: string } {
  return isWorkbook(bytes) ? { text: workbookAsCsv(bytes), encoding: 'xlsx' } : decode(bytes, asked);
}
