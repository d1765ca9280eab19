import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const PAGES = join(import.meta.dirname, '../../out/renderer');

/**
 * Bytes, gzipped one by one, of everything that the first page needs before it shows something: the document, and every
 * script and stylesheet that it names or that those import without waiting. Fonts are left out. Throws where nothing is built.
 */
export function firstLoadBytes(): number {
  const text = readFileSync(join(PAGES, 'index.html'), 'utf8');
  const met = new Set<string>();
  const waiting = [...text.matchAll(/(?:src|href)="(?:\.?\/)?([^"]+\.(?:js|css))"/g)].map((match) => match[1]!);
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (met.has(file)) continue;
    met.add(file);
    if (!file.endsWith('.js')) continue;
    const source = readFileSync(join(PAGES, file), 'utf8');
    for (const match of source.matchAll(/(?:from|import)\s*["']\.\/([^"']+\.js)["']/g))
      waiting.push(`assets/${match[1]}`);
  }
  return [...met].reduce((sum, file) => sum + gzipSync(readFileSync(join(PAGES, file))).length, gzipSync(text).length);
}
