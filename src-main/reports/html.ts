import { createHash } from 'node:crypto';
import type { Language } from '#shared/domain/preferences.ts';
import type { Report, ReportChoices } from '#shared/domain/report.ts';
import { wordsIn } from '#shared/words/words-in.ts';
import { discreetly } from './discreet.ts';
import { figuresIn } from './figures.ts';
import { sectionMarkup } from './html/blocks.ts';
import { heading } from './html/heading.ts';
import { STYLE } from './html/style.ts';
import { constant, html } from './markup.ts';
import type { Page } from './section.ts';
import { sectionsOf } from './sections.ts';

/** The one style sheet is named by its hash; nothing else may load, run or be sent anywhere. */
const POLICY = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'; base-uri 'none'; form-action 'none'`;

/**
 * The report as one self-contained page: no script, no link, nothing from elsewhere. Names and notes come out as text,
 * whatever is in them. The same report gives the same bytes.
 */
export function htmlReport(given: Report, language: Language, choices: ReportChoices = {}): string {
  const words = wordsIn(language);
  const say = words.reports.document;
  const report = choices.discreet ? discreetly(given, words) : given;
  const page: Page = { report, words, figures: figuresIn(language, report.currency, choices.discreet) };
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
${sectionsOf(page, choices).map(sectionMarkup)}
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
