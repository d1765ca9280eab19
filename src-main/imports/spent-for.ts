import type { Category } from '#shared/domain/category.ts';
import { guessCategory, guessEssential } from './categories.ts';
import type { ReadingContext } from './reader.ts';

/**
 * What a purchase was for: as the person last had it with this payee, else guessed from telling words and from what the
 * source says. `essential` is given only where it departs from the category.
 */
export function spentFor(
  payee: string,
  text: string,
  said: { category: Category; vague: boolean } | null,
  context: Pick<ReadingContext, 'pastWith'>,
): { category: Category; essential?: boolean } {
  const past = context.pastWith(payee);
  if (past) return past;
  const category = guessCategory(text, said?.category ?? null, said?.vague ?? true);
  const essential = guessEssential(text, category);
  return { category, ...(essential === undefined ? {} : { essential }) };
}
