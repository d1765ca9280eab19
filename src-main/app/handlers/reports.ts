import type { AreaHandlers } from '#shared/contract/contract.ts';
import type { Core } from '../core.ts';
import { reportOn } from '../report-on.ts';
import { writeReport } from '../write-report.ts';

export function reportsHandlers({ session, files, outside }: Core): AreaHandlers<'reports'> {
  const goal = () => session.book.document.preferences.goal;
  const plan = () => session.book.document.adopted ?? null;
  return {
    preview: ({ period }) =>
      reportOn(session.ledger, session.book.name, period, session.today, { goal: goal(), plan: plan() }),
    write: async ({ period, format, language, sections, discreet }) => {
      const file = await writeReport({
        ledger: session.ledger,
        name: session.book.name,
        period,
        today: session.today,
        format,
        language,
        goal: goal(),
        plan: plan(),
        fonts: outside.fonts,
        ...(sections && { sections }),
        ...(discreet && { discreet }),
      });
      await session.note('exported'); // refused when whoever asked has signed out while it was written
      return { file: files.hold(file), name: file.name };
    },
  };
}
