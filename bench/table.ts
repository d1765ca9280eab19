import { type Entry, shown } from './entry.ts';

const HEAD = ['figure', 'median', 'middle half', 'must', 'aim', 'peer', 'ratio', ''];

/** The figures as a table for the terminal; the last column says what was missed or skipped. */
export function table(entries: readonly Entry[]): string {
  const rows = [HEAD, ...entries.map(cells)];
  const widths = HEAD.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column]!))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function cells(entry: Entry): string[] {
  const { value, unit, spread, must, aim, peer, ratio } = entry;
  return [
    `${entry.group}/${entry.id}  ${entry.what}`,
    value === null ? '–' : `${shown(value)} ${unit}`,
    spread === null || entry.runs === 1 ? '' : `${shown(spread[0])}–${shown(spread[1])}`,
    must === undefined ? '' : shown(must),
    aim === undefined ? '' : shown(aim),
    peer === null ? '' : peer.value === null ? `${peer.name} –` : `${peer.name} ${shown(peer.value)}`,
    ratio === null ? '' : `${shown(ratio)}×`,
    remark(entry),
  ];
}

/** What a reader must not overlook: a limit or an aim missed, a peer ahead, something skipped. */
export function remark(entry: Entry): string {
  const { value, must, aim, ratio, peer } = entry;
  if (value === null) return `skipped: ${entry.skipped}`;
  const misses = (limit: number | undefined) =>
    limit !== undefined && (entry.better === 'more' ? value < limit : value > limit);
  const said = [
    misses(must) ? 'MISSES ITS LIMIT' : misses(aim) ? 'misses its aim' : '',
    ratio !== null && ratio < 1 ? 'peer ahead' : '',
    peer?.skipped ? `${peer.name} skipped: ${peer.skipped}` : '',
  ];
  return said.filter((one) => one !== '').join('; ');
}
