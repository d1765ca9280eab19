import { randomBytes } from 'node:crypto';
import type { AccountsOutside } from '../../../src-main/account/accounts-interface.ts';

export const LIGHT = { memoryMiB: 1, passes: 1 };

/** The outside of a child process: no test runner in sight. */
export function childOutside(folder: string): AccountsOutside {
  return {
    now: () => Date.now(),
    randomBytes: (count) => new Uint8Array(randomBytes(count)),
    after: () => () => {},
    folder,
    workers: { vault: new URL('../../../src-main/vault/vault.worker.ts', import.meta.url) },
    passwordCost: LIGHT,
  };
}
