import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, release, totalmem, type } from 'node:os';
import { join } from 'node:path';
import type { Entry } from './entry.ts';
import { peerVersions } from './peers/versions.ts';

/** One process that measured: how long it took, and what went wrong with it, if anything did. */
export interface Group {
  group: string;
  seconds: number;
  trouble: string | null;
}

export interface Results {
  /** When the newest of it was measured. */
  at: string;
  machine: { cpu: string; cores: number; memoryGB: number; system: string };
  versions: Record<string, string>;
  groups: Group[];
  entries: Entry[];
}

const PLACE = join(import.meta.dirname, 'results.json');

/** What was kept last, or null. */
export function lastResults(): Results | null {
  try {
    return JSON.parse(readFileSync(PLACE, 'utf8')) as Results;
  } catch {
    return null;
  }
}

/** Writes what was measured now; groups that were left out keep their last figures, if those came from the same machine. */
export function keepResults(groups: Group[], entries: Entry[], known: readonly string[]): Results {
  const machine = thisMachine();
  const before = lastResults();
  const same = before !== null && JSON.stringify(before.machine) === JSON.stringify(machine);
  const stays = ({ group }: { group: string }) =>
    same && known.includes(group) && !groups.some((one) => one.group === group);
  const results: Results = {
    at: new Date().toISOString(),
    machine,
    versions: versions(),
    groups: [...(before?.groups.filter(stays) ?? []), ...groups].sort(byGroup),
    entries: [...(before?.entries.filter(stays) ?? []), ...entries].sort(byGroup),
  };
  writeFileSync(PLACE, `${JSON.stringify(results, null, 2)}\n`);
  return results;
}

function byGroup(one: { group: string }, other: { group: string }): number {
  return one.group < other.group ? -1 : one.group > other.group ? 1 : 0;
}

function thisMachine(): Results['machine'] {
  return {
    cpu: cpus()[0]?.model.trim() ?? 'unknown',
    cores: availableParallelism(),
    memoryGB: Math.round(totalmem() / 1e9),
    system: `${type()} ${release()} ${process.arch}`,
  };
}

function versions(): Record<string, string> {
  const own = JSON.parse(readFileSync(join(import.meta.dirname, '../package.json'), 'utf8')) as { version: string };
  const { node, v8 } = process.versions;
  return { simsim: own.version, node, v8, ...peerVersions() };
}
