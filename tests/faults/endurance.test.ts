import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { chanceFor } from '../../src-main/app/demo/chance.ts';
import { type Act, someAct } from './support/endurance/acts.ts';
import { Person } from './support/endurance/person.ts';

const LONG = process.env['SIMSIM_LONG'] !== undefined;
const COMMANDS = LONG ? 2_000 : 120;
/** The program is not killed after so many, so that the memory of one long life can be weighed. */
const LAST_KILL = LONG ? 1_200 : 90;
const SITTING = LONG ? 35 : 24;
const SECOND = 1000;
const HOUR = 3600 * SECOND;
/** What a process may come to hold while locked without leaking: compiled code, caches of the libraries. */
const SLACK = 6 * 2 ** 20;

test(`a month of ${COMMANDS} commands, locks, imports, undoing, and kills at any moment leaves just what should be there`, {
  timeout: LONG ? 3_600_000 : 120_000,
}, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'simsim-endurance-'));
  const chance = chanceFor(`endurance ${process.env['SIMSIM_SEED'] ?? 1}`);
  const person = await Person.begin(folder, Date.parse('2026-01-05T08:00:00Z'));
  onTestFinished(async () => {
    await person.end();
    await rm(folder, { recursive: true, force: true });
  });
  let number = 0;
  const next = async (): Promise<Act> => {
    number++;
    // What the program entered by itself has to be seen before anything can be done with it.
    if ([...person.expected.records.keys()].some((id) => id.startsWith('?'))) await person.check();
    if (number % 60 === 30) return person.importing(statement(person.today, number, LONG ? 150 : 40));
    return someAct(person.expected, chance, person.today, number);
  };
  while (number < COMMANDS) {
    for (let left = SITTING; left > 0; left--) {
      await person.wait(chance.between(2, 90) * SECOND);
      if (number < LAST_KILL && chance.happens(4)) {
        const acts = [await next()];
        // What stands on its own may be on its way together when the program dies.
        while (acts.at(-1)?.name === 'ledger.record' && acts.length < 4) acts.push(await someRecord(next));
        await person.doAndDie(acts, chance.between(0, 40));
        await person.check();
      } else await person.do(await next());
      if (number % (LONG ? 10 : 4) === 0) await person.check();
    }
    if (chance.happens(10)) await person.changePassword('violins badger unrelated four');
    await person.check();
    const away = Math.round(((30 * 24 * HOUR) / COMMANDS) * SITTING);
    await (chance.happens(30) ? person.forget(away) : person.leave(away));
    await person.check();
  }
  const copies = await person.checkCopies();
  const weights = person.weights.at(-1)!;
  const told = `${number} commands, ${person.kills} kills, ${person.expected.records.size} records, ${copies} copies`;
  console.log(`${told}; locked: ${weights.map((weight) => (weight / 2 ** 20).toFixed(1)).join(' ')} MiB`);
  expect(person.kills).toBeGreaterThan(LONG ? 20 : 0);
  expect(copies).toBeGreaterThan(2);
  const [first, ...later] = weights.slice(LONG ? 3 : 0);
  for (const weight of later) expect(weight).toBeLessThan(first! + SLACK);
});

async function someRecord(next: () => Promise<Act>): Promise<Act> {
  for (;;) {
    const act = await next();
    if (act.name === 'ledger.record') return act;
  }
}

/** A bank's statement of so many rows that no other has. */
function statement(today: string, number: number, rows: number): string {
  const lines = Array.from({ length: rows }, (_, at) => `${today},Shop ${number}-${at},-${10 + at}.50`);
  return `Date,Payee,Amount\n${lines.join('\n')}\n`;
}
