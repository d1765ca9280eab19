import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Day } from '#shared/domain/day.ts';
import { openTestBackend } from '../../support/test-backend.ts';
import { simsim } from './spawned.ts';

const DAY = '2026-01-31' as Day;
/** A few months of groceries and wages, as a person would record them. */
const DRAFTS = ['2025-09', '2025-10', '2025-11', '2025-12', '2026-01'].flatMap((month, at) => [
  { kind: 'purchase', day: `${month}-11`, payee: '盒马', category: 'groceries', amount: 8_650 + at * 100 },
  { kind: 'income', day: `${month}-05`, source: 'Müller & Söhne', amount: 900_000 },
]);

test('the app and the command write the same ledger, day and language to the same bytes', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'simsim-same-'));
  const open = await openTestBackend({ today: DAY });
  try {
    const name = 'mei-chen';
    await open.client.account.create({ name, password: 'four unrelated badger violins', currency: 'CNY' });
    for (const draft of DRAFTS) await open.client.ledger.record({ draft: draft as never });
    const period = { from: '2025-08-01' as Day, to: DAY };
    const written = async (format: 'json' | 'pdf' | 'html', language: 'en' | 'zh') => {
      const { file } = await open.client.reports.write({ period, format, language });
      return open.backend.held(file)!.bytes;
    };
    // The command knows no account, so it names the report after the ledger.
    const ledger = { ...JSON.parse(Buffer.from(await written('json', 'en')).toString()), id: name };
    for (const [format, language] of [
      ['pdf', 'en'],
      ['pdf', 'zh'],
      ['html', 'en'],
    ] as const) {
      const out = join(folder, `${language}.${format}`);
      const days = ['--from', period.from, '--to', period.to, '--day', DAY];
      const words = ['report', '--format', format, '--language', language, ...days, '--out', out];
      expect(await simsim(words, JSON.stringify(ledger))).toEqual({ code: 0, out: '', err: '' });
      const own = await written(format, language);
      expect(own.byteLength).toBeGreaterThan(5_000);
      expect([format, language, Buffer.compare(await readFile(out), own)]).toEqual([format, language, 0]);
    }
  } finally {
    await open.close();
    await rm(folder, { recursive: true });
  }
}, 60_000);
