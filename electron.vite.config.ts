import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'electron-vite';

/** Puts the typeface of PDF reports beside the programs: the core reads it by its path, in every shell alike. */
const reportFonts = {
  name: 'report-fonts',
  generateBundle(this: { emitFile(file: { type: 'asset'; fileName: string; source: Uint8Array }): string }) {
    for (const weight of [400, 700]) {
      const name = `noto-sans-sc-chinese-simplified-${weight}-normal.woff`;
      const path = resolve(import.meta.dirname, 'node_modules/@fontsource/noto-sans-sc/files', name);
      this.emitFile({ type: 'asset', fileName: `fonts/${name}`, source: readFileSync(path) });
    }
  },
};

export default defineConfig({
  main: {
    plugins: [reportFonts],
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
