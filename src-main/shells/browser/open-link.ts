import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Milliseconds after which a browser that has not followed the link is not going to. */
const LONGEST_WAIT = 60_000;

export interface OpenedLink {
  /** Removes the file that holds the link. */
  forget(): Promise<void>;
}

/** Starts the person's browser on a file's address. */
export type StartBrowser = (address: string) => Promise<void>;

/**
 * Shows the link in the person's browser. The browser is handed a file that only this user can read, and which leads
 * on to the link: a command line can be read by every user of the computer, and the link's code must not stand there.
 * Answers null when no browser could be started.
 */
export async function openLink(link: string, startBrowser: StartBrowser = startDefault): Promise<OpenedLink | null> {
  const folder = await mkdtemp(join(tmpdir(), 'simsim-')); // made with mode 0700
  const forget = () => rm(folder, { recursive: true, force: true });
  try {
    const file = join(folder, 'open.html');
    await writeFile(file, redirectTo(link), { mode: 0o600, flag: 'wx' });
    await startBrowser(pathToFileURL(file).href);
  } catch {
    await forget();
    return null;
  }
  setTimeout(() => void forget(), LONGEST_WAIT).unref();
  return { forget };
}

async function startDefault(address: string): Promise<void> {
  const { default: open } = await import('open');
  const browser = await open(address);
  browser.on('error', () => undefined);
}

/** A page that leads on to the link. The link is ours and holds nothing that HTML would read as its own. */
export function redirectTo(link: string): string {
  return `<!doctype html><meta charset="utf-8"><meta name="referrer" content="no-referrer">
<meta http-equiv="refresh" content="0;url=${link}"><title>Simsim</title><a href="${link}">Simsim</a>
`;
}
