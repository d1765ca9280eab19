import { LARGEST_DOCUMENT } from '#shared/contract/limits.ts';
import { Refused } from '#shared/contract/refused.ts';
import { plainLine } from '#shared/domain/plain-line.ts';
import type { StoredDocument } from '#shared/domain/stored-document.ts';
import type { HeldFile } from './backend.ts';
import type { AccountDocument } from './document.ts';
import { documentTypeOf } from './document-type.ts';
import type { Session } from './session.ts';

/**
 * Seals a file and notes it; the note comes first, so that what is sealed is always known. Throws `file/too-large` and
 * `file/not-accepted`.
 */
export async function sealDocument(session: Session, file: HeldFile, id: string): Promise<StoredDocument> {
  if (file.bytes.byteLength > LARGEST_DOCUMENT) throw new Refused({ code: 'file/too-large', limit: LARGEST_DOCUMENT });
  const type = documentTypeOf(file.bytes);
  if (!type) throw new Refused({ code: 'file/not-accepted' });
  const name = plainLine(file.name, 120) || `${id}.${type}`;
  const note: StoredDocument = { id, name, type, size: file.bytes.byteLength, added: session.today };
  await session.commit({ change: 'documents', documents: [...notesOf(session), note] });
  await session.book.sealFile(id, file.bytes);
  return note;
}

/** Removes the sealed documents that neither a record nor any step that can be undone or redone names any more. */
export async function sweepDocuments(session: Session): Promise<void> {
  const named = documentsNamed(session.book.document);
  const gone = notesOf(session).filter(({ id }) => !named.has(id));
  if (gone.length === 0) return;
  for (const { id } of gone) {
    await session.book.removeFile(id).catch((error: unknown) => {
      // noted, but never sealed: a crash came between
      if (!(error instanceof Refused && error.refusal.code === 'file/unknown')) throw error;
    });
  }
  await session.commit({ change: 'documents', documents: notesOf(session).filter(({ id }) => named.has(id)) });
}

export function notesOf(session: Session): StoredDocument[] {
  return session.book.document.documents ?? [];
}

function documentsNamed({ ledger, done, undone }: AccountDocument): Set<string> {
  const steps = [...done, ...undone].flatMap(({ edit, inverse }) => [...edit.put, ...inverse.put]);
  return new Set(
    [...ledger.records, ...steps].flatMap((record) =>
      record.kind === 'identity' && record.document !== undefined ? [record.document] : [],
    ),
  );
}
