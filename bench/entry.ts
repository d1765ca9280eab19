import { appendFileSync } from 'node:fs';

/** Milliseconds, seconds, bytes in a thousand or a million, things in a second, points of a chance, pieces. */
export type Unit = 'ms' | 's' | 'kB' | 'MB' | '/s' | 'points' | 'pieces';

/** The same work done by a program of other people's: what it took, or why it was not there. */
export type Peer = { name: string; runs: readonly number[] } | { name: string; skipped: string };

interface Named {
  /** Short, the same for ever, unlike any other in its file: docs/performance.md names it as `group/id`. */
  id: string;
  /** The figure in words, with its size: "one score of 10,000 events". */
  what: string;
  unit: Unit;
  /** Whether less or more of it is good; less unless said. */
  better?: 'less' | 'more';
  /** What must hold, and what is aimed at, as the design says. */
  must?: number;
  aim?: number;
  /** What the cost grows with: "events", "size of the change, not of the ledger". */
  grows?: string;
}

/** What a benchmark says: each run's figure, in the order they were made. */
export interface Measured extends Named {
  runs: readonly number[];
  peer?: Peer;
}

/** One line of results.json. */
export interface Entry extends Named {
  group: string;
  /** The median of the runs; null where it could not be measured. */
  value: number | null;
  runs: number;
  /** The middle half of the runs: first and third quartile. */
  spread: [number, number] | null;
  peer: { name: string; value: number | null; runs: number; skipped: string | null } | null;
  /** How many times better than the peer; below 1 the peer is ahead. */
  ratio: number | null;
  skipped: string | null;
}

/** Takes a figure into the table and into results.json. */
export function measured(figure: Measured): Entry {
  const { runs, peer, ...named } = figure;
  const value = median(runs);
  const theirs = peer && 'runs' in peer ? median(peer.runs) : null;
  const ratio = theirs === null ? null : named.better === 'more' ? value / theirs : theirs / value;
  return told({
    ...named,
    group: GROUP,
    value,
    runs: runs.length,
    spread: [quantile(runs, 0.25), quantile(runs, 0.75)],
    peer: peer
      ? {
          name: peer.name,
          value: theirs,
          runs: 'runs' in peer ? peer.runs.length : 0,
          skipped: 'skipped' in peer ? peer.skipped : null,
        }
      : null,
    ratio,
    skipped: null,
  });
}

/** A figure that could not be measured here, and why. */
export function skipped(figure: Named, why: string): Entry {
  return told({ ...figure, group: GROUP, value: null, runs: 0, spread: null, peer: null, ratio: null, skipped: why });
}

export function median(runs: readonly number[]): number {
  return quantile(runs, 0.5);
}

/** The run below which that part of them lies. Throws on no runs at all. */
export function quantile(runs: readonly number[], part: number): number {
  const sorted = runs.toSorted((one, other) => one - other);
  const found = sorted[Math.min(Math.floor(sorted.length * part), sorted.length - 1)];
  if (found === undefined) throw new RangeError('nothing was measured');
  return found;
}

const GROUP = process.env['SIMSIM_BENCH_GROUP'] ?? 'alone';

function told(entry: Entry): Entry {
  const place = process.env['SIMSIM_BENCH_ENTRIES'];
  if (place) appendFileSync(place, `${JSON.stringify(entry)}\n`);
  const figure = entry.value === null ? `skipped: ${entry.skipped}` : `${shown(entry.value)} ${entry.unit}`;
  console.log(`  ${entry.what}: ${figure}${besidePeer(entry)}`);
  return entry;
}

function besidePeer({ peer, unit, ratio }: Entry): string {
  if (!peer) return '';
  if (peer.value === null) return ` (${peer.name} skipped: ${peer.skipped})`;
  return ` (${peer.name} ${shown(peer.value)} ${unit}, ${shown(ratio!)} times)`;
}

/** Three digits that matter. */
export function shown(value: number): string {
  if (value === 0) return '0';
  const size = Math.abs(value);
  return size >= 100 ? value.toFixed(0) : value.toFixed(Math.min(6, 2 - Math.floor(Math.log10(size))));
}
