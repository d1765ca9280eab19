import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { svelteTesting } from '@testing-library/svelte/vite';
import { defineConfig } from 'vitest/config';

// Every command and thread that a test starts would take the types off the same sources again.
process.env['NODE_COMPILE_CACHE'] ??= join(import.meta.dirname, '.cache/compiled');

/** Unit tests that take seconds each: threads, whole searches, thousands of broken files. `npm run check` does without. */
const SLOW = [
  'tests/unit/account/accounts.test.ts',
  'tests/unit/contract/quick-check.test.ts',
  'tests/unit/engine/hostile.test.ts',
  'tests/unit/forecast/forecast.test.ts',
  'tests/unit/imports/hostile.test.ts',
  'tests/unit/imports/read-statement.test.ts',
  'tests/unit/plan/plan-search.test.ts',
  'tests/unit/simulation/simulation.test.ts',
  'tests/unit/vault/vault.test.ts',
];

const node = (name: string, timeout: number, more?: { include?: string[]; exclude?: string[]; isolate?: boolean }) => ({
  test: {
    name,
    include: [`tests/${name}/**/*.test.ts`],
    environment: 'node' as const,
    testTimeout: timeout,
    ...more,
  },
});

export default defineConfig({
  test: {
    // Left alone, a machine of two cores would use one of them.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    reporters: ['default', './tests/support/vitest-count.ts'],
    projects: [
      node('unit', 30_000, { exclude: SLOW, isolate: false }),
      node('unit-slow', 60_000, { include: SLOW }),
      node('contract', 40_000),
      node('architecture', 20_000, { isolate: false }),
      node('properties', 120_000),
      node('vectors', 20_000, { isolate: false }),
      node('faults', 60_000),
      {
        plugins: [svelte({ configFile: false }), svelteTesting()],
        test: {
          name: 'components',
          include: ['tests/components/**/*.test.ts'],
          environment: 'happy-dom',
          setupFiles: ['tests/components/setup.ts'],
        },
      },
    ],
  },
});
