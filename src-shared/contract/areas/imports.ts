import { z } from 'zod';
import { ImportPreview, ReaderName } from '../../domain/statement-import.ts';
import { Id } from '../../domain/text.ts';
import { command, query } from '../call.ts';

export const imports = {
  /** Reads a file that was sent before and says what would become of each row. Nothing is saved. */
  preview: query(z.strictObject({ file: Id, reader: ReaderName.optional() }), ImportPreview),
  /** Saves the preview's new records, as one change that one undo takes back. */
  save: command(
    z.strictObject({
      file: Id,
      reader: ReaderName.optional(),
      skipMalformed: z.boolean(),
      leaveOut: z.array(Id).max(100_000),
    }),
    z.strictObject({ added: z.int(), before: z.int(), after: z.int() }),
  ),
};
