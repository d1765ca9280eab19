import { z } from 'zod';
import { ImportPreview, ReadingChoices, RowCorrection } from '../../domain/statement-import.ts';
import { MOST_PAYEE_RULES, PayeeRule, StatementMemory } from '../../domain/statement-memory.ts';
import { Id, line } from '../../domain/text.ts';
import { command, query } from '../call.ts';

const Reading = z.strictObject({ file: Id, ...ReadingChoices.shape });

export const imports = {
  /**
   * Reads a file that was sent before and says what would become of each row. Nothing is saved. It is read on a thread
   * of its own: `import-progress` notices come meanwhile, and `cancel` stops it.
   */
  preview: query(Reading, ImportPreview),
  /** Stops reading a file; its preview is then refused with `import/cancelled`. A file that is not being read is let be. */
  cancel: query(z.strictObject({ file: Id }), z.strictObject({})),
  /**
   * Saves the preview's new records, as one change that one undo takes back. How a table was read, and the rules, are
   * remembered with them.
   */
  save: command(
    Reading.extend({
      skipMalformed: z.boolean(),
      leaveOut: z.array(Id).max(100_000),
      corrections: z.array(RowCorrection).max(10_000).optional(),
      /** What purchases with a payee are for from now on, in this file and in later ones. */
      rules: z.array(PayeeRule).max(MOST_PAYEE_RULES).optional(),
    }),
    z.strictObject({ added: z.int(), before: z.int(), after: z.int(), step: Id.optional() }),
  ),
  /** How the tables of each source were read last, and what purchases with a payee are for. */
  memory: query(z.strictObject({}), StatementMemory),
  /** Forgets a source, or a payee's rule; what is not remembered is let be. One undo brings it back. */
  forget: command(
    z.strictObject({ source: Id.optional(), payee: line(120).optional() }),
    z.strictObject({ step: Id.nullable() }),
  ),
};
