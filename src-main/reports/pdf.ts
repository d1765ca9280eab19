import pdfmake from 'pdfmake';
import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import type { Language } from '#shared/domain/preferences.ts';
import { type Report, type ReportChoices, ReportSection } from '#shared/domain/report.ts';
import { wordsIn } from '#shared/words/words.ts';
import { discreetly } from './discreet.ts';
import { figuresIn } from './html/figures.ts';
import type { Page } from './html/sections.ts';
import { STYLES } from './pdf/look.ts';
import { advice, changes, course, due, factors, heading, money } from './pdf/sections.ts';
import { FAMILY, loadTypeface, printable } from './pdf/typeface.ts';

const SECTIONS = { course, changes, factors, money, due, advice } as const;

/**
 * The report as A4 pages: drawings as vectors, the typeface embedded, title and language told to screen readers. The same
 * report gives the same bytes: its date is the report's own, and nothing in it is drawn by chance.
 */
export async function pdfReport(
  given: Report,
  language: Language,
  choices: ReportChoices & { fonts: URL },
): Promise<Uint8Array> {
  await loadTypeface(choices.fonts);
  const words = wordsIn(language);
  const say = words.reports.document;
  const report = choices.discreet ? discreetly(given, words) : given;
  const page: Page = { report, words, figures: figuresIn(language, report.currency, choices.discreet) };
  const sections = ReportSection.options.filter((section) => choices.sections?.includes(section) ?? true);
  const footer = printable(
    `${words.common.educational} ${say.written(page.figures.day(report.day), report.records.length)}`,
  );
  const definition: TDocumentDefinitions = {
    info: {
      title: printable(say.pageTitle(report.name, report.period.from, report.period.to)),
      creator: 'Simsim',
      producer: 'Simsim',
      creationDate: new Date(`${report.day}T00:00:00Z`),
    },
    version: '1.7',
    language: language === 'zh' ? 'zh-CN' : 'en',
    tagged: true,
    displayTitle: true,
    pageSize: 'A4',
    pageMargins: [44, 36, 44, 48],
    defaultStyle: { font: FAMILY, fontSize: 8.5, color: '#1d2320', lineHeight: 1.05 },
    // A heading does not stand alone at the foot of a page.
    pageBreakBefore: (node) => node.headlineLevel === 2 && node.startPosition.verticalRatio > 0.9,
    styles: STYLES,
    content: [heading(page), ...sections.map((section): Content => SECTIONS[section](page) ?? '')],
    footer: (at, of) => ({
      columns: [
        { text: footer, width: '*' },
        { text: say.page(at, of), width: 90, alignment: 'right' },
      ],
      columnGap: 16,
      margin: [44, 14, 44, 0],
      fontSize: 7.5,
      color: '#59625d',
    }),
  };
  return new Uint8Array(await pdfmake.createPdf(definition).getBuffer());
}
