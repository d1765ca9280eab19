import { availableParallelism } from 'node:os';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { svelteTesting } from '@testing-library/svelte/vite';
import { defineConfig } from 'vitest/config';

const node = (name: string, timeout: number) => ({
  test: { name, include: [`tests/${name}/**/*.test.ts`], environment: 'node' as const, testTimeout: timeout },
});

export default defineConfig({
  test: {
    // Left alone, a machine of two cores would use one of them.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    reporters: ['default', './tests/support/vitest-count.ts'],
    projects: [
      node('unit', 30_000),
      node('contract', 40_000),
      node('architecture', 20_000),
      node('properties', 120_000),
      node('vectors', 20_000),
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
