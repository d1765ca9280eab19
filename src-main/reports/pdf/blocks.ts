import type { Content, TableCell } from 'pdfmake/interfaces.js';
import type { Markup } from '../markup.ts';
import type { Block, Cell, Row, Section } from '../section.ts';
import { DOWN, INK, rowsLayout, UP } from './look.ts';
import { FAMILY, printable } from './typeface.ts';

const WIDTH = 507;
const BOXES = 4;
/** Shorter tables stay in one column. */
const LEAST_FOR_HALVES = 5;

type Table = Extract<Block, { block: 'table' }>;

/** A section on paper: its heading never stands alone at the foot of a page. */
export function sectionContent({ title, blocks }: Section): Content {
  const head: Content = { text: printable(title), style: 'section', headlineLevel: 2 };
  return { stack: [head, ...gathered(blocks)] };
}

/** A subtitle goes with the block behind it, on one page. */
function gathered(blocks: readonly Block[]): Content[] {
  return blocks.flatMap((block, index): Content[] => {
    if (block.block === 'subtitle') return [];
    const title = blocks[index - 1];
    if (title?.block !== 'subtitle') return [blockContent(block)];
    return [{ stack: [{ text: printable(title.text), style: 'section' }, blockContent(block)], unbreakable: true }];
  });
}

function blockContent(block: Exclude<Block, { block: 'subtitle' }>): Content {
  switch (block.block) {
    case 'note':
      return { text: printable(block.text), style: 'quiet', margin: [0, 0, 0, 2] };
    case 'drawing':
      return drawing(block.drawing, WIDTH);
    case 'figures':
      return boxes(block.boxes);
    case 'table':
      return block.isNarrow && block.rows.length >= LEAST_FOR_HALVES ? halves(block) : table(block, block.rows);
  }
}

/** One of the report's own drawings; a PDF knows no style sheet, so the typeface is named in it. */
export function drawing({ markup }: Markup, width: number): Content {
  const svg = printable(markup).replace('<svg ', `<svg font-family="${FAMILY}" `);
  // The library looks for a drawing's typeface on the disk, finds none there, says so and goes on with the one of the text
  // before it: what is to be bold stands beside a drawing, not in it.
  const options = { warningCallback: () => undefined };
  return { svg, width, options } as Content;
}

function boxes(all: readonly { name: string; figure: string }[]): Content {
  const cell = ({ name, figure }: { name: string; figure: string }): TableCell => ({
    stack: [
      { text: printable(name), style: 'quiet', fontSize: 7.5 },
      { text: printable(figure), style: 'figure' },
    ],
  });
  const rows = Array.from({ length: Math.ceil(all.length / BOXES) }, (_, row) =>
    Array.from({ length: BOXES }, (_, at) => cell(all[row * BOXES + at] ?? { name: '', figure: '' })),
  );
  return { table: { widths: Array.from({ length: BOXES }, () => '*'), body: rows }, layout: rowsLayout() };
}

function halves(block: Table): Content {
  const half = Math.ceil(block.rows.length / 2);
  return { columns: [table(block, block.rows.slice(0, half)), table(block, block.rows.slice(half))], columnGap: 24 };
}

function table({ columns }: Table, rows: readonly Row[]): Content {
  const alignment = (at: number) => (columns[at]?.isFigure ? 'right' : 'left');
  const head: TableCell[] = columns.map(({ name }, at) => ({
    text: printable(name),
    style: 'head',
    alignment: alignment(at),
  }));
  const cellOf = ({ text, why, tone }: Cell, at: number, isSum: boolean): TableCell => ({
    text: why ? [printable(text), { text: printable(`  ${why}`), style: 'quiet' }] : printable(text),
    alignment: alignment(at),
    bold: isSum && at < 2,
    color: tone === 'up' ? UP : tone === 'down' ? DOWN : INK,
  });
  const body = rows.map(({ cells, isSum = false }) => cells.map((cell, at) => cellOf(cell, at, isSum)));
  return {
    table: {
      headerRows: 1,
      keepWithHeaderRows: 1,
      dontBreakRows: true,
      widths: columns.map((_, at) => (at === 0 ? '*' : 'auto')),
      body: [head, ...body],
    },
    layout: rowsLayout((row) => rows[row - 1]?.isSum === true),
  };
}
