import type { AreaHandlers } from '#shared/contract/contract.ts';
import { Refused } from '#shared/contract/refused.ts';
import { KNOWN_PERKS } from '#shared/domain/known-perks.ts';
import { MOST_PERKS, type Perks } from '#shared/domain/perk.ts';
import type { Core } from '../core.ts';
import { perksOf } from '../document.ts';
import { newId } from '../ids.ts';

export function perksHandlers({ session, outside }: Core): AreaHandlers<'perks'> {
  const list = () => perksOf(session.book.document);
  const change = async (perks: Perks) => ({ step: await session.edit({ put: [], remove: [], perks }) });
  return {
    list: () => list().toSorted((one, other) => one.score - other.score),
    save: ({ perk }) => {
      const others = list().filter(({ id }) => id !== perk.id);
      if (others.length >= MOST_PERKS) {
        throw new Refused({
          code: 'input/invalid',
          problems: [{ path: 'perk', problem: 'too-large', limit: MOST_PERKS }],
        });
      }
      return change([...others, { ...perk, id: perk.id ?? newId(outside) }]);
    },
    remove: ({ id }) => {
      if (!list().some((perk) => perk.id === id)) throw new Refused({ code: 'ledger/unknown-record' });
      return change(list().filter((perk) => perk.id !== id));
    },
    restore: () => change([...KNOWN_PERKS]),
  };
}
