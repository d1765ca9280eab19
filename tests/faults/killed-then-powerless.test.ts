import { expect, test } from 'vitest';
import { bytesOfJson, bytesOfPassword, textOfBytes } from '../../src-main/vault/bytes.ts';
import type { Files } from '../../src-main/vault/files.ts';
import { Store } from '../../src-main/vault/store.ts';
import { CrashDisk } from './support/crash-disk.ts';
import { quickOutside } from './support/in-process.ts';
import { changeOf, FOLDER, look, MARKS, numbersTo } from './support/lived-vault.ts';
import { PASSWORD } from './support/outside.ts';

const NOW = Date.UTC(2026, 0, 31);

/** A disk as one program sees it: once the program is killed, nothing it still wanted to do happens. */
function mortal(disk: CrashDisk, lastStep: number): { files: Files; died: () => boolean } {
  let [steps, dead] = [0, false];
  const locks: (() => void)[] = [];
  disk.onStep = () => {
    steps += 1;
    if (steps !== lastStep) return;
    dead = true;
    for (const release of locks) release();
    throw new Error('killed');
  };
  const guarded = <Value extends object>(target: Value): Value =>
    new Proxy(target, {
      get: (on, name) => {
        const member = on[name as keyof Value];
        if (typeof member !== 'function') return member;
        return async (...given: unknown[]) => {
          if (dead) throw new Error('killed');
          const value = await member.apply(on, given);
          if (name === 'hold') locks.push(value);
          return name === 'create' || name === 'openJournal' ? guarded(value) : value;
        };
      },
    });
  return { files: guarded<Files>(disk), died: () => dead };
}

/** What was killed in the middle of a write is opened again before the disk has caught up; then power goes as well. */
test('what is acknowledged after a kill outlasts a loss of power, whatever the kill left half done', async () => {
  let [kills, states] = [0, 0];
  for (let step = 1; ; step += 1) {
    const disk = new CrashDisk();
    const { files, died } = mortal(disk, step);
    const outside = await quickOutside(files, MARKS);
    let acknowledged = -1;
    try {
      const password = bytesOfPassword(PASSWORD);
      const made = { folder: FOLDER, name: 'Mei', created: NOW, password, document: bytesOfJson([]) };
      const { store } = await Store.create(outside, made);
      acknowledged = 0;
      for (const n of [1, 2]) {
        await store.append(changeOf(n));
        acknowledged = n;
      }
      await store.fold(bytesOfJson(numbersTo(2)), NOW);
      await store.append(changeOf(3));
      acknowledged = 3;
    } catch (error) {
      if (!died()) throw error;
    }
    if (!died()) break;
    disk.onStep = () => {};
    if (acknowledged < 0) continue;
    kills += 1;
    const again = await Store.open(await quickOutside(disk, MARKS), FOLDER, { password: bytesOfPassword(PASSWORD) });
    const { document, changes } = await again.read();
    const numbers = [
      ...JSON.parse(textOfBytes(document)),
      ...changes.map((change) => JSON.parse(textOfBytes(change)).n),
    ];
    expect(numbers.length, `killed at step ${step}`).toBeGreaterThanOrEqual(acknowledged);
    const next = [...numbers, 99];
    if ((await again.append(bytesOfJson({ n: 99 }))) === 'whole') await again.fold(bytesOfJson(next), NOW);
    for (const state of disk.crashes()) {
      states += 1;
      expect((await look(state)).numbers, `killed at step ${step}`).toEqual(next);
    }
  }
  console.log(`${kills} kills, each followed by losses of power: ${states} states, 0 lost`);
  expect(kills).toBeGreaterThan(20);
});
