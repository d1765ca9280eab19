import { type ReportChoices, ReportSection } from '#shared/domain/report.ts';
import type { Page, Section, SectionWriter } from './section.ts';
import { due, money } from './sections/money.ts';
import { plan } from './sections/plan.ts';
import { advice, changes, course, factors } from './sections/score.ts';

/** One writer per section. */
const WRITERS: Record<ReportSection, SectionWriter> = { course, changes, factors, money, due, plan, advice };

/** The sections that are asked for and have something to say, in the report's own order. */
export function sectionsOf(page: Page, { sections }: ReportChoices): Section[] {
  const asked = ReportSection.options.filter((section) => sections?.includes(section) ?? true);
  return asked.map((section) => WRITERS[section](page)).filter((section) => section !== null);
}
