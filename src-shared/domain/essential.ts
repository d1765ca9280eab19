/**
 * What money was spent on, and whether a household could easily do without it.
 * A person may see a category otherwise, and a purchase may say otherwise with its own `essential` field.
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

export type KnownCategory = keyof typeof ESSENTIAL_BY_CATEGORY;

interface Setting {
  category: string;
  essential?: boolean | undefined;
}

/** True for the categories that count as essential unless a purchase says otherwise; `settings` are the person's own. */
export function isEssential(category: string, settings: readonly Setting[] = []): boolean {
  const own = settings.find((setting) => setting.category === category)?.essential;
  return own ?? (Object.hasOwn(ESSENTIAL_BY_CATEGORY, category) && ESSENTIAL_BY_CATEGORY[category as KnownCategory]);
}
