import type { AreaHandlers, Parsed } from '#shared/contract/contract.ts';
import { Refused } from '#shared/contract/refused.ts';
import { scoreOn } from '../../engine/score.ts';
import { corrected } from '../../imports/corrected.ts';
import { recordsToAdd } from '../../imports/records-to-add.ts';
import { checkEdit } from '../check-edit.ts';
import type { Core } from '../core.ts';

export function importsHandlers({ session, files, readings, notify }: Core): AreaHandlers<'imports'> {
  function read({ file, reader, encoding, mapping, dateOrder }: Parsed<'imports', 'preview'>) {
    const choices = {
      ...(reader && { reader }),
      ...(encoding && { encoding }),
      ...(mapping && { mapping }),
      ...(dateOrder && { dateOrder }),
    };
    const { ledger } = session;
    const task = { bytes: files.get(file).bytes, ledger, choices };
    return readings.preview(file, task, (done) => notify({ notice: 'import-progress', file, done }));
  }
  return {
    preview: (asked) => read(asked),
    cancel: ({ file }) => {
      session.book; // nobody who is not signed in has a file here
      readings.cancel(file);
      return {};
    },
    save: async ({ skipMalformed, leaveOut, corrections, ...asked }) => {
      const preview = corrected(await read(asked), corrections ?? []);
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
