import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Running, Start } from './program.ts';

const ENTRY = join(import.meta.dirname, '../../../out/main/browser.js');

/** Starts the browser shell. */
export async function startBrowserShell({ folder, page }: Start): Promise<Running> {
  const child = spawn(process.execPath, [ENTRY, '--no-open', '--data', folder], { stdio: ['ignore', 'pipe', 'pipe'] });
  let errors = '';
  child.stderr!.on('data', (chunk) => {
    errors += String(chunk);
  });
  const link = await new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stdout! }).on('line', (line) => {
      const match = /^Simsim is ready: (\S+)$/.exec(line);
      if (match) resolve(match[1]!);
    });
    child.once('exit', (code) => reject(new Error(`the browser shell ended with ${code}: ${errors}`)));
  });
  return {
    link,
    double: null,
    async end(signal) {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill(signal);
      await ended;
    },
    async saving(act) {
      const download = page.waitForEvent('download');
      await act();
      const file = await download;
      return { name: file.suggestedFilename(), path: await file.path() };
    },
  };
}
