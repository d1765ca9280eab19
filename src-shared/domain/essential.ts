/**
 * What money was spent on, and whether a household could easily do without it.
 * A purchase may say otherwise with its own `essential` field.
 */
export const ESSENTIAL_BY_CATEGORY = {
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

/** True for the categories that count as essential unless a purchase says otherwise. */
export function isEssential(category: keyof typeof ESSENTIAL_BY_CATEGORY): boolean {
  return ESSENTIAL_BY_CATEGORY[category];
}
