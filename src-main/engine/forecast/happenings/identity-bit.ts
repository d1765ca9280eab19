import { IdentityItem } from '#shared/domain/record.ts';

/** An identity item as a bit, by its place in the state. */
export function bitOf(item: IdentityItem): number {
  return 1 << IdentityItem.options.indexOf(item);
}
