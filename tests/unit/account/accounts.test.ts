import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { accountsIn } from '../../../src-main/account/accounts.ts';
import { counting, EMPTY } from '../../faults/support/count.ts';
import { OTHER_PASSWORD, outsideIn, PASSWORD, someAccounts } from '../../faults/support/outside.ts';
import { refusalOf } from '../../support/refusal.ts';

async function lockedAccount() {
  const place = await someAccounts();
  const { vault, recoveryKey } = await place.accounts.create({ name: 'Mei', password: PASSWORD }, EMPTY, counting);
  await vault.commit(1);
  await vault.lock();
  return { ...place, id: vault.id, recoveryKey, vaultFile: join(place.folderOf(vault.id), 'vault.simsim') };
}

describe('the list', () => {
  test('is empty before there is anything, and tells what can be seen without a key', async () => {
    const { accounts, clock } = await someAccounts();
    expect(await accounts.list()).toEqual([]);
    const mei = await accounts.create({ name: 'Mei', password: PASSWORD }, EMPTY, counting);
    const an = await accounts.create({ name: 'An', password: PASSWORD }, EMPTY, counting);
    clock.pass(5000);
    await mei.vault.lock();
    await an.vault.lock();
    expect(await accounts.list()).toEqual([
      { id: an.vault.id, name: 'An', lastOpened: clock.time - 5000, damaged: false, backups: 1 },
      { id: mei.vault.id, name: 'Mei', lastOpened: clock.time - 5000, damaged: false, backups: 1 },
    ]);
    await (await accounts.signIn(an.vault.id, PASSWORD, counting)).lock();
    expect((await accounts.list())[0]).toMatchObject({ name: 'An', lastOpened: clock.time });
  });

  test('flags a damaged vault and knows its name from the backup', async () => {
    const { accounts, id, vaultFile } = await lockedAccount();
    await writeFile(vaultFile, 'not a vault');
    expect(await accounts.list()).toMatchObject([{ id, name: 'Mei', damaged: true, backups: 1 }]);
  });

  test('passes over folders that hold no vault', async () => {
    const { accounts, folder } = await lockedAccount();
    await mkdir(join(folder, 'accounts', '0'.repeat(32)));
    await mkdir(join(folder, 'accounts', 'lost+found'));
    await writeFile(join(folder, 'accounts', 'notes.txt'), 'x');
    expect(await accounts.list()).toHaveLength(1);
  });
});

test('an account that is not there, or no id at all, is unknown', async () => {
  const { accounts, folder, folderOf, id: known } = await lockedAccount();
  await cp(folderOf(known), join(folder, 'elsewhere'), { recursive: true });
  await cp(folderOf(known), join(folder, 'accounts', 'copy'), { recursive: true });
  for (const id of ['0'.repeat(32), '../elsewhere', 'copy', `../accounts/${known}`, '', '.']) {
    expect(await refusalOf(accounts.signIn(id, PASSWORD, counting))).toEqual({ code: 'account/unknown' });
    expect(await refusalOf(accounts.restoreBackup(id))).toEqual({ code: 'account/unknown' });
  }
  expect(await accounts.list()).toHaveLength(1);
});

test('a weak password is refused before anything is written', async () => {
  const { accounts, folder } = await someAccounts();
  for (const password of ['Tr0ub4dor', 'password1!', 'Mei Lanfang 2026']) {
    const refusal = await refusalOf(accounts.create({ name: 'Mei Lanfang', password }, EMPTY, counting));
    expect(refusal.code).toBe('account/weak-password');
  }
  expect(await readdir(folder)).toEqual([]);
  const { vault } = await accounts.create({ name: 'Mei', password: PASSWORD }, EMPTY, counting);
  expect((await refusalOf(accounts.changePassword(vault, PASSWORD, 'weak'))).code).toBe('account/weak-password');
  await accounts.changePassword(vault, PASSWORD, OTHER_PASSWORD);
  await vault.lock();
  await (await accounts.signIn(vault.id, OTHER_PASSWORD, counting)).lock();
});

describe('wrong tries', () => {
  test('are slowed, also after a restart, and forgotten after a success', async () => {
    const { accounts, folder, clock, id } = await lockedAccount();
    for (const waitSeconds of [0, 0, 1]) {
      const refusal = await refusalOf(accounts.signIn(id, 'wrong', counting));
      expect(refusal).toEqual({ code: 'account/wrong-password', waitSeconds });
    }
    expect(await refusalOf(accounts.signIn(id, PASSWORD, counting))).toEqual({ code: 'account/wait', waitSeconds: 1 });

    clock.pass(1000);
    const restarted = accountsIn(outsideIn(folder, clock));
    const fourth = await refusalOf(restarted.signIn(id, 'wrong', counting));
    expect(fourth).toEqual({ code: 'account/wrong-password', waitSeconds: 2 });
    clock.pass(1500);
    expect(await refusalOf(restarted.signIn(id, PASSWORD, counting))).toEqual({ code: 'account/wait', waitSeconds: 1 });
    clock.pass(500);
    await (await restarted.signIn(id, PASSWORD, counting)).lock();
    const afresh = await refusalOf(restarted.signIn(id, 'wrong', counting));
    expect(afresh).toEqual({ code: 'account/wrong-password', waitSeconds: 0 });
  });

  test('made at the same time are counted one by one', async () => {
    const { accounts, id } = await lockedAccount();
    const tries = Array.from({ length: 5 }, () => refusalOf(accounts.signIn(id, 'wrong', counting)));
    expect((await Promise.all(tries)).map(({ code }) => code).sort()).toEqual([
      'account/wait',
      'account/wait',
      'account/wrong-password',
      'account/wrong-password',
      'account/wrong-password',
    ]);
  });

  test('of the recovery key and of a change of password count as well', async () => {
    const { accounts, id } = await lockedAccount();
    const wrongKey = await refusalOf(accounts.recover(id, '0'.repeat(36), OTHER_PASSWORD, counting));
    expect(wrongKey).toEqual({ code: 'account/wrong-recovery-key', waitSeconds: 0 });
    const vault = await accounts.signIn(id, PASSWORD, counting);
    for (const waitSeconds of [0, 0, 1]) {
      const refusal = await refusalOf(accounts.changePassword(vault, 'wrong', OTHER_PASSWORD));
      expect(refusal).toEqual({ code: 'account/wrong-password', waitSeconds });
    }
    expect((await refusalOf(accounts.changePassword(vault, PASSWORD, OTHER_PASSWORD))).code).toBe('account/wait');
    await vault.lock();
  });

  test('do not count when no key was compared', async () => {
    const { accounts, id, vaultFile } = await lockedAccount();
    const whole = await readFile(vaultFile);
    await writeFile(vaultFile, 'damaged');
    for (let time = 0; time < 5; time += 1) {
      expect((await refusalOf(accounts.signIn(id, PASSWORD, counting))).code).toBe('vault/damaged');
    }
    await writeFile(vaultFile, whole);
    await (await accounts.signIn(id, PASSWORD, counting)).lock();
  });

  test('an altered record neither keeps the owner out nor stops the program', async () => {
    const { accounts, folderOf, id } = await lockedAccount();
    for (const text of ['', '{', '{"version":1,"lastOpened":null,"failed":1e9,"lastFailed":9e15}', 'null']) {
      await writeFile(join(folderOf(id), 'sign-in.json'), text);
      const outcome = await accounts.signIn(id, PASSWORD, counting).catch((error) => error.refusal);
      if ('code' in outcome) expect(outcome).toEqual({ code: 'account/wait', waitSeconds: 60 });
      else await outcome.lock();
    }
    expect(await accounts.list()).toHaveLength(1);
  });
});

describe('recovery', () => {
  test('replaces password, recovery key and data key, sealed files and backup included', async () => {
    const { accounts, folderOf, id, recoveryKey, vaultFile } = await lockedAccount();
    const before = await accounts.signIn(id, PASSWORD, counting);
    await before.sealFile('deed', new Uint8Array([1, 2, 3]));
    await before.lock();
    const oldFiles = {
      vault: await readFile(vaultFile),
      deed: await readFile(join(folderOf(id), 'files', 'deed.1')),
    };

    const typed = recoveryKey.toLowerCase().replaceAll('-', ' ');
    const recovered = await accounts.recover(id, typed, OTHER_PASSWORD, counting);
    expect(recovered.vault.document.numbers).toEqual([1]);
    expect(await recovered.vault.openFile('deed')).toEqual(new Uint8Array([1, 2, 3]));
    expect(recovered.recoveryKey).not.toBe(recoveryKey);
    await recovered.vault.lock();

    expect(await readdir(join(folderOf(id), 'files'))).toEqual(['deed.2']);
    expect(await readFile(join(folderOf(id), 'files', 'deed.2'))).not.toEqual(oldFiles.deed);
    expect((await refusalOf(accounts.signIn(id, PASSWORD, counting))).code).toBe('account/wrong-password');
    const again = await refusalOf(accounts.recover(id, recoveryKey, OTHER_PASSWORD, counting));
    expect(again.code).toBe('account/wrong-recovery-key');

    await accounts.restoreBackup(id);
    const vault = await accounts.signIn(id, OTHER_PASSWORD, counting);
    expect(vault.document.numbers).toEqual([1]);
    expect(await vault.openFile('deed')).toEqual(new Uint8Array([1, 2, 3]));
    await vault.lock();
    const next = await accounts.recover(id, recovered.recoveryKey, PASSWORD, counting);
    await next.vault.lock();
  });

  test('is not stopped by one damaged sealed file, which is kept', async () => {
    const { accounts, folderOf, id, recoveryKey } = await lockedAccount();
    const before = await accounts.signIn(id, PASSWORD, counting);
    await before.sealFile('deed', new Uint8Array([1, 2, 3]));
    await before.sealFile('lease', new Uint8Array([4]));
    await before.lock();
    await writeFile(join(folderOf(id), 'files', 'deed.1'), 'damaged');
    const { vault } = await accounts.recover(id, recoveryKey, OTHER_PASSWORD, counting);
    expect(await vault.openFile('lease')).toEqual(new Uint8Array([4]));
    expect(await refusalOf(vault.openFile('deed'))).toEqual({ code: 'file/unknown' });
    await vault.lock();
    expect(await readFile(join(folderOf(id), 'files', 'deed.1.damaged'), 'utf8')).toBe('damaged');
  });

  test('a renewed recovery key replaces the printed one', async () => {
    const { accounts, id, recoveryKey } = await lockedAccount();
    const vault = await accounts.signIn(id, PASSWORD, counting);
    expect((await refusalOf(accounts.renewRecoveryKey(vault, 'wrong'))).code).toBe('account/wrong-password');
    const renewed = await accounts.renewRecoveryKey(vault, PASSWORD);
    await vault.lock();
    const old = await refusalOf(accounts.recover(id, recoveryKey, OTHER_PASSWORD, counting));
    expect(old.code).toBe('account/wrong-recovery-key');
    await (await accounts.recover(id, renewed, OTHER_PASSWORD, counting)).vault.lock();
  });
});

describe('restoring', () => {
  test('puts the last verified backup in place and keeps the damaged file', async () => {
    const { accounts, folderOf, id, vaultFile } = await lockedAccount();
    const altered = await readFile(vaultFile);
    altered[altered.length - 1]! ^= 1;
    await writeFile(vaultFile, altered);
    expect(await refusalOf(accounts.signIn(id, PASSWORD, counting))).toEqual({ code: 'vault/damaged', backups: 1 });
    await accounts.restoreBackup(id);
    const vault = await accounts.signIn(id, PASSWORD, counting);
    expect(vault.document.numbers).toEqual([1]);
    await vault.commit(2);
    await vault.lock();
    const kept = (await readdir(folderOf(id))).filter((name) => name.includes('.damaged-'));
    expect(kept).toHaveLength(1);
    expect(await readFile(join(folderOf(id), kept[0]!))).toEqual(altered);
  });

  test('is refused without a backup, and nothing moves', async () => {
    const { accounts, folderOf } = await someAccounts();
    const { vault } = await accounts.create({ name: 'Mei', password: PASSWORD }, EMPTY, counting);
    expect(await refusalOf(accounts.restoreBackup(vault.id))).toEqual({ code: 'vault/in-use' });
    await vault.lock();
    const backups = join(folderOf(vault.id), 'backups');
    await writeFile(join(backups, (await readdir(backups))[0]!), 'damaged');
    const before = await readdir(folderOf(vault.id));
    expect(await refusalOf(accounts.restoreBackup(vault.id))).toEqual({ code: 'vault/no-backup' });
    expect(await readdir(folderOf(vault.id))).toEqual(before);
  });
});
