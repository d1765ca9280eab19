import { randomBytes } from 'node:crypto';
import { setImmediate as soon } from 'node:timers/promises';
import { openTestBackend } from '../../../support/test-backend.ts';
import type { Answer, Asked } from './program.ts';

/** The product in a process of its own, until it is killed: moves its clock on, makes the call it is sent, answers. */
const [folder, now] = process.argv.slice(2) as [string, string];
const open = await openTestBackend({ folder, now: Number(now), chance: (count) => new Uint8Array(randomBytes(count)) });

process.on('message', async (asked: Asked) => {
  await open.clock.advance(Math.max(0, asked.at - open.clock.now));
  // What midnight or an idle hour set off takes its turn before what was asked.
  await open.backend.dispatch('ledger.remove', { id: 'nothing-has-this-id' });
  const held = asked.file && open.backend.hold({ ...asked.file, type: 'text/csv' });
  const given = held?.ok ? { ...(asked.input as object), file: held.value.file } : asked.input;
  const reply = await open.backend.dispatch(asked.name, given);
  process.send!({ number: asked.number, reply, memory: asked.weigh ? await weighed() : null } satisfies Answer);
});
process.send!({ number: 0, reply: { ok: true, value: null }, memory: null } satisfies Answer);

/** What is in use once everything that nobody holds is gone. */
async function weighed(): Promise<number> {
  for (let time = 0; time < 3; time++) {
    await soon();
    globalThis.gc!();
  }
  return process.memoryUsage().heapUsed;
}
