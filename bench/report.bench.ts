import { Day } from '#shared/domain/day.ts';
import { ReportFormat } from '#shared/domain/report.ts';
import { demoLedger } from '../src-main/app/demo/demo-person.ts';
import { writeReport } from '../src-main/app/write-report.ts';
import { measured } from './entry.ts';
import { manyEvents } from './many-events.ts';
import { timed } from './timing.ts';

/** A report of a month and of a year in each format, from the ledger to its bytes. */
const TODAY = Day.parse('2026-11-22');
const MONTH = { from: Day.parse('2026-10-01'), to: Day.parse('2026-10-31') };
const YEAR = { from: Day.parse('2025-11-23'), to: TODAY };
const FONTS = new URL('../node_modules/@fontsource/noto-sans-sc/files/', import.meta.url);
const demo = demoLedger(TODAY);
const many = manyEvents(10_000, TODAY);

for (const format of ReportFormat.options) {
  const asked = { name: 'Li Wei', today: TODAY, format, fonts: FONTS };
  const month = await timed(5, () => writeReport({ ...asked, ledger: demo, period: MONTH, language: 'zh' }), 1);
  measured({ id: `${format}-month`, what: `a month as ${format}`, unit: 'ms', runs: month, aim: 1_000 });
  const year = await timed(3, () => writeReport({ ...asked, ledger: many, period: YEAR, language: 'en' }), 1);
  measured({
    id: `${format}-year`,
    what: `a year of 10,000 events as ${format}`,
    unit: 'ms',
    runs: year,
    grows: 'records',
  });
  const { bytes } = await writeReport({ ...asked, ledger: demo, period: MONTH, language: 'zh' });
  measured({ id: `${format}-size`, what: `size of a month as ${format}`, unit: 'kB', runs: [bytes.length / 1_000] });
}
measured({
  id: 'memory',
  what: 'peak memory of the process',
  unit: 'MB',
  runs: [process.resourceUsage().maxRSS / 1_024],
});
