import { createHash } from 'node:crypto';
import type { ReaderName } from '#shared/domain/statement-import.ts';

/** The id of an imported record: the reader's name and 128 bits of a hash over what identifies the row in its source. */
export function sourceId(reader: ReaderName, ...parts: string[]): string {
  const hash = createHash('sha256').update(JSON.stringify([reader, ...parts]));
  return `${reader}-${hash.digest('hex').slice(0, 32)}`;
}

/** True when this reader made the id. */
export function isFrom(reader: ReaderName, id: string): boolean {
  return id.startsWith(`${reader}-`);
}
