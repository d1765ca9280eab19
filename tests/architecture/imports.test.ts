import { describe, expect, it } from 'vitest';
import { importsOf, sourceFiles, targetOf } from '../support/source-files.ts';

/**
 * Who may import whom. A rule names folders of the repository, or packages; `node:*` is any part of Node.
 * The longest matching folder decides.
 */
const RULES: { folder: string; may: string[] }[] = [
  { folder: 'src-shared', may: ['src-shared', 'zod'] },
  { folder: 'src-main/engine', may: ['src-shared', 'src-main/engine'] },
  {
    folder: 'src-main/vault',
    may: ['src-shared', 'src-main/vault', 'node:*', 'libsodium-wrappers-sumo', '@zxcvbn-ts/*', 'lowdb', 'zod'],
  },
  {
    folder: 'src-main/account',
    may: ['src-shared', 'src-main/account', 'src-main/vault/vault.ts', 'node:*', 'zod', 'otpauth'],
  },
  { folder: 'src-main/imports', may: ['src-shared', 'src-main/imports', 'node:*', 'csv-parse'] },
  { folder: 'src-main/reports', may: ['src-shared', 'src-main/reports', 'node:*', 'csv-stringify', 'pdfmake'] },
  {
    folder: 'src-main/simulation',
    may: ['src-shared', 'src-main/engine', 'src-main/simulation', 'node:worker_threads'],
  },
  {
    folder: 'src-main/app',
    may: [
      'src-shared',
      'src-main/app',
      'src-main/engine',
      'src-main/vault/vault.ts',
      'src-main/account',
      'src-main/imports',
      'src-main/reports',
      'src-main/simulation',
      'node:*',
      'zod',
      'uuid',
      'env-paths',
    ],
  },
  {
    folder: 'src-main/shells/browser',
    may: ['src-shared', 'src-main/app', 'src-main/shells/browser', 'src-main/shells/common', 'node:*', 'open'],
  },
  {
    folder: 'src-main/shells/desktop',
    may: ['src-shared', 'src-main/app', 'src-main/shells/desktop', 'src-main/shells/common', 'node:*', 'electron'],
  },
  { folder: 'src-main/shells/command', may: ['src-shared', 'src-main/app', 'src-main/shells/command', 'node:*'] },
  { folder: 'src-main/shells/common', may: ['src-shared', 'src-main/app', 'src-main/shells/common', 'node:*'] },
  {
    folder: 'src-main/shells/start',
    may: ['src-shared', 'src-main/shells/start', 'src-main/shells/common', 'node:*'],
  },
  { folder: 'src-main/shells', may: ['src-main/shells/start', 'node:*'] },
  {
    folder: 'src-renderer',
    may: [
      'src-shared',
      'src-renderer',
      'svelte',
      'chart.js',
      'uqr',
      '@lucide/svelte',
      'bits-ui',
      '@fontsource-variable/inter',
      'zod',
    ],
  },
];

const NEVER_IN_APP = ['node:http', 'node:https', 'node:net'];

function allowed(goal: string, may: string[]): boolean {
  return may.some((one) =>
    one.endsWith('*') ? goal.startsWith(one.slice(0, -1)) : goal === one || goal.startsWith(`${one}/`),
  );
}

function violations(path: string, text: string): string[] {
  const rule = RULES.filter(({ folder }) => path.startsWith(`${folder}/`)).sort(
    (one, other) => other.folder.length - one.folder.length,
  )[0];
  if (!rule) return [`${path}: no rule covers this file`];
  return importsOf(text)
    .map((specifier) => targetOf(path, specifier))
    .filter((goal) => !allowed(goal, rule.may) || (rule.folder === 'src-main/app' && NEVER_IN_APP.includes(goal)))
    .map((goal) => `${path} → ${goal}`);
}

describe('who may import whom', () => {
  const files = ['src-shared', 'src-main', 'src-renderer'].flatMap(sourceFiles);

  it('sees the whole tree', () => {
    expect(files.length).toBeGreaterThan(100);
  });

  it('imports run one way', () => {
    expect(files.flatMap(({ path, text }) => violations(path, text))).toEqual([]);
  });

  it.each([
    ['src-shared/domain/x.ts', "import { readFile } from 'node:fs';"],
    ['src-main/engine/x.ts', "import { openVault } from '../vault/vault.ts';"],
    ['src-main/engine/x.ts', "const fs = await import('node:fs');"],
    ['src-main/account/x.ts', "import { seal } from '../vault/seal.ts';"],
    ['src-main/app/x.ts', "import { createServer } from 'node:http';"],
    ['src-main/app/x.ts', "import '../shells/browser/main.ts';"],
    ['src-main/shells/browser/x.ts', "import { app } from 'electron';"],
    ['src-main/shells/desktop/x.ts', "import { gate } from '../browser/gate.ts';"],
    ['src-renderer/x.svelte', "import { scoreOn } from '../src-main/engine/score.ts';"],
    ['src-renderer/x.ts', "export { x } from 'node:path';"],
  ])('would catch %s: %s', (path, text) => {
    expect(violations(path, text)).toHaveLength(1);
  });
});
