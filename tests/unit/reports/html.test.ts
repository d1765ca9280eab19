import { describe, expect, it } from 'vitest';
import type { Ledger } from '#shared/domain/ledger.ts';
import { demoLedger } from '../../../src-main/app/demo/demo-person.ts';
import { htmlReport } from '../../../src-main/reports/html.ts';
import { escaped, html } from '../../../src-main/reports/markup.ts';
import { HOSTILE } from './hostile.ts';
import { sampleReport, TODAY } from './sample-report.ts';

/** Tags and attributes of a page, as a browser's tokeniser finds them outside of texts. */
const tagsOf = (page: string) => [...page.matchAll(/<\/?([a-z][a-z0-9]*)([^>]*)>/gi)].map(([tag]) => tag!);
/** Text as a browser shows it: references resolved. */
const resolved = (markup: string) => markup.replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)));
const seen = (text: string) =>
  text.replace(/[\p{Cc}\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu, ' ').toWellFormed();

function expectHarmless(page: string): void {
  const tags = tagsOf(page);
  expect(
    tags.filter((tag) => /^<\/?(script|iframe|object|embed|img|link|base|form|a|foreignObject|use|image)\b/i.test(tag)),
  ).toEqual([]);
  expect(tags.filter((tag) => /\s(on\w+|href|src|style|srcdoc|action)\s*=/i.test(tag))).toEqual([]);
  // Not even as text: nothing that a careless reader of the file could run.
  expect(page).not.toMatch(/<script|javascript:|\son\w+\s*=|url\(|@import|https?:\/\//i);
}

describe.each(['en', 'zh'] as const)('the page in %s', (language) => {
  const report = sampleReport();
  const page = htmlReport(report, language);

  it('is one self-contained document that nothing can run in', () => {
    expect(page).toMatch(/^<!doctype html>\n<html lang="(en|zh-CN)">/);
    expect(page).toContain("default-src 'none'; style-src 'sha256-");
    expectHarmless(page);
  });

  it('has balanced tags', () => {
    const open: string[] = [];
    for (const tag of tagsOf(page)) {
      const name = /^<\/?([a-z0-9]+)/i.exec(tag)![1]!.toLowerCase();
      if (tag.startsWith('</')) expect(open.pop()).toBe(name);
      else if (!tag.endsWith('/>') && name !== 'meta') open.push(name);
    }
    expect(open).toEqual([]);
  });

  it('shows a score whose parts add up', () => {
    const { score } = report;
    expect(350 + score.factors.reduce((sum, factor) => sum + factor.points, 0)).toBe(score.score);
    expect(page).toContain(
      `<text class="big" x="130" y="104" text-anchor="middle" font-size="44" font-weight="bold" fill="#1d2320">${score.score}</text>`,
    );
    for (const driver of score.drivers) expect(page).toContain(`<td class="number">${driver.points}</td>`);
  });

  it('is the same every time', () => {
    expect(htmlReport(sampleReport(), language)).toBe(page);
  });
});

describe('the style sheet’s hash', () => {
  it('is that of the style sheet in the page, or browsers would show none', async () => {
    const page = htmlReport(sampleReport(), 'en');
    const style = /<style>([\s\S]*?)<\/style>/.exec(page)![1]!;
    const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(style));
    expect(page).toContain(`style-src 'sha256-${Buffer.from(hash).toString('base64')}'`);
  });
});

describe('hostile strings', () => {
  it('are at least sixty', () => {
    expect(HOSTILE.length).toBeGreaterThanOrEqual(60);
  });

  it.each(HOSTILE)('come out as text: %j', (hostile) => {
    expect(resolved(escaped(hostile))).toBe(seen(hostile));
    const page = html`<p title="${hostile}">${hostile}</p>`.markup;
    expect(tagsOf(page)).toHaveLength(2);
    expectHarmless(page);
    expectHarmless(htmlReport(sampleReport(undefined, hostile), 'en'));
  });

  it('come out as text from every record', () => {
    const ledger = demoLedger(TODAY);
    const names = HOSTILE.map((text) =>
      text
        .replace(/\p{Cc}/gu, ' ')
        .trim()
        .slice(0, 120),
    ).filter((text) => text !== '');
    const records = ledger.records.map((record, index) =>
      'payee' in record
        ? { ...record, payee: names[index % names.length]!, note: names[(index + 7) % names.length]! }
        : record,
    );
    expectHarmless(htmlReport(sampleReport({ ...ledger, records } as Ledger), 'zh'));
  });
});
