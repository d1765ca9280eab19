import { LOWEST_SCORE } from '#shared/domain/scale.ts';
import { historyChart } from '../drawings/history-chart.ts';
import { explain } from '../explain.ts';
import { figure, type Page, type Row, type Section, text } from '../section.ts';

/** What brings most comes first; more would only bury it. */
const MOST_ADVICE = 5;

/** What the heading says of the score, in whole sentences. */
export function standing({ report, words, figures }: Page): string[] {
  const { score, change, goal } = report;
  const say = words.reports.document;
  return [
    say.standing(score.score, words.common.bands[score.band], figures.day(score.day)),
    say.moved(change.before, change.after, change.difference),
    ...(goal ? [say.goal(goal.score, figures.day(goal.by), goal.score - score.score)] : []),
  ];
}

export function course({ report, words, figures }: Page): Section | null {
  const say = words.reports.document;
  const [first, last] = [report.history[0], report.history.at(-1)];
  if (!first || !last) return null;
  const label = say.courseLabel(figures.day(first.day), first.score, figures.day(last.day), last.score);
  const drawing = historyChart(report.history, label, figures.day);
  return (
    drawing && {
      title: say.course,
      blocks: [
        { block: 'note', text: label },
        { block: 'drawing', drawing },
      ],
    }
  );
}

export function changes({ report, words, figures }: Page): Section | null {
  const told = explain(words);
  const say = words.reports.document;
  const { drivers, difference, from, to } = report.change;
  const moved = drivers.filter((driver) => driver.points !== 0);
  if (moved.length === 0) return null;
  const rows: Row[] = moved
    .toSorted((one, other) => Math.abs(other.points) - Math.abs(one.points))
    .map((driver) => ({
      cells: [
        { text: told.name(driver.driver), why: told.change(driver) },
        { text: figures.change(driver.points), tone: driver.points > 0 ? 'up' : 'down' },
      ],
    }));
  rows.push({ cells: [{ text: say.together }, { text: figures.change(difference) }], isSum: true });
  return {
    title: say.changes,
    blocks: [
      { block: 'note', text: say.changesBetween(figures.day(from), figures.day(to)) },
      { block: 'table', columns: [text(say.what), figure(say.points)], rows },
    ],
  };
}

export function factors({ report, words }: Page): Section {
  const told = explain(words);
  const say = words.reports.document;
  const sum = (name: string, points: number, max = ''): Row => ({
    cells: [{ text: name }, { text: String(points) }, { text: max }],
    isSum: true,
  });
  const rows = report.score.factors.flatMap((factor) => [
    sum(words.common.factors[factor.factor], factor.points, String(factor.max)),
    ...report.score.drivers
      .filter((driver) => driver.factor === factor.factor)
      .map((driver) => ({
        cells: [
          { text: told.name(driver.driver), why: told.reason(driver) },
          { text: String(driver.points) },
          { text: String(driver.max) },
        ],
      })),
  ]);
  return {
    title: say.factors,
    blocks: [
      {
        block: 'table',
        columns: [text(say.what), figure(say.points), figure(say.outOf)],
        rows: [sum(say.start, LOWEST_SCORE), ...rows, sum(say.total, report.score.score)],
      },
    ],
  };
}

export function advice({ report, words, figures }: Page): Section | null {
  const told = explain(words);
  const say = words.reports.document;
  if (report.advice.length === 0) return null;
  const rows: Row[] = report.advice.slice(0, MOST_ADVICE).map((one) => ({
    cells: [
      { text: told.name(one.driver), why: told.advice(one) },
      { text: figures.change(one.points), tone: 'up' },
    ],
  }));
  return {
    title: say.available,
    blocks: [
      { block: 'note', text: say.availableWhy },
      { block: 'table', columns: [text(say.what), figure(say.points)], rows },
    ],
  };
}
