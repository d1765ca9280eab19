import type { Core } from './core.ts';
import type { Edit } from './edit.ts';

/** Commits an edit: what it did to today's score, and the step that one undo takes back. */
export async function saveEdit({ session, scoreToday }: Pick<Core, 'session' | 'scoreToday'>, edit: Edit) {
  const before = scoreToday().score;
  const step = await session.edit(edit);
  return { before, after: scoreToday().score, step };
}
