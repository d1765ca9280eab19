import { writeSync } from 'node:fs';
import { accountsIn } from '../../../src-main/account/accounts.ts';
import { childOutside } from './child-outside.ts';
import { counting } from './count.ts';

/** Signs in, says `ready`, then commits 1, 2, 3 … and prints each number once it is acknowledged, until killed. */
const [folder, id, password, mode] = process.argv.slice(2) as [string, string, string, string];
const vault = await accountsIn(childOutside(folder)).signIn(id, password, counting);
writeSync(1, 'ready\n');
if (mode === 'hold') setInterval(() => {}, 1000);
else
  for (let number = vault.document.numbers.length + 1; ; number += 1) {
    await vault.commit(number);
    writeSync(1, `${number}\n`);
  }
