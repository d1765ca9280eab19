import type { Month } from '#shared/domain/day.ts';

/** Heights in pixels; the stylesheet of the rows takes them from here. */
export const ROW_HEIGHT = 54;
export const MONTH_HEIGHT = 31;

export interface MonthTotal {
  month: Month;
  entries: number;
  out: number;
  in: number;
}

/** A month with the place of its heading and of its first entry. */
export interface MonthBlock extends MonthTotal {
  /** Index of the month's first entry among all entries. */
  first: number;
  top: number;
}

export type Placed = { what: 'month'; top: number; block: MonthBlock } | { what: 'entry'; top: number; index: number };

/** The months one under another: each a heading and its entries. */
export function blocksOf(months: readonly MonthTotal[]): { blocks: MonthBlock[]; height: number } {
  let first = 0;
  let top = 0;
  const blocks = months.map((month) => {
    const block = { ...month, first, top };
    first += month.entries;
    top += MONTH_HEIGHT + month.entries * ROW_HEIGHT;
    return block;
  });
  return { blocks, height: top };
}

/** Headings and entries that touch the window from `top` over `height`, with `spare` entries on either side. */
export function placedWithin(blocks: readonly MonthBlock[], top: number, height: number, spare = 6): Placed[] {
  const from = top - spare * ROW_HEIGHT;
  const to = top + height + spare * ROW_HEIGHT;
  const placed: Placed[] = [];
  for (let at = blockAt(blocks, from); at < blocks.length; at++) {
    const block = blocks[at]!;
    if (block.top > to) break;
    const rows = block.top + MONTH_HEIGHT;
    if (rows > from) placed.push({ what: 'month', top: block.top, block });
    const begin = Math.max(0, Math.floor((from - rows) / ROW_HEIGHT));
    const end = Math.min(block.entries, Math.ceil((to - rows) / ROW_HEIGHT));
    for (let row = begin; row < end; row++) {
      placed.push({ what: 'entry', top: rows + row * ROW_HEIGHT, index: block.first + row });
    }
  }
  return placed;
}

/** Where an entry lies, for scrolling to it. */
export function topOfEntry(blocks: readonly MonthBlock[], index: number): number {
  const block = blocks.findLast((each) => each.first <= index);
  return block ? block.top + MONTH_HEIGHT + (index - block.first) * ROW_HEIGHT : 0;
}

/** Index of the last block that begins at or above `y`; 0 above all of them. */
function blockAt(blocks: readonly MonthBlock[], y: number): number {
  let low = 0;
  let high = blocks.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (blocks[middle]!.top <= y) low = middle;
    else high = middle - 1;
  }
  return low;
}
