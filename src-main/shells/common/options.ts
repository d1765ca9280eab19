import { parseArgs } from 'node:util';
import type { Words } from '#shared/words/words.ts';

export interface Options {
  shell: 'browser' | 'desktop' | null;
  port: number;
  data: string | null;
  open: boolean;
  /** Where the built pages are, when not in the usual place. */
  pages: string | null;
  help: boolean;
}

const KNOWN = {
  browser: { type: 'boolean' },
  desktop: { type: 'boolean' },
  port: { type: 'string' },
  data: { type: 'string' },
  'no-open': { type: 'boolean' },
  pages: { type: 'string' },
  help: { type: 'boolean' },
} as const;

/** Reads the options that `npm start` and the shells share. Answers a sentence when they make no sense. */
export function readOptions(args: readonly string[], words: Words['shells']): Options | string {
  const { tokens } = parseArgs({
    args: [...args],
    options: KNOWN,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const found = new Map<string, string | true>();
  for (const token of tokens) {
    if (token.kind === 'option-terminator') continue;
    if (token.kind === 'positional') return words.unknownOption(token.value);
    if (!Object.hasOwn(KNOWN, token.name)) return words.unknownOption(token.rawName);
    const takesValue = KNOWN[token.name as keyof typeof KNOWN].type === 'string';
    if (takesValue && !token.value) return words.noValue(token.rawName);
    if (!takesValue && token.value !== undefined) return words.unknownOption(`${token.rawName}=${token.value}`);
    found.set(token.name, token.value ?? true);
  }
  const port = found.get('port') ?? '0';
  if (typeof port !== 'string' || !/^\d{1,5}$/.test(port) || Number(port) > 65_535) return words.notAPort(String(port));
  if (found.has('browser') && found.has('desktop')) return words.oneShellOnly;
  const text = (name: string) => (found.get(name) as string | undefined) ?? null;
  return {
    shell: found.has('browser') ? 'browser' : found.has('desktop') ? 'desktop' : null,
    port: Number(port),
    data: text('data'),
    open: !found.has('no-open'),
    pages: text('pages'),
    help: found.has('help'),
  };
}
