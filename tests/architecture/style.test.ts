import { describe, expect, it } from 'vitest';
import { sourceFiles, withoutComments } from '../support/source-files.ts';

/** Words that must not stand in the code of a folder, and why. */
const FORBIDDEN: { folders: string[]; pattern: RegExp; why: string; example: string }[] = [
  {
    folders: ['src-main/engine'],
    pattern: /\bDate\.now\b|\bnew Date\(|\bperformance\b|\bMath\.random\b|\bcrypto\b/,
    why: 'clock and chance come in as arguments',
    example: 'const now = Date.now();',
  },
  {
    folders: ['src-main/engine'],
    pattern: /\bMath\.(pow|exp|expm1|log|log1p|log2|log10|tanh|sinh|cosh|sin|cos|tan|cbrt)\b|\*\*/,
    why: 'last bits differ between engines, and the same ledger must give the same score everywhere',
    example: 'const decay = 0.5 ** age;',
  },
  { folders: ['src-main/engine'], pattern: /\bawait\b|\basync\b/, why: 'the engine is pure', example: 'await x();' },
  {
    folders: ['src-renderer'],
    pattern: /\{@html|\sstyle="|\.innerHTML\b/,
    why: 'the content security policy admits no markup from strings and no literal styles',
    example: '<p style="color: red">',
  },
  {
    folders: ['src-main', 'src-renderer', 'src-shared'],
    pattern: /https?:\/\/(?!127\.0\.0\.1|www\.w3\.org)[a-z]/,
    why: 'nothing leaves this computer',
    example: "fetch('https://example.com')",
  },
  {
    folders: ['src-main', 'src-renderer', 'src-shared'],
    pattern: /\b(class|interface)\s+\w*(Manager|Service|Helper|Util)s?\b/,
    why: 'names say what a thing is',
    example: 'class ScoreManager {}',
  },
];

describe('what may not be written', () => {
  it.each(FORBIDDEN)('$folders: $why', ({ folders, pattern, example }) => {
    expect(example).toMatch(pattern);
    const found = folders
      .flatMap(sourceFiles)
      .filter(({ text }) => pattern.test(withoutComments(text)))
      .map(({ path }) => path);
    expect(found).toEqual([]);
  });
});
