import type { Page } from '@playwright/test';

/** A shell whose program runs. */
export interface Running {
  /** Where its page is; a one-time link in the browser shell. */
  link: string;
  /** Ends it as a person would (`SIGTERM`), or as a power cut would (`SIGKILL`). */
  end(signal: 'SIGTERM' | 'SIGKILL'): Promise<void>;
  /** Does what gives a file to the person, and answers the file: a download, or what the save dialog's answer named. */
  saving(act: () => Promise<void>): Promise<SavedFile>;
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
}

export type ShellName = 'browser' | 'desktop-double' | 'desktop';
