import { createHash } from 'node:crypto';
import type { Language } from '#shared/domain/preferences.ts';
import { type Report, type ReportChoices, ReportSection } from '#shared/domain/report.ts';
import { wordsIn } from '#shared/words/words.ts';
import { discreetly } from './discreet.ts';
import { figuresIn } from './html/figures.ts';
import { constant, html } from './html/markup.ts';
import { advice, changes, course, due, factors, heading, money, type Page } from './html/sections.ts';
import { STYLE } from './html/style.ts';

/** The one style sheet is named by its hash; nothing else may load, run or be sent anywhere. */
const POLICY = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'; base-uri 'none'; form-action 'none'`;

const SECTIONS = { course, changes, factors, money, due, advice } as const;

/**
 * The report as one self-contained page: no script, no link, nothing from elsewhere. Names and notes come out as text,
 * whatever is in them. The same report gives the same bytes.
 */
export function htmlReport(given: Report, language: Language, choices: ReportChoices = {}): string {
  const words = wordsIn(language);
  const say = words.reports.document;
  const report = choices.discreet ? discreetly(given, words) : given;
  const page: Page = { report, words, figures: figuresIn(language, report.currency, choices.discreet) };
  const sections = ReportSection.options.filter((section) => choices.sections?.includes(section) ?? true);
  const { markup } = html`<!doctype html>
<html lang="${language === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${constant(POLICY)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${say.pageTitle(report.name, report.period.from, report.period.to)}</title>
<style>${constant(STYLE)}</style>
</head>
<body>
<main>
${heading(page)}
${sections.map((section) => SECTIONS[section](page))}
</main>
<footer>
<p>${words.common.educational}</p>
<p>${say.written(page.figures.day(report.day), report.records.length)}</p>
</footer>
</body>
</html>
`;
  return markup;
}
