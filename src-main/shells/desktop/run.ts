import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { app, dialog } from 'electron';
import { wordsIn } from '#shared/words/words-in.ts';
import { languageOfLocale } from '../common/language.ts';
import { declareScheme } from './app-scheme.ts';
import { dataOption } from './data-option.ts';
import { guardContents } from './guards.ts';
import { HandedVaults } from './handed-vaults.ts';
import type { Program } from './program.ts';
import { start } from './start.ts';

/** What Windows knows the program by: its notifications carry this name's icon. The packager writes the same. */
const APP_ID = 'app.simsim.Simsim';

/**
 * Runs the desktop shell until its window is closed. Must be called while the entry file is read, before Electron is
 * ready, and never be awaited there: Electron is ready only once that file has finished, so that would wait for ever.
 */
export function run(program: Program): void {
  const folder = resolve(dataOption(program.args) ?? program.defaultFolder);
  // What Electron itself keeps has a place of its own; the lock that admits one window per data folder is there too.
  const ownFolder = join(folder, 'desktop');
  mkdirSync(ownFolder, { recursive: true, mode: 0o700 });
  app.setPath('userData', ownFolder);
  app.setAppUserModelId(APP_ID);
  declareScheme();
  app.enableSandbox();
  guardContents(app);
  const handed = new HandedVaults(program.args);
  if (app.requestSingleInstanceLock()) {
    app
      .whenReady()
      .then(() => start(program, folder, handed))
      .catch(giveUp);
  } else app.quit();
}

function giveUp(error: unknown): void {
  const { shells: say } = wordsIn(languageOfLocale(app.getLocale()));
  dialog.showErrorBox(say.couldNotStart, error instanceof Error ? error.message : String(error));
  app.exit(1);
}
