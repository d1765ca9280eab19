import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { accountsIn } from '../../../src-main/account/accounts.ts';
import type { AccountsOutside } from '../../../src-main/account/accounts-interface.ts';
import { sharedGuesser } from '../../support/shared-guesser.ts';
import { childOutside, LIGHT } from './child-outside.ts';

/** A password cost light enough for hundreds of tries; only what is passed from outside may be below the floor. */
export { LIGHT };
export const PASSWORD = 'four unrelated badger violins';
export const OTHER_PASSWORD = 'nine polite tundra kettles';

/** A folder of its own that goes when the test ends. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'simsim-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** A clock that tests move by hand. */
export function clockAt(now: number) {
  return {
    time: now,
    pass(milliseconds: number) {
      this.time += milliseconds;
    },
  };
}

export function outsideIn(folder: string, clock = clockAt(Date.UTC(2026, 0, 31, 9))): AccountsOutside {
  return { ...childOutside(folder), now: () => clock.time, guesser: sharedGuesser };
}

/** Accounts in a temporary folder, their threads ended with the test. */
export async function someAccounts(clock = clockAt(Date.UTC(2026, 0, 31, 9))) {
  const folder = await temporaryFolder();
  const accounts = accountsIn(outsideIn(folder, clock));
  onTestFinished(() => accounts.close());
  return { folder, clock, accounts, folderOf: (id: string) => join(folder, 'accounts', id) };
}
