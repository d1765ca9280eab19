import { extname, join } from 'node:path';
import { openBackend } from '../../app/open-backend.ts';
import { defaultFolder, systemOutside } from '../../app/system-outside.ts';
import { run } from './run.ts';

/** The program of the browser shell. The pages lie beside the bundle; from the sources, where the build puts them. */
const builtPages = extname(import.meta.filename) === '.ts' ? '../../../out/renderer' : '../renderer';

run({
  args: process.argv.slice(2),
  defaultPages: join(import.meta.dirname, builtPages),
  defaultFolder: defaultFolder(),
  openBackend: (folder) => openBackend(systemOutside({ entry: import.meta.url, folder }), 'browser'),
});
