import { join } from 'node:path';
import { openBackend } from '../../app/open-backend.ts';
import { defaultFolder, systemOutside } from '../../app/system-outside.ts';
import { run } from './run.ts';

/** The program of the desktop shell. Bundled to out/main, beside out/preload and out/renderer. */
const out = join(import.meta.dirname, '..');

run({
  args: process.argv.slice(1),
  defaultFolder: defaultFolder(),
  pages: join(out, 'renderer'),
  preload: join(out, 'preload', 'preload.cjs'),
  icon: join(out, '..', 'resources', 'icon.png'),
  openBackend: (folder) => openBackend(systemOutside({ entry: import.meta.url, folder }), 'desktop'),
});
