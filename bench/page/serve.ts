import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const ENTRY = join(import.meta.dirname, '../../out/main/browser.js');

/** A running browser shell. */
export interface Served {
  link: string;
  end(): Promise<void>;
}

/** Starts the built browser shell on a folder. Throws when it ends before it is ready. */
export async function serve(folder: string): Promise<Served> {
  const child = spawn(process.execPath, [ENTRY, '--no-open', '--data', folder], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const link = await new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      const match = /^Simsim is ready: (\S+)$/.exec(line);
      if (match) resolve(match[1]!);
    });
    child.once('exit', (code) => reject(new Error(`the browser shell ended with ${code}; is it built?`)));
  });
  return {
    link,
    async end() {
      if (child.exitCode !== null) return;
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await ended;
    },
  };
}
