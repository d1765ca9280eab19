import { z } from 'zod';
import { ESSENTIAL_BY_CATEGORY, type KnownCategory as Known } from './essential.ts';
import { line } from './text.ts';

/** The categories that every ledger starts with. Their names are words of the product, in both languages. */
export const KnownCategory = z.enum(Object.keys(ESSENTIAL_BY_CATEGORY) as [Known, ...Known[]]);
export type KnownCategory = z.infer<typeof KnownCategory>;

/** A known category, or one that a person added (`own-…`): the ledger's `categories` say what that is called. */
export const Category = z.union([KnownCategory, z.templateLiteral(['own-', z.string().regex(/^[A-Za-z0-9-]{1,60}$/)])]);
export type Category = z.infer<typeof Category>;

/** What a person settled about one category. What is absent stays as the product has it. */
export const CategorySetting = z.strictObject({
  category: Category,
  /** Its name in every language; a category of one's own always has one. */
  name: line(40).optional(),
  /** Whether purchases in it count as essential unless they say otherwise. */
  essential: z.boolean().optional(),
  /** No longer offered; what is recorded in it stays. */
  hidden: z.boolean().optional(),
});
export type CategorySetting = z.infer<typeof CategorySetting>;

/** How many categories a person may have settings for. */
export const MOST_CATEGORIES = 200;
export const CategorySettings = z.array(CategorySetting).max(MOST_CATEGORIES);
export type CategorySettings = z.infer<typeof CategorySettings>;
