/** `npm run package:fuses`: reads the fuses of the program in dist, and fails when one is not as it should be. */
import { join } from 'node:path';
import { builtProgram } from './built-program.ts';
import { wrongFuses } from './fuses.ts';

const program = builtProgram(join(import.meta.dirname, '../dist'), process.platform);
if (!program) {
  console.error('There is no built program in dist. Run “npm run package” first.');
  process.exit(1);
}
const wrong = await wrongFuses(program.bundle);
for (const fuse of wrong) console.error(fuse);
console.log(
  `${program.bundle}: ${wrong.length === 0 ? 'every fuse is as it should be' : `${wrong.length} fuses wrong`}`,
);
process.exitCode = wrong.length === 0 ? 0 : 1;
