import { resolve } from 'node:path';
import { Refused } from '#shared/contract/refused.ts';
import { refusalText } from '#shared/words/refusal-text.ts';
import type { Words } from '#shared/words/words.ts';
import { wordsIn } from '#shared/words/words-in.ts';
import type { Backend } from '../../app/backend.ts';
import { hasDisplay } from '../common/display.ts';
import { languageOf } from '../common/language.ts';
import { type Options, readOptions } from '../common/options.ts';
import { readPages } from '../common/pages.ts';
import { onEnter } from './enter-key.ts';
import { onStop } from './on-stop.ts';
import { type OpenedLink, openLink } from './open-link.ts';
import { type BrowserServer, serve } from './serve.ts';

export interface Program {
  args: readonly string[];
  defaultPages: string;
  defaultFolder: string;
  openBackend(folder: string): Backend;
}

/** Milliseconds that locking and closing may take before the program ends regardless. */
const LONGEST_CLOSING = 10_000;

/**
 * Runs the browser shell until it is stopped. Exit codes: 0 stopped, 1 could not start, 2 options that make no sense.
 */
export function run(program: Program): void {
  const words = wordsIn(languageOf(process.env));
  const options = readOptions(program.args, words.shells);
  if (typeof options === 'string') giveUp(`${options}\n\n${words.shells.usage}`, 2);
  if (options.help) {
    process.stdout.write(`${words.shells.usage}\n`);
    return;
  }
  start(program, options, words.shells).catch((error: unknown) => {
    const reason = error instanceof Refused ? refusalText(words, error.refusal) : String(error);
    giveUp(`${words.shells.couldNotStart}: ${reason}`, 1);
  });
}

async function start(program: Program, options: Options, say: Words['shells']): Promise<void> {
  if (process.getuid?.() === 0) process.stderr.write(`${say.asRoot}\n`);
  const pagesFolder = resolve(options.pages ?? program.defaultPages);
  const pages = await readPages(pagesFolder);
  if (!pages) giveUp(say.pagesMissing(pagesFolder), 1);
  const backend = program.openBackend(resolve(options.data ?? program.defaultFolder));
  let opened: OpenedLink | null = null;
  const forget = async () => opened?.forget();
  const serving = { backend, pages, port: options.port, onSession: () => void forget() };
  const server = await serve(serving).catch((error) => giveUp(portTrouble(error, options.port, say), 1));

  onStop(() => {
    process.stderr.write(`${say.stopping}\n`);
    setTimeout(() => process.exit(1), LONGEST_CLOSING).unref();
    close(backend, server)
      .finally(forget)
      .then(
        () => process.exit(0),
        () => process.exit(1),
      );
  });
  const link = server.newLink();
  process.stdout.write(`${say.ready(link)}\n${say.enterForLink}\n`);
  onEnter(() => process.stdout.write(`${say.ready(server.newLink())}\n`));
  if (!options.open) return;
  if (hasDisplay(process.platform, process.env)) opened = await openLink(link);
  if (!opened) process.stdout.write(`${say.linkNotOpened}\n`);
}

/** Locks while the pages can still be told, closes the door, and closes the core with nobody left to call it. */
async function close(backend: Backend, server: BrowserServer): Promise<void> {
  await backend.lock('closed');
  await server.close();
  await backend.close();
}

function portTrouble(error: NodeJS.ErrnoException, port: number, say: Words['shells']): string {
  if (error.code === 'EADDRINUSE') return say.portTaken(port);
  if (error.code === 'EACCES') return say.portForbidden(port);
  return `${say.couldNotStart}: ${error.message}`;
}

/** Ends the program with a sentence. */
function giveUp(sentence: string, code: number): never {
  process.stderr.write(`${sentence}\n`);
  process.exit(code);
}
