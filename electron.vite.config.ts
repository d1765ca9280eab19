import { resolve } from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'electron-vite';

export default defineConfig({
  main: {
    build: {
      externalizeDeps: false, // bundle everything: out/ runs alone, and the package carries no node_modules
      rolldownOptions: {
        input: {
          desktop: 'src-main/shells/desktop/main.ts',
          browser: 'src-main/shells/browser/main.ts',
          command: 'src-main/shells/command/main.ts',
          'vault.worker': 'src-main/vault/vault.worker.ts',
          'simulation.worker': 'src-main/simulation/simulation.worker.ts',
          'imports.worker': 'src-main/imports/imports.worker.ts',
        },
      },
    },
  },
  preload: {
    build: {
      externalizeDeps: false, // a sandboxed preload can require only 'electron'
      rolldownOptions: {
        input: { preload: 'src-main/shells/desktop/preload.ts' },
        output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
      },
    },
  },
  renderer: {
    root: 'src-renderer',
    plugins: [svelte({ configFile: false })],
    build: {
      rolldownOptions: { input: resolve(import.meta.dirname, 'src-renderer/index.html') },
      minify: true,
      assetsInlineLimit: 0, // the CSP admits no data: fonts or scripts
    },
  },
});
