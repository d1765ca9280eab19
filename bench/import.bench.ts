import { monitorEventLoopDelay } from 'node:perf_hooks';
import { openTestBackend } from '../tests/support/test-backend.ts';
import { measured } from './entry.ts';

/** A statement of 100,000 rows through the whole core: read on its thread, shown, saved as one change, and taken back. */
const ROWS = 100_000;
const ROUNDS = 3;
const SHOPS = ['Corner Shop', 'City Electric', 'Noodle Bar', 'Acme Metro', 'Book Nook', 'Pharmacy 24', 'Tea House'];

const FILES = { csv: csvOf(ROWS), ofx: ofxOf(ROWS) };
const took: Record<string, number[]> = { csv: [], ofx: [], first: [], save: [], undo: [], block: [], memory: [] };

for (let round = 0; round < ROUNDS; round++) {
  const open = await openTestBackend({ today: '2026-11-22' });
  try {
    await open.client.account.create({ name: 'Bench', password: 'quiet harbour 81 lantern', currency: 'USD' });
    const send = async (text: string) => {
      const reply = await open.transport.send(new TextEncoder().encode(text), 'statement.csv');
      if (!reply.ok) throw new Error('the file was not taken');
      return reply.value.file;
    };
    const file = await send(FILES.csv);
    const loop = monitorEventLoopDelay({ resolution: 1 });
    loop.enable();
    let first = 0;
    let since = performance.now();
    const stop = open.transport.listen((notice) => {
      if (notice.notice === 'import-progress') first ||= performance.now() - since;
    });
    const { counts } = await open.client.imports.preview({ file });
    took['csv']!.push(performance.now() - since);
    took['first']!.push(first);
    loop.disable();
    stop();
    took['block']!.push(loop.max / 1e6);
    if (counts.new !== ROWS) throw new Error(`${counts.new} rows were read`);
    since = performance.now();
    await open.client.imports.save({ file, skipMalformed: false, leaveOut: [] });
    took['save']!.push(performance.now() - since);
    since = performance.now();
    await open.client.ledger.undo({});
    took['undo']!.push(performance.now() - since);
    const ofx = await send(FILES.ofx);
    since = performance.now();
    await open.client.imports.preview({ file: ofx });
    took['ofx']!.push(performance.now() - since);
    took['memory']!.push(process.resourceUsage().maxRSS / 1_024);
  } finally {
    await open.close();
  }
}

const grows = 'rows';
const seconds = (runs: number[]) => runs.map((run) => run / 1_000);
const rows = ROWS.toLocaleString('en');
measured({
  id: 'csv',
  what: `${rows} rows of CSV read and shown`,
  unit: 's',
  runs: seconds(took['csv']!),
  aim: 5,
  grows,
});
measured({
  id: 'ofx',
  what: `${rows} rows of OFX read and shown`,
  unit: 's',
  runs: seconds(took['ofx']!),
  aim: 5,
  grows,
});
measured({ id: 'first', what: 'until the first sign of progress', unit: 'ms', runs: took['first']!, aim: 500 });
measured({
  id: 'block',
  what: 'longest time the core answers nobody else meanwhile',
  unit: 'ms',
  runs: took['block']!,
  aim: 500,
  grows,
});
measured({ id: 'save', what: `${rows} rows saved as one change`, unit: 's', runs: seconds(took['save']!), grows });
measured({ id: 'undo', what: `and taken back by one undo`, unit: 's', runs: seconds(took['undo']!), grows });
measured({
  id: 'memory',
  what: 'peak memory of the process, reading thread included',
  unit: 'MB',
  runs: took['memory']!,
  grows,
});

function dayOf(row: number): [string, string, string] {
  const day = new Date(Date.UTC(2020, 0, 1 + (row % 2_000)));
  const two = (value: number) => String(value).padStart(2, '0');
  return [String(day.getUTCFullYear()), two(day.getUTCMonth() + 1), two(day.getUTCDate())];
}

function csvOf(count: number): string {
  const lines = Array.from({ length: count }, (_, row) => {
    const [year, month, day] = dayOf(row);
    return `${year}-${month}-${day},"${SHOPS[row % SHOPS.length]} ${row % 97}",-${(row % 900) + 1}.${(row % 90) + 10},ref ${row}`;
  });
  return `Date,Payee,Amount,Reference\n${lines.join('\n')}\n`;
}

function ofxOf(count: number): string {
  const rows = Array.from({ length: count }, (_, row) => {
    const shop = `${SHOPS[row % SHOPS.length]} ${row % 97}`;
    return `<STMTTRN>\n<TRNTYPE>DEBIT\n<DTPOSTED>${dayOf(row).join('')}\n<TRNAMT>-${(row % 900) + 1}.50\n<FITID>${row}\n<NAME>${shop}\n</STMTTRN>`;
  });
  return `OFXHEADER:100\n\n<OFX><BANKMSGSRSV1><STMTTRNRS><STMTRS><CURDEF>USD<BANKACCTFROM><ACCTID>1</BANKACCTFROM><BANKTRANLIST>\n${rows.join('\n')}\n</BANKTRANLIST></STMTRS></STMTTRNRS></BANKMSGSRSV1></OFX>`;
}
