import { gauge } from '../drawings/gauge.ts';
import { html, type Markup } from '../markup.ts';
import type { Page } from '../section.ts';
import { standing } from '../sections/score.ts';

/** Whose report it is, and the score on its dial. */
export function heading(page: Page): Markup {
  const { report, words, figures } = page;
  const { score } = report;
  const say = words.reports.document;
  const band = words.common.bands[score.band];
  return html`<header>
<h1>${say.title}</h1>
<p class="quiet">${say.subtitle(report.name, figures.day(report.period.from), figures.day(report.period.to))}</p>
</header>
<div class="top">
<div>${gauge(score.score, band, say.gaugeLabel(score.score, band))}</div>
<div>
${standing(page).map((sentence) => html`<p>${sentence}</p>`)}
<p class="quiet">${say.model(score.model.version)}</p>
</div>
</div>
${
  score.provisional
    ? html`<p class="notice">${words.score.provisional}</p><ul class="quiet">${score.missing.map((missing) => html`<li>${words.score.missing[missing]}</li>`)}</ul>`
    : null
}`;
}
