import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const MAIN = fileURLToPath(new URL('../../../src-main/shells/command/main.ts', import.meta.url));

export interface Finished {
  code: number | null;
  out: string;
  err: string;
}

/** Runs the command as a person would, with this on standard input. */
export function simsim(words: string[], input: string | Uint8Array | Iterable<string> = ''): Promise<Finished> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [MAIN, ...words], {
      cwd: ROOT,
      env: { ...process.env, SIMSIM_LANGUAGE: 'en' },
    });
    const [out, err]: [Buffer[], Buffer[]] = [[], []];
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
    // A command that refuses its options ends without reading.
    child.stdin.on('error', () => {});
    child.on('error', reject);
    child.on('close', (code) =>
      resolve({ code, out: Buffer.concat(out).toString(), err: Buffer.concat(err).toString() }),
    );
    if (typeof input === 'string' || input instanceof Uint8Array) child.stdin.end(input);
    else feed(child.stdin, input);
  });
}

/** Writes piece by piece, and waits whenever the command has enough. */
async function feed(stream: NodeJS.WritableStream, pieces: Iterable<string>): Promise<void> {
  for (const piece of pieces) {
    if (!stream.write(piece)) await new Promise((resolve) => stream.once('drain', resolve));
  }
  stream.end();
}
