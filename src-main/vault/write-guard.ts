import { Refused } from '#shared/contract/refused.ts';
import type { OpenState } from './open-state.ts';
import type { StoreOutside } from './store-outside.ts';
import { readRefusal } from './write-refusal.ts';

/** Refused with the reason for which the vault can only be read. */
export function demandWritable({ opened }: OpenState): void {
  if (opened.readOnly !== null) throw new Refused(opened.readOnly);
}

/** Nothing is written over what another program wrote, nor after a write of which nobody knows whether it lasted. */
export async function demandUnchanged({ files }: StoreOutside, { folder, mark }: OpenState): Promise<void> {
  if (mark === null) throw new Refused({ code: 'vault/not-written' });
  const found = await files.markOf(folder.vault).catch((error) => {
    throw readRefusal(error, 0);
  });
  if (found !== mark) throw new Refused({ code: 'vault/changed-elsewhere' });
}

/** From here on a vault with damage in its journal takes changes: what could not be read is kept beside it. */
export function overcomeDamage(state: OpenState): void {
  const { opened } = state;
  if (opened.readOnly?.code === 'vault/damaged') state.opened = { ...opened, readOnly: null };
}
