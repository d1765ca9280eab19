import { readFile } from 'node:fs/promises';
import pdfmake from 'pdfmake';
import { plainFont } from './woff.ts';

/** The one family of the PDF: Latin and simplified Chinese. */
export const FAMILY = 'Noto';

const FILES = {
  normal: 'noto-sans-sc-chinese-simplified-400-normal.woff',
  bold: 'noto-sans-sc-chinese-simplified-700-normal.woff',
};

/** The library's files in memory, which its types leave out. */
interface WithFiles {
  virtualfs: { writeFileSync(name: string, bytes: Buffer): void };
}

let loaded: Promise<void> | null = null;

/** Gives the PDF library its typeface, once, and takes every other file and address from it. */
export function loadTypeface(folder: URL): Promise<void> {
  loaded ??= load(folder).catch((error: unknown) => {
    loaded = null; // tried again at the next report
    throw error;
  });
  return loaded;
}

async function load(folder: URL): Promise<void> {
  const [normal, bold] = await Promise.all(
    [FILES.normal, FILES.bold].map(async (name) => plainFont(await readFile(new URL(name, folder)))),
  );
  const { virtualfs } = pdfmake as unknown as WithFiles;
  virtualfs.writeFileSync('normal.ttf', normal!);
  virtualfs.writeFileSync('bold.ttf', bold!);
  pdfmake.setFonts({
    [FAMILY]: { normal: 'normal.ttf', bold: 'bold.ttf', italics: 'normal.ttf', bolditalics: 'bold.ttf' },
  });
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy(() => false);
}

/** Signs that the typeface lacks, and what stands for them. */
const INSTEAD: Record<string, string> = { '₩': 'KRW ', '₹': 'INR ', '→': '–', '\u202f': '\u00a0', '℃': '°C' };
const UNSEEN = /[\p{Cc}\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;

/**
 * Text as the typeface can show it, without anything that hides or turns it. Its curly quotation marks are as wide as a
 * Chinese character, so that text without any gets straight ones.
 */
export function printable(text: string): string {
  const quoted = /\p{Script=Han}/u.test(text) ? text : text.replace(/[“”]/g, '"').replace(/[‘’]/g, "'");
  return quoted
    .replace(UNSEEN, ' ')
    .toWellFormed()
    .replace(/[₩₹→\u202f℃]/g, (sign) => INSTEAD[sign]!);
}
