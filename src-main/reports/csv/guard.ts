/** What spreadsheets take for a formula, also behind blanks and in full width, and what this guard itself puts before it. */
const FORMULA = /^'*[\s\p{Cf}]*[=+\-@|%]/u;

/**
 * A text that a spreadsheet would run gets an apostrophe in front, which tells it that this is text. Amounts are no texts
 * and are left alone.
 */
export function guarded(text: string): string {
  return FORMULA.test(text.normalize('NFKC')) ? `'${text}` : text;
}
