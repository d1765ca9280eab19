import type { Icon } from './icon.ts';

/** One thing to do, as a menu offers it. */
export interface MenuItem {
  label: string;
  icon?: Icon;
  danger?: boolean;
  run: () => void;
}
