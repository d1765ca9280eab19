import type { CustomTableLayout, StyleDictionary } from 'pdfmake/interfaces.js';

export const STYLES: StyleDictionary = {
  title: { fontSize: 18, bold: true },
  section: { fontSize: 11.5, bold: true, margin: [0, 9, 0, 3] },
  quiet: { color: '#59625d' },
  head: { color: '#59625d', fontSize: 8, bold: true },
  figure: { fontSize: 11, bold: true },
};

export const INK = '#1d2320';
export const UP = '#0f7b63';
export const DOWN = '#b4432d';

/** Quiet lines between rows, none at the sides, and a tint behind rows that sum up. */
export function rowsLayout(isSum: (row: number) => boolean = () => false): CustomTableLayout {
  return {
    hLineWidth: (row, node) => (row === 0 || row === node.table.body.length ? 0 : 0.5),
    vLineWidth: () => 0,
    hLineColor: () => '#e4e1d8',
    paddingLeft: () => 5,
    paddingRight: () => 5,
    paddingTop: () => 1.4,
    paddingBottom: () => 0.8,
    fillColor: (row) => (isSum(row) ? '#f6f5f1' : null),
  };
}
