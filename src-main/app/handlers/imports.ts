import type { AreaHandlers } from '#shared/contract/contract.ts';
import { Refused } from '#shared/contract/refused.ts';
import type { ReaderName } from '#shared/domain/statement-import.ts';
import { scoreOn } from '../../engine/score.ts';
import { readStatement } from '../../imports/read-statement.ts';
import { recordsToAdd } from '../../imports/records-to-add.ts';
import { checkEdit } from '../check-edit.ts';
import type { Core } from '../core.ts';

export function importsHandlers({ session, files }: Core): AreaHandlers<'imports'> {
  function read(file: string, reader: ReaderName | undefined) {
    const { ledger } = session;
    return readStatement(files.get(file).bytes, { ledger, ...(reader && { reader }) });
  }
  return {
    preview: ({ file, reader }) => read(file, reader),
    save: async ({ file, reader, skipMalformed, leaveOut }) => {
      const preview = read(file, reader);
      if (preview.counts.malformed > 0 && !skipMalformed) {
        throw new Refused({ code: 'import/malformed-rows', rows: preview.counts.malformed });
      }
      const put = recordsToAdd(preview, session.ledger, leaveOut);
      const before = scoreOn(session.ledger, session.today).score;
      if (put.length > 0) {
        const edit = { put, remove: [] };
        checkEdit(session.ledger, edit, 'rows');
        await session.edit(edit);
      }
      return { added: put.length, before, after: scoreOn(session.ledger, session.today).score };
    },
  };
}
