import { resolve } from 'node:path';
import { begin } from './start/begin.ts';
import { whenNpmEnds } from './start/when-npm-ends.ts';

whenNpmEnds(process.env, () => process.kill(process.pid, 'SIGTERM'));

/** The program behind `npm start`. */
process.exitCode = await begin(resolve(import.meta.dirname, '../..'), process.argv.slice(2), {
  platform: process.platform,
  env: process.env,
  root: process.getuid?.() === 0,
});
