import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, posix } from 'node:path';

/** The programs of the desktop shell: its main process, and the threads it starts. */
const ENTRIES = ['desktop.js', 'vault.worker.js', 'simulation.worker.js', 'imports.worker.js'];

/** Every module that the built desktop shell can come to load: what its entries import, and what that imports. */
function reachable(main: string): string[] {
  const found = new Set<string>();
  const follow = (file: string) => {
    if (found.has(file)) return;
    found.add(file);
    const text = readFileSync(join(main, file), 'utf8');
    for (const [, specifier] of text.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*["'`](\.{1,2}\/[^"'`]+\.js)["'`]/g)) {
      follow(posix.join(posix.dirname(file), specifier!));
    }
  };
  for (const entry of ENTRIES) follow(entry);
  return [...found];
}

/**
 * What a package carries of a built `out` folder: the desktop shell, its threads, its pages and the typeface of its
 * reports. The browser shell and the command are left out, with whatever only they need.
 */
export function packedFiles(out: string): string[] {
  const main = reachable(join(out, 'main')).map((file) => `out/main/${file}`);
  const fonts = readdirSync(join(out, 'main', 'fonts')).map((file) => `out/main/fonts/${basename(file)}`);
  return [...main, ...fonts, 'out/preload/preload.cjs', 'out/renderer/**', 'resources/icon.png', 'package.json'].sort();
}

/** `packedFiles` for the project in whose folder this file lies. */
export function packedFilesHere(): string[] {
  return packedFiles(join(dirname(import.meta.dirname), 'out'));
}
