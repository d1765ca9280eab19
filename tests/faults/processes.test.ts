import { randomInt } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { refusalOf } from '../support/refusal.ts';
import { childOn } from './support/children.ts';
import { counting, EMPTY } from './support/count.ts';
import { PASSWORD, someAccounts } from './support/outside.ts';

const ROUNDS = process.env.SIMSIM_LONG === '1' ? 200 : 20;

async function lockedAccount() {
  const place = await someAccounts();
  const { vault } = await place.accounts.create({ name: 'Mei', password: PASSWORD }, EMPTY, counting);
  await vault.lock();
  return { ...place, id: vault.id };
}

test('a vault open in another process is refused, and free at once when that process is killed', async () => {
  const { accounts, folder, id } = await lockedAccount();
  const child = await childOn(folder, id, PASSWORD, 'hold');
  expect(await refusalOf(accounts.signIn(id, PASSWORD, counting))).toEqual({ code: 'vault/in-use' });
  expect(await refusalOf(accounts.restoreBackup(id))).toEqual({ code: 'vault/in-use' });
  await child.kill();
  const vault = await accounts.signIn(id, PASSWORD, counting);
  await vault.lock();
});

test('trying to open a vault twice in one process does not free it for another', async () => {
  const { accounts, folder, id } = await lockedAccount();
  const vault = await accounts.signIn(id, PASSWORD, counting);
  expect(await refusalOf(accounts.signIn(id, PASSWORD, counting))).toEqual({ code: 'vault/in-use' });
  expect(await refusalOf(accounts.restoreBackup(id))).toEqual({ code: 'vault/in-use' });
  await expect(childOn(folder, id, PASSWORD, 'hold')).rejects.toThrow('vault/in-use');
  await vault.commit(1);
  await vault.lock();
  await (await childOn(folder, id, PASSWORD, 'hold')).kill();
});

test(`nothing acknowledged is lost in ${ROUNDS} rounds of kill −9`, async () => {
  const { accounts, folder, id } = await lockedAccount();
  let acknowledged = 0;
  for (let round = 1; round <= ROUNDS; round += 1) {
    const child = await childOn(folder, id, PASSWORD, 'commit');
    while (child.lines.length < 2) await pause(5);
    await pause(randomInt(5, 120));
    await child.kill();
    acknowledged = Math.max(acknowledged, ...child.lines.slice(1).map(Number));
    const vault = await accounts.signIn(id, PASSWORD, counting);
    const { numbers } = vault.document;
    expect(numbers, `round ${round}`).toEqual(Array.from({ length: numbers.length }, (_, index) => index + 1));
    expect(numbers.length).toBeGreaterThanOrEqual(acknowledged);
    expect(numbers.length).toBeLessThanOrEqual(acknowledged + 1);
    expect(vault.opened).toMatchObject({ rolledBack: null, damagedAfter: null, readOnly: null, orphans: 0 });
    acknowledged = numbers.length;
    await vault.lock();
  }
  console.log(`${ROUNDS} rounds of kill −9: ${acknowledged} acknowledged commits, 0 lost`);
  expect(acknowledged).toBeGreaterThan(ROUNDS);
}, 1_800_000);

test('what another process holds can be read meanwhile, at any moment, and not written', async () => {
  const { accounts, folder, id } = await lockedAccount();
  const child = await childOn(folder, id, PASSWORD, 'commit');
  let before = 0;
  for (let time = 0; time < 5; time += 1) {
    const known = child.lines.length - 1;
    const vault = await accounts.signIn(id, PASSWORD, counting, undefined, { readInUse: true });
    const { numbers } = vault.document;
    expect(vault.opened).toMatchObject({ readOnly: { code: 'vault/in-use' }, tornTail: 0, damagedAfter: null });
    expect(numbers).toEqual(Array.from({ length: numbers.length }, (_, index) => index + 1));
    expect(numbers.length).toBeGreaterThanOrEqual(Math.max(known, before));
    before = numbers.length;
    expect(await refusalOf(vault.commit(1))).toEqual({ code: 'vault/in-use' });
    expect(await refusalOf(vault.changePassword(PASSWORD, PASSWORD))).toEqual({ code: 'vault/in-use' });
    expect(await vault.lock()).toBe('unchanged');
  }
  await child.kill();
  const vault = await accounts.signIn(id, PASSWORD, counting);
  expect(vault.opened.readOnly).toBeNull();
  expect(vault.document.numbers.length).toBeGreaterThanOrEqual(child.lines.length - 1);
  await vault.lock();
});
