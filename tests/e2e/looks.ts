import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import type { Language } from '#shared/domain/preferences.ts';
import { wordsIn } from '#shared/words/words-in.ts';
import { demoLedger } from '../../src-main/app/demo/demo-person.ts';
import { expect } from './simsim.ts';
import { STATEMENT, STATEMENT_TEXT } from './statement.ts';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Looks at the page as it stands: photographs it, and finds what cannot be read, reached or understood on it. */
export async function look(page: Page, name: string, language: Language): Promise<void> {
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0, { timeout: 20_000 });
  await page.screenshot({ path: `.cache/screens/${name}.png` });
  const seen = await page.evaluate(readPage);
  expect.soft(seen.outside, `${name}: reaches over the edge`).toEqual([]);
  expect.soft(seen.clipped, `${name}: is cut off`).toEqual([]);
  expect.soft(foreign(seen.texts, language), `${name}: is in the other language`).toEqual([]);
  const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
  expect
    .soft(
      violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html).slice(0, 3)]),
      name,
    )
    .toEqual([]);
}

/** Runs in the page: its texts, what is cut off without another way to read it, and what lies beyond the side edges. */
function readPage() {
  const texts: string[] = [];
  const clipped: string[] = [];
  const outside = document.documentElement.scrollWidth > innerWidth ? ['the page itself'] : [];
  const shown = (element: Element) => element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  const scrolls = (element: Element) => /auto|scroll|hidden|clip/.test(getComputedStyle(element).overflowX);

  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const around = node.parentElement;
    if (!around || around.closest('[translate="no"], script, style') || !node.textContent?.trim()) continue;
    if (shown(around)) texts.push(node.textContent.trim());
  }
  for (const element of document.querySelectorAll<HTMLElement>('body *')) {
    if (!shown(element)) continue;
    for (const named of ['aria-label', 'title', 'placeholder', 'alt', 'aria-valuetext']) {
      const text = element.getAttribute(named);
      if (text) texts.push(text);
    }
    const box = element.getBoundingClientRect();
    if (box.width < 2 || box.height < 2) continue; // hidden for the eye, there for readers
    const inside = element.closest('main, dialog');
    if (inside && (box.left < -1 || box.right > innerWidth + 1)) {
      let holder: Element | null = element.parentElement;
      while (holder && holder !== inside.parentElement && !scrolls(holder)) holder = holder.parentElement;
      if (!holder || holder === inside.parentElement) outside.push(element.outerHTML.slice(0, 120));
    }
    const says = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim());
    if (!says || element.closest('svg, select, option, [title]')) continue;
    const { overflowX, overflowY, display } = getComputedStyle(element);
    if (display === 'inline' || /auto|scroll/.test(overflowX)) continue;
    const wide = element.scrollWidth > element.clientWidth + 1;
    const tall = /hidden|clip/.test(overflowY) && element.scrollHeight > element.clientHeight + 2;
    if (wide || tall) clipped.push(element.outerHTML.slice(0, 160));
  }
  return { texts, clipped: clipped.slice(0, 5), outside: outside.slice(0, 5) };
}

/** Every plain sentence of a language's words, at any depth. */
function sentences(words: unknown): string[] {
  if (typeof words === 'string') return [words];
  return typeof words === 'object' && words !== null ? Object.values(words).flatMap(sentences) : [];
}

const HAN = /\p{Script=Han}+/gu;
const LATIN = /[A-Za-z][A-Za-z’'&.-]+/g;
/** What a person wrote or brought in is in the language it was written in. */
const DATA = [
  STATEMENT_TEXT,
  STATEMENT.name,
  ...demoLedger('2026-11-22' as never).records.flatMap(Object.values),
].filter((value): value is string => typeof value === 'string');
const DATA_HAN = new Set(DATA.flatMap((text) => text.match(HAN) ?? []));
const DATA_LATIN = new Set(DATA.flatMap((text) => text.match(LATIN) ?? []));

/** Texts that are neither in this language, nor a person's own, nor such as its words hold themselves. */
export function foreign(texts: readonly string[], language: Language): string[] {
  const own = sentences(wordsIn(language));
  if (language === 'en') {
    const known = new Set([...DATA_HAN, ...own.flatMap((text) => text.match(HAN) ?? [])]);
    return texts.filter((text) => (text.match(HAN) ?? []).some((run) => !known.has(run))).slice(0, 8);
  }
  const known = new Set([
    ...DATA_LATIN,
    ...own.flatMap((text) => text.match(LATIN) ?? []),
    'Li',
    'Wei',
    'Enter',
    'Esc',
  ]);
  return texts
    .filter((text) => {
      const words = (text.match(LATIN) ?? []).filter((word) => !known.has(word) && /[a-z]{2}/.test(word));
      return words.length >= 1;
    })
    .slice(0, 8);
}
