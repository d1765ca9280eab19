import type { ActivityKind, Note, Place } from '#shared/domain/activity.ts';
import type { Book } from './book.ts';
import type { Outside } from './outside.ts';

/** After the recovery key was used, a lost phone or key file must not keep the owner out: both factors are off. */
export async function takeOffFactors(
  { outside, place }: { outside: Outside; place: Place },
  book: Book,
  keyFile: boolean,
): Promise<void> {
  const { code } = book.document.security;
  const note = (what: ActivityKind): Note => ({ at: outside.now(), what, place, count: 1 });
  const notes = [...(code ? [note('code-removed')] : []), ...(keyFile ? [note('key-file-removed')] : [])];
  if (notes.length > 0) await book.commit({ change: 'code', code: null, notes });
}
