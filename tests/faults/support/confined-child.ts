import { accountsIn } from '../../../src-main/account/accounts.ts';
import { Refused } from '../../../src-shared/contract/refused.ts';
import { childOutside } from './child-outside.ts';
import { counting, EMPTY } from './count.ts';

/** Chooses each folder given for backups, in a program that may not write everywhere; says what came of it. */
const [folder, password, ...others] = process.argv.slice(2) as [string, string, ...string[]];
const { vault } = await accountsIn(childOutside(folder)).create({ name: 'Mei', password }, EMPTY, counting);
await vault.commit(1);
const outcomes: unknown[] = [];
for (const path of others) {
  try {
    await vault.beginSecond(path);
    outcomes.push((await vault.backUp({ path, forgetBefore: null })).elsewhere);
  } catch (error) {
    outcomes.push(error instanceof Refused ? error.refusal : String(error));
  }
}
await vault.lock();
console.log(JSON.stringify(outcomes));
process.exit(0);
