import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findCall } from '#shared/contract/contract.ts';
import { Refusal } from '#shared/contract/refusal.ts';
import type { Reply } from '#shared/contract/reply.ts';
import { addDays, type Day } from '#shared/domain/day.ts';
import { codeAt } from '../../../src-main/account/codes.ts';
import { openTestBackend, type TestBackend } from '../test-backend.ts';
import { FILES } from './files.ts';
import { filled } from './placeholders.ts';

/** Who is there when a call is made. */
export const STATES = ['account', 'demo', 'account', 'locked'] as const;
export type State = (typeof STATES)[number] | 'nobody';

/** Fields of answers that later inputs may name. */
const NAMED = new Set(['id', 'step', 'run', 'file', 'document', 'recoveryKey', 'finding']);
/** Fields that name a record of a kind. */
const SAME_AS: Record<string, string> = { about: 'bill', follows: 'bill', paidWith: 'account', card: 'account' };

const PASSWORD = 'four unrelated badger violins';
const DAY = '2026-01-31' as Day;
/** Longer than anything but a bug takes, on a machine that does much else. */
const HANGS_AFTER = 60_000;

/** The whole product, told what the calls before brought to light, so that later calls can name things that exist. */
export class Subject {
  readonly open: TestBackend;
  readonly troubles: string[] = [];
  readonly slowest = new Map<string, number>();
  readonly answered = new Map<string, { ok: number; refused: number }>();
  /** What exists, by the name of the field it was seen in, or by the kind of record. */
  readonly #seen = new Map<string, string[]>();
  readonly #passwords = new Map<string, string>();
  #keyFile: string | null = null;
  #keyFileOn: string | null = null;
  #offered: string | null = null;
  /** The last saved account, as a person keeps it: locking lets go of every file, and this one comes in again. */
  #exported: Uint8Array | null = null;
  #nextFile = 0;

  private constructor(open: TestBackend) {
    this.open = open;
  }

  static async start(): Promise<Subject> {
    return new Subject(await openTestBackend({ today: DAY }));
  }

  /** Makes one call and holds its answer to what every answer must be. */
  async call(name: string, input: unknown): Promise<Reply> {
    const asked = JSON.parse(JSON.stringify(filled(input, (kind, which) => this.#known(kind, which))));
    const since = performance.now();
    const reply = await Promise.race([this.open.backend.dispatch(name, asked), hung()]);
    const took = performance.now() - since;
    this.slowest.set(name, Math.max(took, this.slowest.get(name) ?? 0));
    this.#check(name, asked, reply);
    if (reply !== 'hung' && reply.ok) this.#learn(name, asked as Record<string, string>, reply.value);
    return reply === 'hung' ? { ok: false, incident: 'hung' } : reply;
  }

  /** Brings that state about again, if a call has ended it. */
  async be(state: State): Promise<void> {
    const open = await this.open.client.account.session({});
    if (state === 'demo' && !open?.demo) await this.call('account.demo', {});
    if (state === 'account' && (!open || open.demo)) await this.#signIn();
    if ((state === 'locked' || state === 'nobody') && open) await this.call('account.lock', {});
    if (state === 'demo' || state === 'account') this.#holdFiles();
    if (state === 'demo' && !open?.demo)
      await this.call('ledger.list', { filter: 'all', search: '', offset: 0, limit: 50 });
  }

  async close(): Promise<void> {
    await this.open.close();
  }

  async #signIn(): Promise<void> {
    await this.open.clock.advance(120_000); // past what slows wrong passwords down
    const [account] = await this.open.client.account.list({});
    if (account && !account.damaged) {
      const keyFile = this.#keyFileOn === null ? {} : { keyFile: this.#keyFileOn };
      const password = this.#passwords.get(account.id) ?? PASSWORD;
      await this.call('account.signIn', { account: account.id, password, ...keyFile });
      if (this.#offered) await this.call('account.confirmCode', { code: this.#code() });
      if (await this.open.client.account.session({})) return;
    }
    await this.call('account.create', { name: 'Mei', password: PASSWORD, currency: 'CNY' });
  }

  #holdFiles(): void {
    const exported = this.#exported && { name: 'mei.simsim-vault', bytes: this.#exported };
    const files = exported ? [...FILES, exported] : FILES;
    const file = files[this.#nextFile++ % files.length]!;
    const held = this.open.backend.hold({ ...file, type: 'application/octet-stream' });
    if (held.ok) this.#saw('file', held.value.file);
  }

  #code(): string {
    return this.#offered ? codeAt(this.#offered, this.open.clock.now) : '123456';
  }

  #known(name: string, which: number): string {
    switch (name) {
      case 'day':
        return addDays(DAY, (which % 800) - 600);
      case 'password':
        return which % 5 === 0 ? 'wrong' : (oneOf([...this.#passwords.values()], which) ?? PASSWORD);
      case 'newPassword':
        return which % 2 === 0 ? PASSWORD : 'weak';
      case 'code':
        return which % 4 === 0 ? '000000' : this.#code();
      case 'keyFile':
        return this.#keyFile ?? 'x';
      case 'account':
        // A record's account and an account of this computer go by the same word.
        return oneOf([...this.#passwords.keys(), ...this.#latest('account')], which) ?? 'x';
      case 'file':
        return oneOf(this.#latest('file').slice(-4), which) ?? 'x';
      default:
        return oneOf(this.#latest(SAME_AS[name] ?? name), which) ?? oneOf(this.#latest('id'), which) ?? 'x';
    }
  }

  #latest(name: string): string[] {
    return this.#seen.get(name)?.slice(-20) ?? [];
  }

  #saw(name: string, text: string): void {
    const before = this.#seen.get(name);
    if (before) before.push(text);
    else this.#seen.set(name, [text]);
  }

  #learn(name: string, asked: Record<string, string>, value: unknown): void {
    for (const [field, text, kind] of textsIn(value)) {
      if (NAMED.has(field)) this.#saw(field, text);
      if (field === 'id' && kind) this.#saw(kind, text);
      if (field === 'secret') this.#offered = text;
    }
    if (name === 'ledger.record')
      this.#saw((asked['draft'] as unknown as { kind: string }).kind, (value as { id: string }).id);
    if (name === 'account.backups') for (const { id } of value as { id: string }[]) this.#saw('backup', id);
    if (name === 'account.list') for (const { id } of value as { id: string }[]) this.#knows(id);
    if (name === 'account.restoreBackupAsNew') this.#knows((value as { account: string }).account);
    if (name === 'account.exportVault')
      this.#exported = this.open.backend.held((value as { file: string }).file)?.bytes ?? null;
    if (name === 'account.makeKeyFile') this.#keyFile = this.#textOf((value as { file: string }).file);
    if (name === 'account.addKeyFile') this.#keyFileOn = asked['keyFile']!;
    if (name === 'account.removeKeyFile' || name === 'account.recover') this.#keyFileOn = null;
    if (name === 'account.recover') this.#passwords.set(asked['account']!, asked['password']!);
    if (name === 'account.changePassword')
      for (const id of this.#passwords.keys()) this.#passwords.set(id, asked['newPassword']!);
  }

  #knows(id: string): void {
    if (!this.#passwords.has(id)) this.#passwords.set(id, PASSWORD);
  }

  #textOf(file: string): string | null {
    const held = this.open.backend.held(file);
    return held ? new TextDecoder().decode(held.bytes) : null;
  }

  /** What the local log says of an incident. */
  #written(incident: string): string {
    const lines = readFileSync(join(this.open.folder, 'incidents.log'), 'utf8').split('\n');
    return lines.find((line) => line.includes(incident)) ?? 'not written down';
  }

  #check(name: string, asked: unknown, reply: Reply | 'hung'): void {
    const count = this.answered.get(name) ?? { ok: 0, refused: 0 };
    this.answered.set(name, count);
    const said = `${name} ${JSON.stringify(asked)?.slice(0, 600)}`;
    if (reply === 'hung') this.troubles.push(`no answer: ${said}`);
    else if ('incident' in reply) this.troubles.push(`an incident: ${said}\n${this.#written(reply.incident)}`);
    else if (!reply.ok) {
      count.refused++;
      const refusal = Refusal.safeParse(reply.refusal);
      if (!refusal.success) this.troubles.push(`no refusal of the union, ${JSON.stringify(reply)}: ${said}`);
    } else {
      count.ok++;
      const output = findCall(name)?.call.output.safeParse(JSON.parse(JSON.stringify(reply.value)));
      if (!output?.success) this.troubles.push(`an answer that JSON changes: ${said}`);
    }
  }
}

function oneOf(things: readonly string[], which: number): string | undefined {
  return things[which % things.length];
}

/** Every text in an answer, with the field it stands in and the kind of record, if it is one's. */
function textsIn(value: unknown, field = '', kind?: string): [string, string, string | undefined][] {
  if (typeof value === 'string') return [[field, value, kind]];
  if (value === null || typeof value !== 'object') return [];
  const own = (value as { kind?: string }).kind;
  return Object.entries(value).flatMap(([name, part]) => textsIn(part, Array.isArray(value) ? field : name, own));
}

function hung(): Promise<'hung'> {
  return new Promise((resolve) => {
    setTimeout(() => resolve('hung'), HANGS_AFTER).unref();
  });
}
