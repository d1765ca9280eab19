import { z } from 'zod';
import { Day } from './day.ts';
import { Id, line } from './text.ts';

/** What a document may be: known by its first bytes, never by its name. */
export const DocumentType = z.enum(['pdf', 'png', 'jpeg', 'webp']);
export type DocumentType = z.infer<typeof DocumentType>;

/** A document that lies sealed beside the vault: what can be said of it without opening it. */
export const StoredDocument = z.strictObject({
  id: Id,
  name: line(120),
  type: DocumentType,
  /** In bytes. */
  size: z.int().min(1),
  added: Day,
});
export type StoredDocument = z.infer<typeof StoredDocument>;
