import { svelte } from '@sveltejs/vite-plugin-svelte';
import { svelteTesting } from '@testing-library/svelte/vite';
import { defineConfig } from 'vitest/config';

const node = (name: string, timeout: number) => ({
  test: { name, include: [`tests/${name}/**/*.test.ts`], environment: 'node' as const, testTimeout: timeout },
});

export default defineConfig({
  test: {
    reporters: ['default', './tests/support/vitest-count.ts'],
    projects: [
      node('unit', 10_000),
      node('contract', 20_000),
      node('architecture', 20_000),
      node('properties', 60_000),
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
