import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';

/** `npm run bench [-- NAME]`: runs every bench/*.bench.ts, one after another in a process of its own, and passes on its table. */
const only = process.argv[2];
const files = readdirSync(import.meta.dirname).filter(
  (file) => file.endsWith('.bench.ts') && (!only || file.startsWith(only)),
);
if (files.length === 0) {
  console.error(`No benchmark is called ${only}.`);
  process.exitCode = 2;
}
for (const file of files.sort()) {
  console.log(`\n— ${file.slice(0, -'.bench.ts'.length)}`);
  const { status } = spawnSync(process.execPath, ['--expose-gc', `${import.meta.dirname}/${file}`], {
    stdio: 'inherit',
  });
  if (status !== 0) process.exitCode = 1;
}
