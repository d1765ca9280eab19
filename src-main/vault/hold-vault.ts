import type { Refusal } from '#shared/contract/refusal.ts';
import { Refused } from '#shared/contract/refused.ts';
import type { Files } from './files.ts';

/** A vault that is ours to write, or the reason why it can only be read. */
export interface Held {
  release: () => void;
  readOnly: Refusal | null;
}

/**
 * Takes the vault's lock. Where no file can be written the vault is read without one; where another process holds it
 * as well, if `readInUse`. Otherwise refused with `vault/in-use`.
 */
export async function holdVault(files: Files, lock: string, readInUse: boolean): Promise<Held> {
  try {
    return { release: await files.hold(lock), readOnly: null };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const { refusal } = error;
    const readable = refusal.code === 'vault/read-only' || (refusal.code === 'vault/in-use' && readInUse);
    if (!readable) throw error;
    return { release: () => {}, readOnly: refusal };
  }
}
