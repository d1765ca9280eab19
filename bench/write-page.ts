import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Entry, shown } from './entry.ts';
import type { Results } from './results.ts';
import { remark } from './table.ts';

const PAGE = join(import.meta.dirname, '../docs/performance.md');
/** `<!-- figures: score growth/score -->` … `<!-- end -->`: groups, or the ids of one that begin so; `rest` is all others. */
const BLOCK = /<!-- (figures|machine)(?:: ([^>]*?))? -->\n[\s\S]*?<!-- end -->/g;

/** Puts the figures into the tables of docs/performance.md; the words around them are left alone. */
export function writePage(results: Results): void {
  writeFileSync(PAGE, pageWith(readFileSync(PAGE, 'utf8'), results));
}

/** The page's text with the tables of these results. */
export function pageWith(page: string, results: Results): string {
  const rest = leftOut(page, results.entries);
  return page.replace(BLOCK, (_block, kind: string, wanted = '') => {
    const head = wanted === '' ? kind : `${kind}: ${wanted}`;
    const entries =
      wanted === 'rest' ? rest : wanted.split(' ').flatMap((name: string) => meant(results.entries, name));
    const body = kind === 'machine' ? machine(results) : figures(entries);
    return `<!-- ${head} -->\n${body}\n<!-- end -->`;
  });
}

/** Which figures no table of the page asks for by name. */
function leftOut(page: string, entries: readonly Entry[]): Entry[] {
  const wanted = [...page.matchAll(BLOCK)].flatMap(([, , names]) => names?.split(' ') ?? []);
  return entries.filter((entry) => !wanted.some((name) => isMeant(entry, name)));
}

function meant(entries: readonly Entry[], name: string): Entry[] {
  return entries.filter((entry) => isMeant(entry, name));
}

function isMeant({ group, id }: Entry, name: string): boolean {
  const [wanted, start = ''] = name.split('/');
  return group === wanted && id.startsWith(start);
}

function machine({ at, machine, versions, groups }: Results): string {
  const { cpu, cores, memoryGB, system } = machine;
  const programs = Object.entries(versions).map(([name, version]) => `${name} ${version}`);
  const seconds = groups.reduce((sum, group) => sum + group.seconds, 0);
  return [
    `Measured on ${at.slice(0, 10)} on ${cpu}, ${cores} cores, ${memoryGB} GB, ${system};`,
    `${programs.join(', ')}. The whole run took ${seconds} s.`,
  ].join(' ');
}

function figures(entries: readonly Entry[]): string {
  if (entries.length === 0) return '';
  const head =
    '| figure | measured | must, aim | peer | times better | grows with | |\n|---|---:|---|---|---:|---|---|';
  return `\n${head}\n${entries.map(row).join('\n')}\n`;
}

function row(entry: Entry): string {
  const { what, value, unit, spread, runs, must, aim, peer, ratio, grows } = entry;
  const around = spread === null || runs < 2 ? '' : ` (${shown(spread[0])}–${shown(spread[1])})`;
  const limits = [must === undefined ? '' : `must ${shown(must)}`, aim === undefined ? '' : `aim ${shown(aim)}`];
  const cells = [
    what,
    value === null ? '–' : `**${shown(value)} ${unit}**${around}`,
    limits.filter((limit) => limit !== '').join(', '),
    peer === null ? '' : peer.value === null ? peer.name : `${peer.name} ${shown(peer.value)} ${unit}`,
    ratio === null ? '' : shown(ratio),
    grows ?? '',
    remark(entry),
  ];
  return `| ${cells.map((cell) => cell.replaceAll('|', '/')).join(' | ')} |`;
}
