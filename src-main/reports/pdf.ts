import pdfmake from 'pdfmake';
import type { TDocumentDefinitions } from 'pdfmake/interfaces.js';
import type { Language } from '#shared/domain/preferences.ts';
import type { Report, ReportChoices } from '#shared/domain/report.ts';
import { wordsIn } from '#shared/words/words-in.ts';
import { discreetly } from './discreet.ts';
import { figuresIn } from './figures.ts';
import { sectionContent } from './pdf/blocks.ts';
import { heading } from './pdf/heading.ts';
import { STYLES } from './pdf/look.ts';
import { FAMILY, loadTypeface, printable } from './pdf/typeface.ts';
import type { Page } from './section.ts';
import { sectionsOf } from './sections.ts';

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
    content: [heading(page), ...sectionsOf(page, choices).map(sectionContent)],
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
