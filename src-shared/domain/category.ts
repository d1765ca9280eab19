import { z } from 'zod';

/**
 * What money was spent on, and whether a household could easily do without it.
 * A purchase may say otherwise with its own `essential` field.
 */
const TABLE = {
  rent: true,
  utilities: true,
  phone: true,
  groceries: true,
  transport: true,
  health: true,
  education: true,
  insurance: true,
  tax: true,
  loan: true,
  family: true,
  household: true,
  clothing: false,
  dining: false,
  entertainment: false,
  travel: false,
  subscription: false,
  beauty: false,
  electronics: false,
  gifts: false,
  gambling: false,
  other: false,
} as const;

export const Category = z.enum(Object.keys(TABLE) as [keyof typeof TABLE, ...(keyof typeof TABLE)[]]);
export type Category = z.infer<typeof Category>;

/** True for the categories that count as essential unless a purchase says otherwise. */
export function isEssential(category: Category): boolean {
  return TABLE[category];
}
