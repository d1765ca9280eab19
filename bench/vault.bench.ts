import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Day } from '#shared/domain/day.ts';
import type { LedgerRecord } from '#shared/domain/record.ts';
import { type AccountDocument, type Change, emptyDocument } from '../src-main/app/document.ts';
import { accountContent } from '../src-main/app/vault-book.ts';
import { bytesOfJson, bytesOfPassword } from '../src-main/vault/bytes.ts';
import { STANDARD } from '../src-main/vault/cost.ts';
import { nodeFiles } from '../src-main/vault/node-files.ts';
import { argon2id, readySodium } from '../src-main/vault/sodium.ts';
import { Store } from '../src-main/vault/store.ts';
import { createVault, openVault, type VaultOutside } from '../src-main/vault/vault.ts';
import { measured, type Peer, quantile } from './entry.ts';
import { manyEvents } from './many-events.ts';
import { SQLCIPHER, startSqlCipher } from './peers/sqlcipher.ts';
import { timed } from './timing.ts';

/**
 * The vault at 100,000 events, beside SQLCipher doing the same durable insert on the same disk: a few of each in turn, in
 * processes of their own, so that both meet the same moments of a busy machine. A round's figure is its median, or its
 * 95th or 99th part of a hundred. What is written is made before the clock starts, for both.
 */
const EVENTS = 100_000;
const ROUNDS = 16;
const A_ROUND = Number(process.env['SIMSIM_BENCH_CHANGES'] ?? 4000) / ROUNDS;
const A_TURN = Math.min(25, A_ROUND);
const DAY = Day.parse('2026-11-22');
const PASSWORD = 'four unrelated badger violins';
const QUICK = { memoryMiB: 8, passes: 1 };
const OPENINGS = 7;
/** Of twenty changes nineteen are to be durable within so many milliseconds. */
const SLOWEST_AIM = 10;
const folder = mkdtempSync(join(process.env['SIMSIM_BENCH_FOLDER'] ?? tmpdir(), 'simsim-bench-'));
const document = (): AccountDocument => ({ ...emptyDocument('bench', 'CNY'), ledger: manyEvents(EVENTS, DAY) });
const sqlcipher = startSqlCipher();
/** So that the second series puts other rows than the first. */
let peered = 0;

const idOf = (n: number) => `0198f3a2-7c11-7000-8000-${String(n).padStart(12, '0')}`;
function changeOf(n: number): Change {
  const id = idOf(n);
  const record = { id, kind: 'purchase', day: DAY, payee: 'Corner shop', category: 'dining', amount: 900 + n };
  const edit = { put: [record as LedgerRecord], remove: [] };
  const inverse = { put: [], remove: [id] };
  return { change: 'edit', step: { id: `step-${n}`, at: 1_795_000_000_000 + n, edit, inverse, automatic: false } };
}

interface Seen {
  ours: number[][];
  theirs: number[][];
}

/** A few of our own changes, then as many of the peer's, until the rounds are full. `made` gives what `commit` takes. */
async function rounds<Made>(made: (n: number) => Made, commit: (made: Made) => Promise<unknown>): Promise<Seen> {
  const seen: Seen = { ours: [], theirs: [] };
  let next = peered;
  await timed(50, () => commit(made(next++)));
  for (let round = 0; round < ROUNDS; round++) {
    const [ours, theirs]: [number[], number[]] = [[], []];
    while (ours.length < A_ROUND) {
      const numbers = Array.from({ length: A_TURN }, () => next++);
      const changes = numbers.map(made);
      ours.push(...(await timed(A_TURN, (n) => commit(changes[n]!))));
      if (typeof sqlcipher === 'string') continue;
      const rows = numbers.map((n) => [idOf(n), JSON.stringify(changeOf(n))] as const);
      theirs.push(...(await sqlcipher.insert(rows)));
    }
    seen.ours.push(ours);
    seen.theirs.push(theirs);
  }
  peered = next;
  return seen;
}

function tell(id: string, what: string, { ours, theirs }: Seen, aim: number): void {
  for (const part of [0.5, 0.95, 0.99]) {
    const figure = (runs: number[][]) => runs.map((run) => quantile(run, part));
    const peer: Peer =
      typeof sqlcipher === 'string'
        ? { name: SQLCIPHER, skipped: sqlcipher }
        : { name: SQLCIPHER, runs: figure(theirs) };
    const name = `p${part * 100}`;
    measured({
      id: part === 0.5 ? id : `${id}-${name}`,
      what: `${what}, ${name} of a round of ${A_ROUND}`,
      unit: 'ms',
      runs: figure(ours),
      grows: 'size of the change, not of the ledger',
      peer,
      ...(part === 0.5 && { aim }),
      ...(part === 0.95 && { aim: SLOWEST_AIM }),
    });
  }
}

/** The store as it runs inside the vault's thread: sealing, the write, waiting for the disk, the high-water mark. */
async function storeAlone(): Promise<void> {
  const sodium = await readySodium();
  const outside = {
    files: nodeFiles,
    sodium,
    stretch: argon2id(sodium),
    randomBytes: (count: number) => new Uint8Array(randomBytes(count)),
    marks: join(folder, 'marks'),
    passwordCost: QUICK,
    clock: () => performance.now(),
  };
  const bytes = bytesOfJson(document());
  const place = join(folder, 'accounts', 'store');
  const given = { folder: place, name: 'Mei', created: 0, password: bytesOfPassword(PASSWORD), document: bytes };
  const { store } = await Store.create(outside, given);
  const made = (n: number) => bytesOfJson(changeOf(n));
  const seen = await rounds(made, (change) => store.append(change));
  tell('commit', 'a durable change at the store, 100,000 events before it', seen, 0.5);
  const folds = await timed(9, () => store.fold(bytes, 0), 1);
  measured({ id: 'fold', what: 'a new snapshot of 100,000 events', unit: 'ms', runs: folds, grows: 'events' });
  await store.end();
}

const outside = (passwordCost: VaultOutside['passwordCost']): VaultOutside => ({
  now: () => 0,
  workers: { vault: new URL('../src-main/vault/vault.worker.ts', import.meta.url) },
  passwordCost,
  marks: join(folder, 'marks'),
});

async function endToEnd(): Promise<void> {
  const place = join(folder, 'accounts', 'vault');
  const input = { folder: place, name: 'Mei', password: PASSWORD, document: document() };
  const { vault } = await createVault(outside(QUICK), input, accountContent);
  const seen = await rounds(changeOf, (change) => vault.commit(change));
  tell('commit-end-to-end', 'a change through thread and disk into the document and back', seen, 0.5);
  await vault.lock();
  const runs = await opened(OPENINGS, outside(QUICK), place);
  const theirs = typeof sqlcipher === 'string' ? null : await sqlcipher.reopen(OPENINGS);
  measured({
    id: 'open',
    what: 'a vault of 100,000 events opened and checked, the password function all but free',
    unit: 'ms',
    runs,
    aim: 400,
    grows: 'events',
    peer: theirs ? { name: SQLCIPHER, runs: theirs } : { name: SQLCIPHER, skipped: sqlcipher as string },
  });
}

async function opened(times: number, how: VaultOutside, place: string): Promise<number[]> {
  const took: number[] = [];
  for (let time = 0; time < times; time++) {
    const since = performance.now();
    const vault = await openVault(how, { folder: place, password: PASSWORD }, accountContent);
    took.push(performance.now() - since);
    await vault.lock();
  }
  return took;
}

async function passwordFunction(): Promise<void> {
  const stretch = argon2id(await readySodium());
  const salt = new Uint8Array(16);
  const runs = await timed(5, () => stretch(bytesOfPassword(PASSWORD), salt, STANDARD), 1);
  const what = `the password function alone, at its least: ${STANDARD.memoryMiB} MiB, ${STANDARD.passes} passes`;
  measured({ id: 'password', what, unit: 'ms', runs, grows: 'memory and passes, not the ledger' });
}

async function unlocking(): Promise<void> {
  const place = join(folder, 'accounts', 'calibrated');
  const input = { folder: place, name: 'Mei', password: PASSWORD, document: document() };
  const { vault } = await createVault(outside(null), input, accountContent);
  await vault.lock();
  const runs = await opened(5, outside(null), place);
  const what = 'the same unlocked by a password function calibrated to about 0.8 s';
  measured({ id: 'unlock', what, unit: 'ms', runs, aim: 1200, grows: 'events' });
}

try {
  if (typeof sqlcipher !== 'string') {
    const rows = document().ledger.records.map((record) => [record.id, JSON.stringify(record)] as const);
    await sqlcipher.open(folder, rows);
  }
  await storeAlone();
  await endToEnd();
  await passwordFunction();
  await unlocking();
} finally {
  if (typeof sqlcipher !== 'string') sqlcipher.end();
  rmSync(folder, { recursive: true, force: true });
}
process.exit();
