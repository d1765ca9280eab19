import type { AreaHandlers } from '#shared/contract/contract.ts';
import type { Core } from '../core.ts';
import { reportOn } from '../report-on.ts';
import { writeReport } from '../write-report.ts';

export function reportsHandlers({ session, files }: Core): AreaHandlers<'reports'> {
  return {
    preview: ({ period }) => reportOn(session.ledger, session.book.name, period, session.today),
    write: async ({ period, format, language }) => {
      const file = writeReport({
        ledger: session.ledger,
        name: session.book.name,
        period,
        today: session.today,
        format,
        language,
      });
      await session.note('exported');
      return { file: files.hold(file), name: file.name };
    },
  };
}
