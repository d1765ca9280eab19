/** Finished markup. Only `html` makes it, so that no text from a ledger can pass for markup. */
export interface Markup {
  readonly markup: string;
}

type Part = Markup | string | number | null | readonly Part[];

/**
 * Markup from a template. Whatever is put in comes out as text, unless it is markup itself; null is nothing.
 * Attribute values must stand in quotation marks.
 */
export function html(fixed: TemplateStringsArray, ...parts: Part[]): Markup {
  return { markup: fixed.reduce((text, piece, index) => text + textOf(parts[index - 1] ?? null) + piece) };
}

/** A style sheet or other text that is a constant of this program, taken as it is. */
export function constant(markup: string): Markup {
  return { markup };
}

function textOf(part: Part): string {
  if (part === null) return '';
  if (typeof part === 'number') return String(part);
  if (typeof part === 'string') return escaped(part);
  return 'markup' in part ? part.markup : (part as readonly Part[]).map(textOf).join('');
}

/** Control characters, and those that turn or hide text: they could make a report say what its data does not. */
const UNSEEN = /[\p{Cc}\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;
/** All ASCII punctuation that could mean anything to a browser, in a text or in an attribute. */
const SPECIAL = /[!-+/:-@[-`{-~]/g;

/** Text with every special character as a numeric reference. */
export function escaped(text: string): string {
  return text
    .replace(UNSEEN, ' ')
    .toWellFormed()
    .replace(SPECIAL, (character) => `&#${character.charCodeAt(0)};`);
}
