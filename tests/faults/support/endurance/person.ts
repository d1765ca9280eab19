import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { Reply } from '#shared/contract/reply.ts';
import type { Day } from '#shared/domain/day.ts';
import type { LedgerRecord } from '#shared/domain/record.ts';
import { DEFAULT_MODEL } from '#shared/domain/score.ts';
import { scoreOn } from '../../../../src-main/engine/score.ts';
import { type Act, PASSWORD } from './acts.ts';
import { caughtUp, depths, type Expected, edited, NOTHING_YET, type Records, settled } from './expected.ts';
import { Program } from './program.ts';

const SECOND = 1000;
const HOUR = 3600 * SECOND;
const PAGE = 500;

/** Somebody who lives with the program, and knows what should be in it. */
export class Person {
  expected: Expected = NOTHING_YET;
  at: number;
  kills = 0;
  /** States that were seen whole, as the ids and contents of their records: what a backup may hold. */
  readonly past = new Set<string>(['']);
  /** Memory in use while locked, for each process that lived. */
  readonly weights: number[][] = [];
  readonly #folder: string;
  #program: Program;
  #account = '';

  private constructor(folder: string, at: number, program: Program) {
    this.#folder = folder;
    this.at = at;
    this.#program = program;
    this.weights.push([]);
  }

  static async begin(folder: string, at: number): Promise<Person> {
    const person = new Person(folder, at, await Program.start(folder, at));
    await person.#ask('account.create', { name: 'Mei', password: PASSWORD, currency: 'CNY' });
    person.#account = ((await person.#ask('account.session', {})) as { account: string }).account;
    return person;
  }

  get today(): Day {
    return new Date(this.at).toISOString().slice(0, 10) as Day;
  }

  /** Lets a little time go by at the keyboard. If a new day begins, its bills come in. */
  async wait(milliseconds: number): Promise<void> {
    const before = this.today;
    this.at += milliseconds;
    if (this.at % (24 * HOUR) < 5 * SECOND) this.at += 5 * SECOND; // a new day is noticed within a second or so
    if (this.today !== before) this.expected = caughtUp(this.expected, this.today);
    await this.#ask('about.touch', {});
  }

  /** Does it and waits for the answer. */
  async do(act: Act): Promise<void> {
    const reply = await this.#reply(act.name, act.input, act.file);
    if (!reply.ok) throw new Error(`${act.name} was not done: ${JSON.stringify(reply)}`);
    this.expected = act.after(this.expected, reply);
    this.#remember();
  }

  /**
   * Does these one after the other, and has the program killed so many milliseconds later. Afterwards there must be what
   * was acknowledged, and of the rest as many as the program got to: each wholly, in order.
   */
  async doAndDie(acts: readonly Act[], after: number): Promise<void> {
    const answers = acts.map(({ name, input, file }) =>
      this.#program.ask({ at: this.at, name, input, ...(file && { file }) }),
    );
    await new Promise((resolve) => setTimeout(resolve, after));
    await this.#program.kill();
    this.kills++;
    const replies = (await Promise.all(answers)).map((answer) => answer?.reply);
    const refused = replies.find((reply) => reply?.ok === false);
    if (refused) throw new Error(`before the kill: ${JSON.stringify(refused)}`);
    const acknowledged = replies.filter((reply) => reply !== undefined).length;
    const may = [this.expected];
    for (const [place, act] of acts.entries()) may.push(act.after(may.at(-1)!, replies[place]));
    this.at += SECOND;
    this.#program = await Program.start(this.#folder, this.at);
    this.weights.push([]);
    await this.#signIn();
    const seen = await this.#seen();
    const found = may
      .slice(acknowledged)
      .map((expected) => matched(caughtUp(expected, this.today), seen))
      .find((expected) => expected !== null);
    if (!found) {
      const names = acts.map(({ name }) => name).join(', ');
      throw new Error(`after a kill amid ${names}, ${acknowledged} acknowledged: not what should be there`);
    }
    this.expected = found;
  }

  /** Locks, weighs what is left in memory, stays away, and signs in again. */
  async leave(milliseconds: number): Promise<void> {
    const answer = await this.#program.ask({ at: this.at, name: 'account.lock', input: {}, weigh: true });
    this.weights.at(-1)!.push(answer!.memory!);
    this.at += milliseconds;
    await this.#signIn();
    this.expected = caughtUp(this.expected, this.today);
  }

  /** Stays away so long that the program locks by itself, and signs in again. */
  async forget(milliseconds: number): Promise<void> {
    this.at += milliseconds;
    const reply = await this.#reply('ledger.due', { days: 1 });
    if (reply.ok || 'incident' in reply || reply.refusal.code !== 'session/locked')
      throw new Error('left alone, it did not lock');
    await this.#signIn();
    this.expected = caughtUp(this.expected, this.today);
  }

  async changePassword(password: string): Promise<void> {
    await this.#ask('account.changePassword', { password: PASSWORD, newPassword: password });
    await this.#ask('account.changePassword', { password, newPassword: PASSWORD });
  }

  /** The act of importing this statement: what its preview calls new must be there afterwards. */
  async importing(text: string): Promise<Act> {
    const file = { name: 'bank.csv', bytes: new TextEncoder().encode(text) };
    const preview = (await this.#ask('imports.preview', {}, file)) as { rows: { record: LedgerRecord | null }[] };
    const put = preview.rows.flatMap(({ record }) => record ?? []);
    const { today } = this;
    return {
      name: 'imports.save',
      input: { skipMalformed: false, leaveOut: [] },
      file,
      after: (expected) => edited(expected, put, [], today),
    };
  }

  /** Holds the program to everything that should be in it. */
  async check(): Promise<void> {
    const found = matched(this.expected, await this.#seen());
    if (!found) throw new Error('what is there is not what should be there');
    this.expected = found;
    const { score } = (await this.#ask('score.show', {})) as { score: number };
    const records = [...found.records.values()];
    const ledger = { version: 1 as const, id: 'expected', currency: 'CNY' as const, model: DEFAULT_MODEL, records };
    const should = scoreOn(ledger, this.today).score;
    if (score !== should) throw new Error(`the score is ${score}, and should be ${should}`);
    this.#remember();
  }

  /** Every backup opens, and holds what was there at some time; and so does a copy made for another computer. */
  async checkCopies(): Promise<number> {
    const exported = (await this.#ask('account.exportVault', {})) as { file: string };
    const copy = (await this.#ask('account.importVault', { ...exported, password: PASSWORD })) as { account: string };
    const accounts = [copy.account];
    for (const backup of (await this.#ask('account.backups', { account: this.#account })) as { id: string }[]) {
      const asked = { account: this.#account, backup: backup.id };
      accounts.push(((await this.#ask('account.restoreBackupAsNew', asked)) as { account: string }).account);
    }
    const ever = new Set([...this.past].flatMap((state) => state.split(' ').map((each) => each.split(':')[0])));
    for (const account of accounts) {
      await this.#ask('account.signIn', { account, password: PASSWORD });
      const { records } = await this.#seen();
      // What signing in entered by itself just now was never there before.
      const held = new Map([...records].filter(([id]) => ever.has(id)));
      if (!this.past.has(fingerprint(held))) throw new Error(`copy ${account} holds what was never there`);
    }
    return accounts.length;
  }

  async end(): Promise<void> {
    await this.#program.kill();
  }

  #remember(): void {
    this.past.add(fingerprint(this.expected.records));
    // A backup may have been made just before the new day's bills came in.
    const last = this.expected.done.at(-1);
    if (last?.automatic) this.past.add(fingerprint(last.before));
  }

  async #signIn(): Promise<void> {
    await this.#ask('account.signIn', { account: this.#account, password: PASSWORD });
  }

  async #reply(name: string, input: unknown, file?: Act['file']): Promise<Reply> {
    const answer = await this.#program.ask({ at: this.at, name, input, ...(file && { file }) });
    if (!answer) throw new Error(`the program ended by itself during ${name}`);
    return answer.reply;
  }

  async #ask(name: string, input: unknown, file?: Act['file']): Promise<unknown> {
    const reply = await this.#reply(name, input, file);
    if (!reply.ok) throw new Error(`${name}: ${JSON.stringify(reply)}`);
    return reply.value;
  }

  /** Everything in the account, as the screens would show it. */
  async #seen(): Promise<Seen> {
    const records = new Map<string, LedgerRecord>();
    for (let offset = 0; ; offset += PAGE) {
      const request = { filter: 'all', search: '', offset, limit: PAGE };
      const list = (await this.#ask('ledger.list', request)) as Page;
      for (const { record } of list.rows) records.set(record.id, record);
      if (offset + PAGE < list.total) continue;
      const { theme } = (await this.#ask('preferences.show', {})) as { theme: string };
      const scenarios = (await this.#ask('simulator.scenarios', {})) as { name: string }[];
      const { undo, redo } = list;
      return { records, depths: { undo, redo }, theme, scenarios: scenarios.map(({ name }) => name) };
    }
  }
}

interface Page {
  rows: { record: LedgerRecord }[];
  total: number;
  undo: number;
  redo: number;
}

interface Seen {
  records: Records;
  depths: { undo: number; redo: number };
  theme: string;
  scenarios: readonly string[];
}

/** What should be there, with the ids that it has there; null when something else is. */
function matched(expected: Expected, seen: Seen): Expected | null {
  const others = { depths: depths(expected), theme: expected.theme, scenarios: expected.scenarios.toSorted() };
  const { records, ...rest } = { ...seen, scenarios: seen.scenarios.toSorted() };
  return isDeepStrictEqual(rest, others) ? settled(expected, records) : null;
}

function fingerprint(records: Records): string {
  const parts = [...records.values()].map(
    (record) => `${record.id}:${hashOf(JSON.stringify(Object.entries(record).sort()))}`,
  );
  return parts.sort().join(' ');
}

function hashOf(text: string): string {
  return createHash('sha1').update(text).digest('base64url').slice(0, 8);
}
