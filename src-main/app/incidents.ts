import { appendFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Outside } from './outside.ts';

/**
 * Writes down a bug: an id, the time, the kind of error and where in our code it happened. Messages are left out,
 * since they may quote what a person typed. Answers the id, which is all that crosses to the page.
 */
export async function reportIncident(outside: Outside, call: string, error: unknown): Promise<string> {
  const id = Buffer.from(outside.randomBytes(4)).toString('hex');
  const kind = error instanceof Error ? error.name : typeof error;
  const line = JSON.stringify({ id, at: new Date(outside.now()).toISOString(), call, kind, where: frames(error) });
  try {
    await mkdir(outside.folder, { recursive: true, mode: 0o700 });
    await appendFile(join(outside.folder, 'incidents.log'), `${line}\n`, { mode: 0o600 });
  } catch {
    // A log that cannot be written must not turn one failure into two.
  }
  return id;
}

/** The stack without its first line (the message) and without folders above ours. */
function frames(error: unknown): string[] {
  if (!(error instanceof Error) || !error.stack) return [];
  return error.stack
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 8)
    .map((line) => line.trim().replace(/(file:\/\/)?[^\s()]*\/(src-main|src-shared|out|node_modules)\//g, '$2/'));
}
