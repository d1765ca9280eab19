import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { startThread } from '../../../src-main/vault/thread.ts';
import { outsideIn, temporaryFolder } from '../../faults/support/outside.ts';

const PATIENT = { timeout: 60_000 };
const LOCKED = { refusal: { code: 'session/locked' } };
const running = (code: string) =>
  startThread({ workers: { vault: new URL(`data:text/javascript,${encodeURIComponent(code)}`) }, passwordCost: null });

test('a thread that is told to end has time for its last steps', PATIENT, async () => {
  const left = join(await temporaryFolder(), 'left');
  const thread = running(`
    import { writeFileSync } from 'node:fs';
    import { parentPort } from 'node:worker_threads';
    parentPort.on('message', (told) => {
      if (told !== 'end') return;
      setTimeout(() => { writeFileSync(${JSON.stringify(left)}, ''); parentPort.close(); }, 50);
    });`);
  await thread.end();
  expect(existsSync(left)).toBe(true);
});

test('one that never comes to it is cut off, and what waits for it is refused at once', PATIENT, async () => {
  const thread = running(`
    import { parentPort } from 'node:worker_threads';
    parentPort.on('message', () => { for (;;); });`);
  const waiting = thread.ask('anything', null);
  const refused = expect(waiting).rejects.toMatchObject(LOCKED);
  let ended = false;
  const end = thread.end().then(() => {
    ended = true;
  });
  await refused;
  expect(ended).toBe(false);
  await end;
  await expect(thread.ask('anything', null)).rejects.toMatchObject(LOCKED);
});

test('a real one ends while its code is loading and while it estimates, and can be ended twice', PATIENT, async () => {
  const outside = outsideIn(await temporaryFolder());
  await startThread(outside).end();
  const thread = startThread(outside);
  const waiting = thread.ask('guesses', { password: 'hunter2', personalWords: [] });
  const refused = expect(waiting).rejects.toMatchObject(LOCKED);
  await Promise.all([thread.end(), thread.end(), refused]);
});
