/** Control characters, and those that turn or hide text (bidirectional marks, zero-width characters). */
const UNSEEN = /[\p{Cc}\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]+/gu;

/** Text from a file as one plain line of at most `longest` UTF-16 units, never ending in half a character. */
export function plainLine(text: string, longest: number): string {
  const line = text
    .slice(0, longest * 4)
    .replace(UNSEEN, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  if (line.length <= longest) return line;
  const cut = line.slice(0, longest);
  return (/[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut).trim();
}
