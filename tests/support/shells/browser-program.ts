import { run } from '../../../src-main/shells/browser/run.ts';
import { PlainBackend } from './plain-backend.ts';

/** The browser shell's program on a plain backend, to be started as a process of its own. */
run({
  args: process.argv.slice(2),
  defaultPages: '/nowhere',
  defaultFolder: '/nowhere',
  openBackend: () => {
    const backend = new PlainBackend();
    process.on('exit', () => process.stderr.write(`locks: ${backend.locks.join()}; closed: ${backend.closed}\n`));
    return backend;
  },
});
