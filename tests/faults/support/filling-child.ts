import { accountsIn } from '../../../src-main/account/accounts.ts';
import { Refused } from '../../../src-shared/contract/refused.ts';
import { childOutside } from './child-outside.ts';

/** Commits random text that does not compress until a file would grow past the process's limit, then something small. */
interface Texts {
  texts: string[];
}
const content = {
  parse: (value: unknown) => value as Texts,
  apply: (_: Texts, text: string): Texts => ({ texts: [text] }),
};
const [folder, password] = process.argv.slice(2) as [string, string];
const outside = childOutside(folder);
const { vault } = await accountsIn(outside).create({ name: 'Mei', password }, { texts: [] }, content);
const text = (bytes: number) => Buffer.from(outside.randomBytes(bytes)).toString('base64');
const outcomes: string[] = [];
for (const bytes of [4000, 8000, 100_000, 9000]) {
  try {
    await vault.commit(text(bytes));
    outcomes.push('saved');
  } catch (error) {
    outcomes.push(error instanceof Refused ? error.refusal.code : String(error));
  }
}
const last = vault.document.texts[0]!.length;
await vault.lock();
console.log(JSON.stringify({ id: vault.id, outcomes, last }));
process.exit(0);
