import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Running, Start } from './program.ts';

const OUT = join(import.meta.dirname, '../../../out');
const ENTRY = join(OUT, 'main/browser.js');

/** What docs/confined.md tells to type. Network access cannot be taken away by Node 24; everything else is. */
const confinement = (folder: string) => [
  '--permission',
  '--allow-worker',
  `--allow-fs-read=${OUT}`,
  `--allow-fs-read=${folder}`,
  `--allow-fs-write=${folder}`,
];

/** Starts the browser shell. */
export async function startBrowserShell({ folder, page, confined }: Start): Promise<Running> {
  const args = [...(confined ? confinement(folder) : []), ENTRY, '--no-open', '--data', folder];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
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
