/** Every screen of the pages, in the order in which menus, side bar and keys have them. */
export const SCREENS = [
  'overview',
  'ledger',
  'simulator',
  'connections',
  'identity',
  'perks',
  'reports',
  'security',
  'settings',
] as const;
export type Screen = (typeof SCREENS)[number];
