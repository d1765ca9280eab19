/** The lines of a text, whichever system wrote it. */
export function linesOf(text: string): string[] {
  return text.split(/\r\n|\n|\r/);
}
