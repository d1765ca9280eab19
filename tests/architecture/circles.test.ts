import { describe, expect, it } from 'vitest';
import { circlesIn } from '../support/circles.ts';
import { importsOf, type SourceFile, sourceFiles, targetOf } from '../support/source-files.ts';

const FOLDERS = ['src-shared', 'src-main', 'src-renderer', 'bench', 'packaging', 'tests'];

/** Types count as well: who reads one file of a circle has to read them all. */
function circlesOf(files: readonly SourceFile[]): string[][] {
  return circlesIn(
    new Map(files.map(({ path, text }) => [path, importsOf(text).map((specifier) => targetOf(path, specifier))])),
  );
}

const made = (path: string, ...imported: string[]): SourceFile => ({
  path,
  text: imported.map((specifier) => `import type { Some } from '${specifier}';\n`).join(''),
});

describe('imports that come back to where they began', () => {
  it('are nowhere in the tree', () => {
    expect(circlesOf(FOLDERS.flatMap(sourceFiles))).toEqual([]);
  });

  it('are seen by whichever way they run', () => {
    const files = [
      made('src-shared/day.ts', '../elsewhere.ts'),
      made('src-main/engine/dues.ts', './bill.ts', '#shared/day.ts'),
      made('src-main/engine/bill.ts', './account.ts'),
      made('src-main/engine/account.ts', './dues.ts'),
      made('src-renderer/Page.svelte', './part/Part.svelte'),
      made('src-renderer/part/Part.svelte', '../Page.svelte', '#shared/day.ts'),
      made('src-renderer/Alone.svelte', './Alone.svelte'),
    ];
    expect(circlesOf(files)).toEqual([
      ['src-main/engine/account.ts', 'src-main/engine/bill.ts', 'src-main/engine/dues.ts'],
      ['src-renderer/Alone.svelte'],
      ['src-renderer/Page.svelte', 'src-renderer/part/Part.svelte'],
    ]);
  });

  it('are not seen where two ways lead to the same file', () => {
    const files = [made('a.ts', './b.ts', './c.ts'), made('b.ts', './d.ts'), made('c.ts', './d.ts'), made('d.ts')];
    expect(circlesOf(files)).toEqual([]);
  });
});
