import type { Report } from '#shared/domain/report.ts';
import { categoryName } from '#shared/words/category-name.ts';
import type { Words } from '#shared/words/words.ts';
import { explain } from './explain.ts';
import type { Figures } from './figures.ts';
import { gauge } from './gauge.ts';
import { historyChart } from './history-chart.ts';
import { html, type Markup } from './markup.ts';

/** Everything a section needs. */
export interface Page {
  report: Report;
  words: Words;
  figures: Figures;
}

export function heading({ report, words, figures }: Page): Markup {
  const { score, change } = report;
  const say = words.reports.document;
  const band = words.common.bands[score.band];
  return html`<header>
<h1>${say.title}</h1>
<p class="quiet">${say.subtitle(report.name, figures.day(report.period.from), figures.day(report.period.to))}</p>
</header>
<div class="top">
<div>${gauge(score.score, band, say.gaugeLabel(score.score, band))}</div>
<div>
<p>${say.standing(score.score, band, figures.day(score.day))}</p>
<p>${say.moved(change.before, change.after, change.difference)}</p>
${report.goal && html`<p>${say.goal(report.goal.score, figures.day(report.goal.by), report.goal.score - score.score)}</p>`}
<p class="quiet">${say.model(score.model.version)}</p>
</div>
</div>
${
  score.provisional
    ? html`<p class="notice">${words.score.provisional}</p><ul class="quiet">${score.missing.map((missing) => html`<li>${words.score.missing[missing]}</li>`)}</ul>`
    : null
}`;
}

export function factors({ report, words }: Page): Markup {
  const told = explain(words);
  const { factors, drivers } = report.score;
  const say = words.reports.document;
  const rows = factors.map(
    (
      factor,
    ) => html`<tr class="factor"><td>${words.common.factors[factor.factor]}</td><td class="number">${factor.points}</td><td class="number">${factor.max}</td></tr>
${drivers
  .filter((driver) => driver.factor === factor.factor)
  .map(
    (
      driver,
    ) => html`<tr><td>${told.name(driver.driver)} <span class="quiet">${told.reason(driver)}</span></td><td class="number">${driver.points}</td><td class="number">${driver.max}</td></tr>
`,
  )}`,
  );
  return html`<section><h2>${say.factors}</h2>
<table><thead><tr><th scope="col">${say.what}</th><th scope="col" class="number">${say.points}</th><th scope="col" class="number">${say.outOf}</th></tr></thead><tbody>
<tr class="factor"><td>${say.start}</td><td class="number">350</td><td></td></tr>
${rows}<tr class="factor"><td>${say.total}</td><td class="number">${report.score.score}</td><td></td></tr>
</tbody></table></section>`;
}

export function course({ report, words, figures }: Page): Markup | null {
  const say = words.reports.document;
  const [first, last] = [report.history[0], report.history.at(-1)];
  if (!first || !last) return null;
  const label = say.courseLabel(figures.day(first.day), first.score, figures.day(last.day), last.score);
  const chart = historyChart(report.history, label, figures.day);
  return chart && html`<section><h2>${say.course}</h2><p class="quiet">${label}</p>${chart}</section>`;
}

export function changes({ report, words, figures }: Page): Markup | null {
  const told = explain(words);
  const say = words.reports.document;
  const moved = report.change.drivers.filter((driver) => driver.points !== 0);
  if (moved.length === 0) return null;
  const rows = [...moved]
    .sort((one, other) => Math.abs(other.points) - Math.abs(one.points))
    .map(
      (
        driver,
      ) => html`<tr><td>${told.name(driver.driver)} <span class="quiet">${told.change(driver)}</span></td><td class="number ${driver.points > 0 ? 'up' : 'down'}">${figures.change(driver.points)}</td></tr>
`,
    );
  return html`<section><h2>${say.changes}</h2>
<p class="quiet">${say.changesBetween(figures.day(report.change.from), figures.day(report.change.to))}</p>
<table><thead><tr><th scope="col">${say.what}</th><th scope="col" class="number">${say.points}</th></tr></thead><tbody>
${rows}<tr class="factor"><td>${say.together}</td><td class="number">${figures.change(report.change.difference)}</td></tr>
</tbody></table></section>`;
}

export function money({ report, words, figures }: Page): Markup {
  const say = words.reports.document;
  const { totals } = report;
  const share = totals.spent > 0 ? figures.percent(totals.essential / totals.spent) : '–';
  const boxes: [string, string][] = [
    [say.income, figures.money(totals.income)],
    [say.spent, figures.money(totals.spent)],
    [say.essentialShare, share],
    [say.billsPaid, figures.money(totals.billsPaid)],
    [say.billsOnTime, say.ofBills(totals.billsOnTime, totals.billsDue)],
    [say.billsLate, String(totals.billsLate)],
    [say.billsOpen, String(totals.billsOpen)],
  ];
  const rows = report.categories.map(
    ({
      category,
      spent,
    }) => html`<tr><td>${categoryName(category, report.categorySettings ?? [], words)}</td><td class="number">${figures.money(spent)}</td></tr>
`,
  );
  return html`<section><h2>${say.money}</h2>
<dl class="figures">${boxes.map(([name, figure]) => html`<div><dt>${name}</dt><dd>${figure}</dd></div>`)}</dl>
${
  rows.length === 0
    ? html`<p class="quiet">${say.noPurchases}</p>`
    : html`<h2>${say.byCategory}</h2><table><thead><tr><th scope="col">${say.category}</th><th scope="col" class="number">${say.amount}</th></tr></thead><tbody>
${rows}</tbody></table>`
}</section>`;
}

export function advice({ report, words, figures }: Page): Markup | null {
  const told = explain(words);
  const say = words.reports.document;
  if (report.advice.length === 0) return null;
  const rows = report.advice.map(
    (
      one,
    ) => html`<tr><td>${told.name(one.driver)} <span class="quiet">${told.advice(one)}</span></td><td class="number">${figures.change(one.points)}</td></tr>
`,
  );
  return html`<section><h2>${say.available}</h2><p class="quiet">${say.availableWhy}</p>
<table><thead><tr><th scope="col">${say.what}</th><th scope="col" class="number">${say.points}</th></tr></thead><tbody>
${rows}</tbody></table></section>`;
}

export function due({ report, words, figures }: Page): Markup | null {
  const say = words.reports.document;
  if (report.due.length === 0) return null;
  const rows = report.due.map(
    (
      one,
    ) => html`<tr><td>${one.payee}</td><td>${say.dueOn(figures.day(one.due), one.daysLate)}</td><td class="number">${figures.money(one.amount)}</td></tr>
`,
  );
  return html`<section><h2>${say.due}</h2>
<table><thead><tr><th scope="col">${say.payee}</th><th scope="col">${say.dueDay}</th><th scope="col" class="number">${say.amount}</th></tr></thead><tbody>
${rows}</tbody></table></section>`;
}
