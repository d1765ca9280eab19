import { build } from 'vite';

/** Bundles the preload script into a folder with the product's own settings. Answers the file. */
export async function buildPreload(folder: string): Promise<string> {
  const { default: config } = await import('../../../electron.vite.config.ts');
  const { preload } = config as { preload: { build: { rolldownOptions: object } } };
  await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      ssr: true,
      outDir: folder,
      emptyOutDir: false,
      rolldownOptions: { ...preload.build.rolldownOptions, external: ['electron'] },
    },
    ssr: { noExternal: true },
  });
  return `${folder}/preload.cjs`;
}
