import { existsSync, writeFileSync } from 'node:fs';
import { parentPort } from 'node:worker_threads';

/** The simulation's worker, but threads started before one has died die of their first work; a file remembers it. */
const marker = process.env['SIMSIM_TEST_MARKER']!;

if (existsSync(marker)) await import('../../../src-main/simulation/simulation.worker.ts');
else {
  parentPort!.once('message', () => {
    writeFileSync(marker, '');
    process.exit(1);
  });
}
