import { attributeOf, tagsOf } from '../tags.ts';

/** Formats for days and times that every spreadsheet knows by number. */
const BUILT_IN = (id: number) =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);

/** Tells which cell styles show a number as a day. */
export function dateStyles(xml: string): (style: number) => boolean {
  const formats = new Map<number, string>();
  const styles: number[] = [];
  let inCells = false;
  for (const tag of tagsOf(xml)) {
    if (tag.name === 'NUMFMT') formats.set(Number(attributeOf(tag, 'numFmtId')), attributeOf(tag, 'formatCode') ?? '');
    else if (tag.name === 'CELLXFS') inCells = tag.kind === 'open';
    else if (tag.name === 'XF' && inCells && tag.kind !== 'close')
      styles.push(Number(attributeOf(tag, 'numFmtId') ?? 0));
  }
  return (style) => {
    const id = styles[style] ?? 0;
    const format = formats.get(id)?.replace(/"[^"]*"|\[[^\]]*\]|\\./g, '');
    return format === undefined ? BUILT_IN(id) : /[ymdhs]/i.test(format);
  };
}

const DAY_MS = 86_400_000;

/** A spreadsheet's number of days since the end of 1899 as `2025-03-01 12:30:00`; null outside 1900–2199. */
export function dayAndTime(serial: number): string | null {
  if (!(serial >= 61 && serial < 109_575)) return null;
  const moment = new Date(Math.round((serial * DAY_MS) / 1_000) * 1_000 + Date.UTC(1899, 11, 30));
  return moment.toISOString().slice(0, 19).replace('T', ' ');
}
