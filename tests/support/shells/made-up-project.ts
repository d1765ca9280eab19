import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/**
 * A folder that `npm start` takes for the project: sources, a builder, and Electron's installer, all a few lines long.
 * What is built are shells that say how they were started.
 */
export async function madeUpProject() {
  const root = await mkdtemp(join(tmpdir(), 'project-'));
  const write = async (file: string, text: string, mode = 0o644) => {
    await mkdir(dirname(join(root, file)), { recursive: true });
    await writeFile(join(root, file), text, { mode });
  };
  await write('package.json', '{"type":"module"}');
  await write('src-main/main.ts', 'export {};');
  await write('node_modules/electron-vite/package.json', '{"type":"module"}');
  await write('node_modules/electron-vite/bin/electron-vite.js', BUILDER);
  await write('node_modules/electron/package.json', '{"version":"45.0.0"}');
  await write(
    'node_modules/electron/install.js',
    "console.error('TypeError: fetch failed\\n    at here'); process.exit(1)",
  );
  return {
    root,
    write,
    /** Puts a runtime in place; `script` is what it runs as a shell script. */
    async installRuntime(script: string) {
      await write('node_modules/electron/path.txt', 'electron');
      await write('node_modules/electron/dist/version', '45.0.0');
      await write('node_modules/electron/dist/electron', `#!/bin/sh\n${script}\n`, 0o755);
    },
    remove: () => rm(root, { recursive: true }),
  };
}

const SHELL = `
console.log('browser shell', JSON.stringify(process.argv.slice(2)));
process.stdin.on('data', (text) => console.log('heard', String(text).trim()));
process.on('SIGTERM', () => process.exit(7));
process.once('disconnect', () => process.exit(8));
if (process.argv.includes('--port')) process.exit(5);
setInterval(() => {}, 1000);
`;

const BUILDER = `
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
if (readFileSync('src-main/main.ts', 'utf8').includes('broken')) { console.error('cannot build this'); process.exit(1); }
for (const folder of ['main', 'preload', 'renderer']) mkdirSync('out/' + folder, { recursive: true });
writeFileSync('out/main/browser.js', ${JSON.stringify(SHELL)});
for (const file of ['main/desktop.js', 'preload/preload.cjs', 'renderer/index.html']) writeFileSync('out/' + file, '');
`;
