import type { AreaHandlers } from '#shared/contract/contract.ts';
import { Refused } from '#shared/contract/refused.ts';
import type { Core } from '../core.ts';
import type { Edit } from '../edit.ts';
import { identityStanding, recordsOf } from '../identity-standing.ts';
import { newId } from '../ids.ts';
import { saveEdit } from '../save-edit.ts';
import { notesOf, sealDocument, sweepDocuments } from '../sealed-documents.ts';

export function identityHandlers(core: Core): AreaHandlers<'identity'> {
  const { session, files, outside } = core;
  const save = async (edit: Edit, id: string) => ({ id, ...(await saveEdit(core, edit)) });
  return {
    show: () => identityStanding(session.ledger, session.today, notesOf(session)),
    attach: async ({ item, file }) => {
      session.book; // refused before anything else when nobody is signed in
      const held = files.get(file);
      await sweepDocuments(session);
      const document = await sealDocument(session, held, newId(outside));
      const id = newId(outside);
      const { today } = session;
      const note = recordsOf(session.ledger, item).at(-1)?.note;
      return save(
        {
          put: [
            {
              id,
              kind: 'identity',
              day: today,
              item,
              state: 'self-checked',
              reviewed: today,
              document: document.id,
              ...(note !== undefined && { note }),
            },
          ],
          remove: [],
        },
        id,
      );
    },
    detach: async ({ item }) => {
      const put = recordsOf(session.ledger, item).flatMap(({ document, ...record }) =>
        document === undefined ? [] : [record],
      );
      const last = put.at(-1);
      if (!last) throw new Refused({ code: 'file/unknown' });
      return save({ put, remove: [] }, last.id);
    },
    unseal: async ({ document }) => {
      const note = notesOf(session).find(({ id }) => id === document);
      if (!note) throw new Refused({ code: 'file/unknown' });
      const bytes = await session.book.openFile(note.id);
      return { file: files.hold({ name: note.name, type: 'application/octet-stream', bytes }), name: note.name };
    },
    remove: async ({ item }) => {
      const ids = recordsOf(session.ledger, item).map(({ id }) => id);
      if (ids.length === 0) throw new Refused({ code: 'ledger/unknown-record' });
      return save({ put: [], remove: ids }, ids.at(-1)!);
    },
  };
}
