import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Entry } from '../../../bench/entry.ts';
import { lastResults, type Results } from '../../../bench/results.ts';
import { remark } from '../../../bench/table.ts';
import { pageWith } from '../../../bench/write-page.ts';

const PAGE = readFileSync(join(import.meta.dirname, '../../../docs/performance.md'), 'utf8');

const entry: Entry = {
  group: 'vault',
  id: 'commit',
  what: 'a change',
  unit: 'ms',
  must: 1,
  aim: 0.5,
  grows: 'size of the change',
  value: 0.75,
  runs: 9,
  spread: [0.7, 0.8],
  peer: { name: 'sqlite', value: 0.5, runs: 9, skipped: null },
  ratio: 0.667,
  skipped: null,
};
const results: Results = {
  at: '2026-11-22T16:00:00.000Z',
  machine: { cpu: 'Xeon', cores: 2, memoryGB: 24, system: 'Linux' },
  versions: { node: '24' },
  groups: [{ group: 'vault', seconds: 12, trouble: null }],
  entries: [entry],
};

describe('the page of figures', () => {
  it('holds just the figures that were kept last, every one of them', () => {
    const kept = lastResults();
    expect(kept).not.toBeNull();
    expect(pageWith(PAGE, kept!)).toBe(PAGE);
    for (const { what } of kept!.entries) expect(PAGE).toContain(what);
  });

  it('takes a table into its place and leaves the words', () => {
    const page = 'Before.\n<!-- figures: vault/com -->\nold\n<!-- end -->\nAfter.\n';
    const written = pageWith(page, results);
    expect(written).toContain(
      '| a change | **0.750 ms** (0.700–0.800) | must 1.00, aim 0.500 | sqlite 0.500 ms | 0.667 |',
    );
    expect(written.startsWith('Before.\n')).toBe(true);
    expect(written.endsWith('<!-- end -->\nAfter.\n')).toBe(true);
    expect(pageWith(written, results)).toBe(written);
  });

  it('puts what no table asks for by name into the last', () => {
    const page = '<!-- figures: vault/com -->\n<!-- end -->\n<!-- figures: rest -->\n<!-- end -->\n';
    const opened = { ...entry, id: 'open', what: 'opening' };
    const [first, rest] = pageWith(page, { ...results, entries: [entry, opened] }).split('figures: rest');
    expect(first).toContain('| a change |');
    expect(first).not.toContain('| opening |');
    expect(rest).toContain('| opening |');
  });

  it('says what was missed, whichever way is better, and where a peer is ahead or absent', () => {
    expect(remark(entry)).toBe('misses its aim; peer ahead');
    expect(remark({ ...entry, value: 2 })).toBe('MISSES ITS LIMIT; peer ahead');
    expect(remark({ ...entry, better: 'more', value: 2, ratio: 4 })).toBe('');
    expect(remark({ ...entry, better: 'more', value: 0.2, ratio: 2 })).toBe('MISSES ITS LIMIT');
    expect(remark({ ...entry, value: null, skipped: 'no disk' })).toBe('skipped: no disk');
    const peer = { name: 'sqlite', value: null, runs: 0, skipped: 'not installed' };
    expect(remark({ ...entry, value: 0.1, peer, ratio: null })).toBe('sqlite skipped: not installed');
  });
});
