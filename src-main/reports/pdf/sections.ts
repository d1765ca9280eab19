import type { Content, TableCell } from 'pdfmake/interfaces.js';
import { LOWEST_SCORE } from '#shared/domain/score.ts';
import { categoryName } from '#shared/words/category-name.ts';
import { explain } from '../html/explain.ts';
import { gauge } from '../html/gauge.ts';
import { historyChart } from '../html/history-chart.ts';
import type { Page } from '../html/sections.ts';
import { DOWN, rowsLayout, UP } from './look.ts';
import { FAMILY, printable } from './typeface.ts';

const WIDTH = 507;

export function heading({ report, words, figures }: Page): Content {
  const { score, change, goal, period } = report;
  const say = words.reports.document;
  const band = words.common.bands[score.band];
  const lines: Content[] = [
    { text: printable(say.standing(score.score, band, figures.day(score.day))), margin: [0, 4, 0, 2] },
    { text: printable(say.moved(change.before, change.after, change.difference)), margin: [0, 0, 0, 2] },
    ...(goal
      ? [
          {
            text: printable(say.goal(goal.score, figures.day(goal.by), goal.score - score.score)),
            margin: [0, 0, 0, 2] as [number, number, number, number],
          },
        ]
      : []),
    { text: printable(say.model(score.model.version)), style: 'quiet' },
    ...(score.provisional ? [provisional()] : []),
  ];
  return {
    columns: [
      {
        width: '*',
        stack: [
          { text: printable(say.title), style: 'title', headlineLevel: 1 },
          {
            text: printable(say.subtitle(report.name, figures.day(period.from), figures.day(period.to))),
            style: 'quiet',
            margin: [0, 0, 0, 8],
          },
          ...lines,
        ],
      },
      drawing(gauge(score.score, band, say.gaugeLabel(score.score, band)).markup, 190),
    ],
    columnGap: 20,
  };

  function provisional(): Content {
    return {
      stack: [
        { text: printable(words.score.provisional), bold: true },
        { ul: score.missing.map((missing) => printable(words.score.missing[missing])) },
      ],
      style: 'quiet',
      margin: [0, 6, 0, 0],
    };
  }
}

export function course({ report, words, figures }: Page): Content | null {
  const say = words.reports.document;
  const [first, last] = [report.history[0], report.history.at(-1)];
  if (!first || !last) return null;
  const label = say.courseLabel(figures.day(first.day), first.score, figures.day(last.day), last.score);
  const chart = historyChart(report.history, label, figures.day);
  if (!chart) return null;
  return section(say.course, [{ text: printable(label), style: 'quiet' }, drawing(chart.markup, WIDTH)]);
}

export function changes({ report, words, figures }: Page): Content | null {
  const told = explain(words);
  const say = words.reports.document;
  const moved = report.change.drivers
    .filter((driver) => driver.points !== 0)
    .sort((one, other) => Math.abs(other.points) - Math.abs(one.points));
  if (moved.length === 0) return null;
  const rows: TableCell[][] = moved.map((driver) => [
    named(told.name(driver.driver), told.change(driver)),
    { text: figures.change(driver.points), alignment: 'right', color: driver.points > 0 ? UP : DOWN },
  ]);
  const sum = [bold(say.together), { ...bold(figures.change(report.change.difference)), alignment: 'right' as const }];
  const between = say.changesBetween(figures.day(report.change.from), figures.day(report.change.to));
  return section(say.changes, [
    { text: printable(between), style: 'quiet', margin: [0, 0, 0, 2] },
    table(['*', 'auto'], [say.what, say.points], [...rows, sum], (row) => row === rows.length + 1),
  ]);
}

export function factors({ report, words }: Page): Content {
  const told = explain(words);
  const say = words.reports.document;
  const { factors: all, drivers, score } = report.score;
  const sums = new Set<number>();
  const rows: TableCell[][] = [];
  const sum = (name: string, points: number, max: number | '') => {
    sums.add(
      rows.push([
        bold(name),
        { ...bold(String(points)), alignment: 'right' },
        { text: String(max), alignment: 'right' },
      ]),
    );
  };
  sum(say.start, LOWEST_SCORE, '');
  for (const factor of all) {
    sum(words.common.factors[factor.factor], factor.points, factor.max);
    for (const driver of drivers.filter((one) => one.factor === factor.factor)) {
      rows.push([
        named(told.name(driver.driver), told.reason(driver)),
        { text: String(driver.points), alignment: 'right' },
        { text: String(driver.max), alignment: 'right' },
      ]);
    }
  }
  sum(say.total, score, '');
  return section(say.factors, [
    table(['*', 'auto', 'auto'], [say.what, say.points, say.outOf], rows, (row) => sums.has(row)),
  ]);
}

export function money({ report, words, figures }: Page): Content {
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
    ['', ''],
  ];
  const box = ([name, figure]: [string, string]): TableCell => ({
    stack: [
      { text: printable(name), style: 'quiet', fontSize: 7.5 },
      { text: printable(figure), style: 'figure' },
    ],
  });
  const half = Math.ceil(report.categories.length / 2);
  const list = (from: number, to: number): Content =>
    table(
      ['*', 'auto'],
      [say.category, say.amount],
      report.categories
        .slice(from, to)
        .map(({ category, spent }) => [
          printable(categoryName(category, report.categorySettings ?? [], words)),
          { text: printable(figures.money(spent)), alignment: 'right' },
        ]),
    );
  return section(say.money, [
    {
      table: { widths: ['*', '*', '*', '*'], body: [boxes.slice(0, 4).map(box), boxes.slice(4).map(box)] },
      layout: rowsLayout(),
    },
    report.categories.length === 0
      ? { text: printable(say.noPurchases), style: 'quiet', margin: [0, 4, 0, 0] }
      : {
          stack: [
            { text: printable(say.byCategory), style: 'section' },
            { columns: half < 3 ? [list(0, half * 2)] : [list(0, half), list(half, half * 2)], columnGap: 24 },
          ],
          unbreakable: true,
        },
  ]);
}

export function due({ report, words, figures }: Page): Content | null {
  const say = words.reports.document;
  if (report.due.length === 0) return null;
  const rows: TableCell[][] = report.due.map((one) => [
    printable(one.payee),
    { text: printable(say.dueOn(figures.day(one.due), one.daysLate)), color: one.daysLate > 0 ? DOWN : '#1d2320' },
    { text: printable(figures.money(one.amount)), alignment: 'right' },
  ]);
  return section(say.due, [
    table(['*', 'auto', 'auto'], [say.payee, say.dueDay, say.amount], rows, undefined, [false, true]),
  ]);
}

export function advice({ report, words, figures }: Page): Content | null {
  const told = explain(words);
  const say = words.reports.document;
  if (report.advice.length === 0) return null;
  const rows: TableCell[][] = report.advice.map((one) => [
    named(told.name(one.driver), told.advice(one)),
    { text: figures.change(one.points), alignment: 'right', color: UP },
  ]);
  return section(say.available, [
    { text: printable(say.availableWhy), style: 'quiet', margin: [0, 0, 0, 2] },
    table(['*', 'auto'], [say.what, say.points], rows),
  ]);
}

/** A heading and what belongs to it; the heading never stands alone at the foot of a page. */
function section(title: string, [first, ...rest]: Content[]): Content {
  const head: Content = { text: printable(title), style: 'section', headlineLevel: 2 };
  // A drawing or a line of text goes with its heading; a table may break over pages and only takes its heading along.
  return { stack: [head, first!, ...rest] };
}

function table(
  widths: ('*' | 'auto')[],
  head: string[],
  rows: TableCell[][],
  isSum: (row: number) => boolean = () => false,
  /** Which columns behind the first hold figures, and stand at the right. */
  figures: boolean[] = [true, true],
): Content {
  const heads: TableCell[] = head.map((name, index) => ({
    text: printable(name),
    style: 'head',
    alignment: index === 0 || !figures[index - 1] ? 'left' : 'right',
  }));
  return {
    table: { headerRows: 1, keepWithHeaderRows: 1, dontBreakRows: true, widths, body: [heads, ...rows] },
    layout: rowsLayout(isSum),
  };
}

function named(name: string, why: string): TableCell {
  return { text: [printable(name), { text: why === '' ? '' : printable(`  ${why}`), style: 'quiet' }] };
}

function bold(text: string) {
  return { text: printable(text), bold: true };
}

/** One of the report's own drawings; a PDF knows no style sheet, so the typeface is named in it. */
function drawing(markup: string, width: number): Content {
  const svg = printable(markup).replace('<svg ', `<svg font-family="${FAMILY}" `);
  // The library looks for a drawing's typeface on the disk, finds none there, says so and goes on with the one of the text
  // before it, which is the right one.
  const options = { warningCallback: () => undefined };
  return { svg, width, options } as Content;
}
