import { z } from 'zod';
import { Category, CategorySetting } from '../../domain/category.ts';
import { command, query } from '../call.ts';
import { Nothing } from './nothing.ts';

/** One category as it counts now. */
export const CategoryInUse = z.strictObject({
  category: Category,
  /** The person's name for it; null where it goes by its name in the language in use. */
  name: z.string().nullable(),
  essential: z.boolean(),
  hidden: z.boolean(),
  /** How many entries are recorded in it. */
  used: z.int(),
});
export type CategoryInUse = z.infer<typeof CategoryInUse>;

/** What a saved change did to today's score, and the step that one undo takes back. */
const Settled = z.strictObject({ category: Category, before: z.int(), after: z.int(), step: z.string() });

export const categories = {
  /** The known categories in their order, then the person's own in the order in which they were added. */
  list: query(Nothing, z.array(CategoryInUse)),
  /** Adds a category of one's own, which counts as essential or not from then on. */
  add: command(z.strictObject({ name: CategorySetting.shape.name.unwrap(), essential: z.boolean() }), Settled),
  /** Settles what is given about a category; `name: null` gives a known one its own name back. */
  change: command(
    z.strictObject({
      category: Category,
      name: CategorySetting.shape.name.unwrap().nullable().optional(),
      essential: z.boolean().optional(),
      hidden: z.boolean().optional(),
    }),
    Settled,
  ),
};
