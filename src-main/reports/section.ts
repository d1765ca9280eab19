import type { Report } from '#shared/domain/report.ts';
import type { Words } from '#shared/words/words.ts';
import type { Figures } from './figures.ts';
import type { Markup } from './markup.ts';

/** Everything that a report for people is written from. */
export interface Page {
  report: Report;
  words: Words;
  figures: Figures;
}

/** A cell of a table: its text, what is said quietly beside it, and how it is meant. */
export interface Cell {
  text: string;
  why?: string;
  tone?: 'up' | 'down';
}

export interface Row {
  cells: Cell[];
  /** Sums up the rows around it. */
  isSum?: boolean;
}

/** A part of a section, whichever format it is written in. */
export type Block =
  | { block: 'note'; text: string }
  | { block: 'subtitle'; text: string }
  | { block: 'figures'; boxes: { name: string; figure: string }[] }
  | { block: 'drawing'; drawing: Markup }
  | {
      block: 'table';
      columns: { name: string; isFigure: boolean }[];
      rows: Row[];
      /** May stand in two columns on paper. */
      isNarrow?: boolean;
    };

/** One section of a report: what it says, without how it looks. */
export interface Section {
  title: string;
  blocks: Block[];
}

/** Builds a section; null where there is nothing to say. */
export type SectionWriter = (page: Page) => Section | null;

export const text = (name: string): { name: string; isFigure: boolean } => ({ name, isFigure: false });
export const figure = (name: string): { name: string; isFigure: boolean } => ({ name, isFigure: true });
