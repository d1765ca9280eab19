/** Reading 100,000 events and making something of them, against `ledger` and `hledger`, which read the same as a journal. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Day } from '#shared/domain/day.ts';
import { ledgerText, readLedgerText } from '../src-main/app/ledger-text.ts';
import { scoreOn } from '../src-main/engine/score.ts';
import { buildProduct } from './build.ts';
import { measured, type Peer } from './entry.ts';
import { journalOf } from './journal.ts';
import { manyEvents } from './many-events.ts';
import { timed } from './timing.ts';

const DAY = Day.parse('2026-11-22');
const EVENTS = 100_000;
const WHAT = '100,000 events read from a file, checked and scored';
/** Ours and theirs take turns, so that what else the machine does falls on both. */
const ROUNDS = 5;

const folder = mkdtempSync(join(tmpdir(), 'simsim-bench-ledger-'));
const json = join(folder, 'ledger.json');
const journal = join(folder, 'ledger.journal');

function ran(program: string, parameters: string[], input?: string): void {
  const stdin = input === undefined ? 'ignore' : openSync(input, 'r');
  const { error, status, stderr } = spawnSync(program, parameters, { stdio: [stdin, 'ignore', 'pipe'] });
  if (error) throw error;
  if (status !== 0) throw new Error(`${program}: ${String(stderr).slice(0, 500)}`);
}

async function peer(name: string): Promise<Peer> {
  try {
    ran(name, ['--version']);
  } catch {
    return { name, skipped: `apt-get install ${name}` };
  }
  return { name, runs: await timed(name === 'ledger' ? ROUNDS : 3, () => ran(name, ['-f', journal, 'balance'])) };
}

try {
  const ledger = manyEvents(EVENTS, DAY);
  writeFileSync(json, `${ledgerText(ledger)}\n`);
  writeFileSync(journal, journalOf(ledger.records));

  buildProduct();
  const built = join(import.meta.dirname, '../out/main/command.js');
  const whole = await timed(ROUNDS, () => ran(process.execPath, [built, 'score', '--day', DAY], json), 1);
  const starts = join(import.meta.dirname, '../src-main/shells');
  const sources = [
    `--import=${pathToFileURL(join(starts, 'start/keep-compiled.js'))}`,
    join(starts, 'command/main.ts'),
  ];
  const fromSources = await timed(ROUNDS, () => ran(process.execPath, [...sources, 'score', '--day', DAY], json), 1);
  const inside = await timed(ROUNDS, () => {
    const read = readLedgerText(readFileSync(json, 'utf8'));
    if (!('ledger' in read)) throw new Error('the ledger is not one');
    scoreOn(read.ledger, DAY);
  });
  for (const name of ['ledger', 'hledger']) {
    const beside = await peer(name);
    const row = (id: string, how: string, runs: number[]) =>
      measured({
        id: `${id}-beside-${name}`,
        what: `${WHAT}: ${how}`,
        unit: 'ms',
        runs,
        peer: beside,
        grows: 'events',
      });
    row('command', 'the whole command, as it is built', whole);
    row('sources', 'the whole command, from the sources', fromSources);
    row('load', 'in a running program', inside);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
