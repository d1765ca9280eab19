import { z } from 'zod';
import { ESSENTIAL_BY_CATEGORY } from './essential.ts';

export { isEssential } from './essential.ts';

type Name = keyof typeof ESSENTIAL_BY_CATEGORY;

export const Category = z.enum(Object.keys(ESSENTIAL_BY_CATEGORY) as [Name, ...Name[]]);
export type Category = z.infer<typeof Category>;
