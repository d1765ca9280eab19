import type { Page } from '@playwright/test';
import type { Desktop } from '../../support/electron/launch.ts';

/** A shell whose program runs. */
export interface Running {
  /** Where its page is; a one-time link in the browser shell. */
  link: string;
  /** Ends it as a person would (`SIGTERM`), or as a power cut would (`SIGKILL`). */
  end(signal: 'SIGTERM' | 'SIGKILL'): Promise<void>;
  /** Does what gives a file to the person, and answers the file: a download, or what the save dialog's answer named. */
  saving(act: () => Promise<void>): Promise<SavedFile>;
  /** The double's own handle, where the double runs: what its shell did with the system, and what a person does there. */
  double: Desktop | null;
}

export interface SavedFile {
  /** The name that was proposed. */
  name: string;
  path: string;
}

/** What a shell is started with. */
export interface Start {
  /** The data folder. */
  folder: string;
  page: Page;
  /** As the system names it: `en-GB`. */
  locale: string;
  /** The browser shell may touch nothing but its own files and the data folder, as Node's permission model sees to. */
  confined: boolean;
}

export type ShellName = 'browser' | 'desktop-double' | 'desktop';
