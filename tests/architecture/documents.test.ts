import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { HABITS } from '#shared/domain/habit-range.ts';
import { Happening } from '#shared/domain/scenario.ts';
import { sourceFiles } from '../support/source-files.ts';

const ROOT = join(import.meta.dirname, '../..');
const NOT_OURS = /(^|\/)(node_modules|out|dist|test-results|\.git|\.cache)$/;
const files = filesBelow('');
const scripts = Object.keys(JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')).scripts as object);

/** Every file of the repository, by its path from the root. */
function filesBelow(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = posix.join(folder, entry.name);
    if (NOT_OURS.test(path)) return [];
    return entry.isDirectory() ? filesBelow(path) : [path];
  });
}

const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');

/** Paths from the root, and names of source files as a document speaks of them: by the end of their path. */
const FROM_ROOT = /(?:src-(?:main|shared|renderer)|tests|bench|docs|packaging|resources|\.github)\/[\w./-]*\w/g;
const BY_NAME = /^[\w./-]+\.(?:ts|svelte|mjs|py|yml)$/;

/** Where something else than this repository is meant: Electron's own pages, and the name of any group. */
const ELSEWHERE = /^docs\/tutorial\/|\bGROUP\b/;

/** Whether a path is there: from the root, from the file that names it, or as the end of some path. */
function isThere(path: string, by: string): boolean {
  if (ELSEWHERE.test(path)) return true;
  const places = [path, posix.join(posix.dirname(by), path)];
  return places.some((place) => existsSync(join(ROOT, place))) || files.some((file) => file.endsWith(`/${path}`));
}

/** What a document names that is not there. Code stands in back ticks or in a block; `…`, `<` and `*` stand for something. */
function wrongIn(path: string, text: string): string[] {
  const code = [...text.matchAll(/```[\s\S]*?```|`[^`\n]+`/g)].map(([part]) => part.replaceAll('`', '').trim());
  const named = code
    .filter((part) => !/[…<*]/.test(part))
    .flatMap((part) => (BY_NAME.test(part) ? [part] : [...part.matchAll(FROM_ROOT)].map(([found]) => found)))
    .filter((found) => !isThere(found, path));
  const links = [...text.matchAll(/\]\((?!https?:|#)([^)#\s]+)[^)]*\)/g)]
    .map(([, link]) => link!)
    .filter((link) => !existsSync(join(ROOT, dirname(path), link)));
  const runs = [...code.join('\n').matchAll(/npm run (?:-s )?([\w:-]+)/g)]
    .map(([, script]) => script!)
    .filter((script) => !scripts.includes(script));
  return [...named, ...links, ...runs.map((script) => `npm run ${script}`)].map((wrong) => `${path}: ${wrong}`);
}

describe('what the documents speak of', () => {
  it('is there: paths, links, scripts', () => {
    const documents = files.filter((file) => file.endsWith('.md'));
    expect(documents.length).toBeGreaterThan(20);
    expect(documents.flatMap((path) => wrongIn(path, read(path)))).toEqual([]);
  });

  it('is there: files that comments point to', () => {
    const commented = ['src-shared', 'src-main', 'src-renderer', 'bench', 'packaging', 'tests'].flatMap(sourceFiles);
    const wrong = commented.flatMap(({ path, text }) =>
      [...text.matchAll(/\/\*[\s\S]*?\*\/|(?:^|\s)\/\/[^\n]*/g)]
        .flatMap(([comment]) => comment.match(FROM_ROOT) ?? [])
        .filter((named) => /\.\w+$/.test(named) && !isThere(named, path))
        .map((named) => `${path}: ${named}`),
    );
    expect(wrong).toEqual([]);
  });

  it('is as many as README says', () => {
    const kinds = `${Object.keys(HABITS).length} habits and ${Happening.options.length} happenings`;
    expect(read('README.md')).toContain(kinds);
  });

  it.each([
    ['README.md', 'See `src-main/engine/gone.ts`.'],
    ['README.md', 'See `gone-by-name.ts`.'],
    ['docs/x.md', 'See [the model](score-of-old.md).'],
    ['docs/x.md', '```\nnpm run gone -- FILE\n```'],
  ])('would catch in %s: %s', (path, text) => {
    expect(wrongIn(path, text)).toHaveLength(1);
  });
});
