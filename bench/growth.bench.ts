/** How each thing a person waits for grows with the ledger: 1,000 to 1,000,000 events, through the contract, on a real disk. */
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Reply } from '#shared/contract/reply.ts';
import { addDays, Day } from '#shared/domain/day.ts';
import type { Ledger } from '#shared/domain/ledger.ts';
import { accountsIn } from '../src-main/account/accounts.ts';
import { emptyDocument } from '../src-main/app/document.ts';
import { accountContent } from '../src-main/app/vault-book.ts';
import { scoreOn } from '../src-main/engine/score.ts';
import { openTestBackend } from '../tests/support/test-backend.ts';
import { measured, skipped, type Unit } from './entry.ts';
import { manyEvents } from './many-events.ts';
import { timed } from './timing.ts';

const DAY = Day.parse('2026-11-22');
const PASSWORD = 'four unrelated badger violins';
/** The password function is made light, so that opening shows what grows; its own cost is the vault group's figure. */
const LIGHT = { memoryMiB: 8, passes: 1 };
const STATEMENT_ROWS = 1_000;
const SIZES = [
  { events: 1_000, name: '1k', runs: 9 },
  { events: 10_000, name: '10k', runs: 7 },
  { events: 100_000, name: '100k', runs: 3 },
  { events: 1_000_000, name: '1M', runs: 1 },
];

const folder = mkdtempSync(join(tmpdir(), 'simsim-bench-growth-'));
try {
  for (const size of SIZES) await grown(size);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
process.exit();

async function grown({ events, name, runs }: (typeof SIZES)[number]): Promise<void> {
  const place = join(folder, name);
  const say = (id: string, what: string, took: readonly number[], grows: string, unit: Unit = 'ms') =>
    measured({ id: `${id}-${name}`, what: `${what}, ${events.toLocaleString('en')} events`, unit, runs: took, grows });
  const ledger = manyEvents(events, DAY);
  say('score', 'the score, read from the ledger', await timed(Math.max(3, runs), () => scoreOn(ledger, DAY)), 'events');

  const account = await accountOf(place, ledger);
  const open = await openTestBackend({
    folder: place,
    today: DAY,
    chance: (count) => new Uint8Array(randomBytes(count)),
  });
  const ask = async <Value>(call: string, input: unknown): Promise<Value> => {
    const reply = (await open.backend.dispatch(call, input)) as Reply<Value>;
    if (!reply.ok) throw new Error(`${call}: ${JSON.stringify(reply)}`);
    return reply.value;
  };
  try {
    const before = inUse();
    const opening: number[] = [];
    for (let run = 0; run < runs; run++) {
      await open.backend.lock('asked');
      opening.push(...(await timed(1, () => ask('account.signIn', { account, password: PASSWORD }))));
    }
    say('open', 'signing in, the password function apart', opening, 'events');
    say('memory', 'memory of the core once signed in', [(inUse() - before) / 1e6], 'events', 'MB');

    let at = 0;
    const record = () =>
      ask('ledger.record', {
        draft: { kind: 'purchase', day: DAY, payee: 'Shop', category: 'dining', amount: 900 + ++at },
      });
    await record(); // the first reads the whole ledger once, as the overview would have
    say('commit', 'recording a purchase: durable, and both scores', await timed(runs + 4, record), 'events, a little');
    const list = () => ask('ledger.list', { filter: 'all', search: '', offset: 0, limit: 100 });
    const listing: number[] = [];
    for (let run = 0; run < runs; run++) {
      await record();
      listing.push(...(await timed(1, list)));
    }
    say('list', 'the ledger screen after a change', listing, 'events');
    say('list-again', 'a further page of the same list', await timed(runs, list), 'events, a little');
    say(
      'history',
      'two years of reviews',
      await timed(runs, () => ask('score.history', { months: 24 })),
      'events and months',
    );
    const period = { from: '2026-11-01', to: '2026-11-22' };
    say('report', "a month's report", await timed(runs, () => ask('reports.preview', { period })), 'events');
    const importing: number[] = [];
    for (let run = 0; run < Math.min(runs, 3); run++) {
      const held = open.backend.hold({ name: 'bank.csv', type: 'text/csv', bytes: statement(run) });
      if (!held.ok) throw new Error('the statement was not taken');
      const choices = { ...held.value, skipMalformed: false, leaveOut: [] };
      importing.push(...(await timed(1, () => ask('imports.save', choices))));
    }
    say('import', 'a statement of 1,000 rows read and saved', importing, 'rows, and events');
  } catch (error) {
    skipped({ id: `rest-${name}`, what: `the rest at ${events} events`, unit: 'ms' }, String(error).slice(0, 200));
  } finally {
    await open.close();
  }
}

async function accountOf(place: string, ledger: Ledger): Promise<string> {
  const accounts = accountsIn({
    now: () => Date.parse(`${DAY}T00:00:00Z`),
    randomBytes: (count) => new Uint8Array(randomBytes(count)),
    after: () => () => {},
    folder: place,
    workers: { vault: new URL('../src-main/vault/vault.worker.ts', import.meta.url) },
    passwordCost: LIGHT,
  });
  const document = { ...emptyDocument(ledger.id, ledger.currency), ledger };
  const { vault } = await accounts.create({ name: 'Mei', password: PASSWORD }, document, accountContent);
  await vault.lock();
  await accounts.close();
  return vault.id;
}

/** Bytes that the process holds once everything that nobody needs is gone. */
function inUse(): number {
  globalThis.gc?.();
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}

function statement(run: number): Uint8Array {
  const rows = Array.from(
    { length: STATEMENT_ROWS },
    (_, row) => `${addDays(DAY, -(row % 300))},Statement shop ${run}-${row},-${10 + (row % 90)}.50`,
  );
  return new TextEncoder().encode(`Date,Payee,Amount\n${rows.join('\n')}\n`);
}
