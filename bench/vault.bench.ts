import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Day } from '#shared/domain/day.ts';
import type { LedgerRecord } from '#shared/domain/record.ts';
import { type AccountDocument, type Change, emptyDocument } from '../src-main/app/document.ts';
import { accountContent } from '../src-main/app/vault-book.ts';
import { bytesOfJson, bytesOfPassword } from '../src-main/vault/bytes.ts';
import { nodeFiles } from '../src-main/vault/node-files.ts';
import { argon2id, readySodium } from '../src-main/vault/sodium.ts';
import { Store } from '../src-main/vault/store.ts';
import { createVault, openVault, type VaultContent, type VaultOutside } from '../src-main/vault/vault.ts';
import { manyEvents } from './many-events.ts';

/** Figures of the vault at 100,000 events: a durable change below a millisecond, open ≤ 400 ms after the KDF, unlock ≤ 1.2 s. */
const EVENTS = 100_000;
const CHANGES = Number(process.env.SIMSIM_BENCH_CHANGES ?? 4000);
const DAY = Day.parse('2026-11-22');
const PASSWORD = 'four unrelated badger violins';
const QUICK = { memoryMiB: 8, passes: 1 };
const folder = mkdtempSync(join(process.env.SIMSIM_BENCH_FOLDER ?? tmpdir(), 'simsim-bench-'));

function tell(what: string, milliseconds: number[], note = ''): void {
  const sorted = milliseconds.toSorted((one, other) => one - other);
  const at = (part: number) => sorted[Math.min(Math.floor(sorted.length * part), sorted.length - 1)]!.toFixed(3);
  const figures = `p50 ${at(0.5).padStart(9)}  p95 ${at(0.95).padStart(9)}  p99 ${at(0.99).padStart(9)} ms`;
  console.log(`${what.padEnd(58)} ${figures}  ${note}`);
}

async function timed(times: number, work: (time: number) => Promise<unknown>): Promise<number[]> {
  const took: number[] = [];
  for (let time = 0; time < times; time += 1) {
    const since = performance.now();
    await work(time);
    took.push(performance.now() - since);
  }
  return took;
}

const document: AccountDocument = { ...emptyDocument('bench', 'CNY'), ledger: manyEvents(EVENTS, DAY) };
const changeOf = (n: number): Change => {
  const id = `0198f3a2-7c11-7000-8000-${String(n).padStart(12, '0')}`;
  const record = { id, kind: 'purchase', day: DAY, payee: 'Corner shop', category: 'dining', amount: 900 + n };
  const edit = { put: [record as LedgerRecord], remove: [] };
  const step = {
    id: `step-${n}`,
    at: 1_795_000_000_000 + n,
    edit,
    inverse: { put: [], remove: [id] },
    automatic: false,
  };
  return { change: 'edit', step };
};

/** The store as it runs inside the vault's thread: sealing, the write, waiting for the disk, the high-water mark. */
async function storeAlone(): Promise<void> {
  const sodium = await readySodium();
  const { store } = await Store.create(
    {
      files: nodeFiles,
      sodium,
      stretch: argon2id(sodium),
      randomBytes: (count) => new Uint8Array(randomBytes(count)),
      marks: join(folder, 'marks'),
      passwordCost: QUICK,
      clock: () => performance.now(),
    },
    {
      folder: join(folder, 'accounts', 'store'),
      name: 'Mei',
      created: 0,
      password: bytesOfPassword(PASSWORD),
      document: bytesOfJson(document),
    },
  );
  const changes = Array.from({ length: CHANGES }, (_, n) => bytesOfJson(changeOf(n)));
  await timed(50, (n) => store.append(changes[n]!));
  tell('a change, at the store inside the thread', await timed(CHANGES, (n) => store.append(changes[n]!)));
  tell(
    'a new snapshot of everything (folding the journal)',
    await timed(9, () => store.fold(bytesOfJson(document), 0)),
  );
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
  const input = { folder: place, name: 'Mei', password: PASSWORD, document };
  const { vault } = await createVault(outside(QUICK), input, accountContent);
  await timed(50, (n) => vault.commit(changeOf(n)));
  tell(
    'a change, end to end (apply, thread, disk, answer)',
    await timed(CHANGES, (n) => vault.commit(changeOf(50 + n))),
  );
  const quick = outside(QUICK);
  await vault.lock();
  await opened('opened, journal empty, KDF all but free', 7, quick, accountContent, place);
  const plain: VaultContent<AccountDocument, Change> = {
    ...accountContent,
    parse: (value) => value as AccountDocument,
  };
  await opened('… the vault alone, without checking every record', 7, quick, plain, place);
}

async function opened(
  what: string,
  times: number,
  how: VaultOutside,
  content: VaultContent<AccountDocument, Change>,
  place: string,
): Promise<void> {
  const took: number[] = [];
  for (let time = 0; time < times; time += 1) {
    const since = performance.now();
    const vault = await openVault(how, { folder: place, password: PASSWORD }, content);
    took.push(performance.now() - since);
    await vault.lock();
  }
  tell(what, took);
}

async function unlocking(): Promise<void> {
  const place = join(folder, 'accounts', 'calibrated');
  const input = { folder: place, name: 'Mei', password: PASSWORD, document };
  const { vault } = await createVault(outside(null), input, accountContent);
  await vault.lock();
  await opened('unlocked, with the password function as calibrated here', 5, outside(null), accountContent, place);
}

try {
  console.log(`${EVENTS} events, ${CHANGES} changes, ${folder}`);
  await storeAlone();
  await endToEnd();
  await unlocking();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
process.exit();
