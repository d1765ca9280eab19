import { readdir, readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';

export interface Page {
  type: string;
  bytes: Buffer;
}

/** The pages by the exact path under which they are asked for. */
export type Pages = ReadonlyMap<string, Page>;

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
};

/**
 * Reads the built pages into memory, once. A request is then answered from this list alone: no path of a request ever
 * touches the disk, so there is nothing to climb out of. Files of other types are left out.
 * Answers null when the folder holds no index.html.
 */
export async function readPages(folder: string): Promise<Pages | null> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const pages = new Map<string, Page>();
  for (const entry of entries) {
    const type = TYPES[extname(entry.name)];
    if (!entry.isFile() || type === undefined) continue;
    const file = join(entry.parentPath, entry.name);
    pages.set(`/${relative(folder, file).split(sep).join('/')}`, { type, bytes: await readFile(file) });
  }
  const index = pages.get('/index.html');
  return index ? pages.set('/', index) : null;
}
