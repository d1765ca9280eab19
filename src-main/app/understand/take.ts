/** A span taken out of a line of text: what matched, and the text before, after and without it. */
export interface Taken {
  match: RegExpExecArray;
  before: string;
  after: string;
  rest: string;
}

/** Takes the first match of the pattern out of the text; null when it is not there. */
export function take(text: string, pattern: RegExp): Taken | null {
  const match = pattern.exec(text);
  if (!match) return null;
  const before = text.slice(0, match.index);
  const after = text.slice(match.index + match[0].length);
  return { match, before, after, rest: `${before} ${after}` };
}

/** A whole Latin word or phrase: Chinese may touch it, other Latin letters and digits may not. */
export function latin(alternatives: string): string {
  return `(?<![a-z0-9])(?:${alternatives})(?![a-z0-9])`;
}

/** A typed line as the parser reads it: full-width figures and signs made plain, control characters and runs of space gone. */
export function plainLine(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\p{Cc}/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Two spellings that fold to the same text name the same payee. */
export function fold(name: string): string {
  return plainLine(name).toLowerCase();
}
