import type { Content } from 'pdfmake/interfaces.js';
import { gauge } from '../drawings/gauge.ts';
import type { Page } from '../section.ts';
import { standing } from '../sections/score.ts';
import { drawing } from './blocks.ts';
import { printable } from './typeface.ts';

const DIAL = 190;

/** Whose report it is, and the score on its dial. */
export function heading(page: Page): Content {
  const { report, words, figures } = page;
  const { score, period } = report;
  const say = words.reports.document;
  const lines = standing(page).map((line): Content => ({ text: printable(line), margin: [0, 0, 0, 2] }));
  return {
    columns: [
      {
        width: '*',
        stack: [
          { text: printable(say.title), style: 'title', headlineLevel: 1 },
          {
            text: printable(say.subtitle(report.name, figures.day(period.from), figures.day(period.to))),
            style: 'quiet',
            margin: [0, 0, 0, 12],
          },
          ...lines,
          { text: printable(say.model(score.model.version)), style: 'quiet' },
          ...(score.provisional ? [provisional(page)] : []),
        ],
      },
      { width: DIAL, stack: dial(page) },
    ],
    columnGap: 20,
  };
}

/** The dial, with the score and its band in bold over it. */
function dial({ report, words }: Page): Content[] {
  const { score, band } = report.score;
  const name = words.common.bands[band];
  const label = words.reports.document.gaugeLabel(score, name);
  return [
    drawing(gauge(score, name, label, false), DIAL),
    { text: String(score), fontSize: 30, bold: true, alignment: 'center', margin: [0, -67, 0, 0] },
    { text: printable(name), fontSize: 11, bold: true, alignment: 'center', margin: [0, -8, 0, 0] },
  ];
}

function provisional({ report, words }: Page): Content {
  return {
    stack: [
      { text: printable(words.score.provisional), bold: true },
      { ul: report.score.missing.map((missing) => printable(words.score.missing[missing])) },
    ],
    style: 'quiet',
    margin: [0, 6, 0, 0],
  };
}
