import { html, type Markup } from '../markup.ts';
import type { Block, Cell, Section } from '../section.ts';

/** A section as part of a web page. */
export function sectionMarkup({ title, blocks }: Section): Markup {
  return html`<section><h2>${title}</h2>
${blocks.map(blockMarkup)}</section>
`;
}

function blockMarkup(block: Block): Markup {
  switch (block.block) {
    case 'note':
      return html`<p class="quiet">${block.text}</p>
`;
    case 'subtitle':
      return html`<h2>${block.text}</h2>
`;
    case 'drawing':
      return block.drawing;
    case 'figures':
      return html`<dl class="figures">${block.boxes.map(({ name, figure }) => html`<div><dt>${name}</dt><dd>${figure}</dd></div>`)}</dl>
`;
    case 'table':
      return tableMarkup(block);
  }
}

function tableMarkup({ columns, rows }: Extract<Block, { block: 'table' }>): Markup {
  const heads = columns.map(({ name, isFigure }) =>
    isFigure ? html`<th scope="col" class="number">${name}</th>` : html`<th scope="col">${name}</th>`,
  );
  const cellOf = (cell: Cell, at: number) => {
    const kinds = [columns[at]?.isFigure ? 'number' : '', cell.tone ?? ''].filter((kind) => kind !== '').join(' ');
    const why = cell.why ? html` <span class="quiet">${cell.why}</span>` : null;
    return kinds === '' ? html`<td>${cell.text}${why}</td>` : html`<td class="${kinds}">${cell.text}${why}</td>`;
  };
  const body = rows.map(({ cells, isSum }) => {
    const inside = cells.map(cellOf);
    return isSum
      ? html`<tr class="factor">${inside}</tr>
`
      : html`<tr>${inside}</tr>
`;
  });
  return html`<table><thead><tr>${heads}</tr></thead><tbody>
${body}</tbody></table>
`;
}
