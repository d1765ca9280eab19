import type { AreaHandlers } from '#shared/contract/contract.ts';
import { reportFile } from '../../reports/report-file.ts';
import type { Core } from '../core.ts';
import { reportOn } from '../report-on.ts';

export function reportsHandlers({ session, files }: Core): AreaHandlers<'reports'> {
  return {
    preview: ({ period }) => reportOn(session.ledger, session.book.name, period, session.today),
    write: ({ period, format, language }) => {
      const report = reportOn(session.ledger, session.book.name, period, session.today);
      const file = reportFile(report, { ledger: session.ledger, format, language });
      return { file: files.hold(file), name: file.name };
    },
  };
}
