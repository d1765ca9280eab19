import { writeFile } from 'node:fs/promises';
import type { Day } from '#shared/domain/day.ts';
import type { Ledger } from '#shared/domain/ledger.ts';
import { Language } from '#shared/domain/preferences.ts';
import { type Period, ReportFormat, ReportSection } from '#shared/domain/report.ts';
import { writeReport } from '../../../app/write-report.ts';
import { BadInput } from '../bad-input.ts';
import { ExitCode } from '../exit-code.ts';
import { shown } from '../input-file.ts';
import { onlyLedger } from '../ledger-input.ts';
import { Options } from '../options.ts';
import type { Surroundings, Verb } from '../verb.ts';

const NAMES = ['format', 'out', 'language', 'day', 'to', 'from', 'sections'] as const;

/** `report --format pdf|html|csv|spreadsheet|json|ics [--out F] …`: one ledger in, its report out, or into a file. */
export const report: Verb = async (around) => {
  const options = new Options(around, [...NAMES, 'discreet'], ['discreet']).atMost(0);
  const format = options.choice('format', ReportFormat.options);
  if (format === undefined) throw new BadInput(around.words.command.reportNeedsFormat(ReportFormat.options.join(', ')));
  const today = options.day('day') ?? around.today;
  const language = options.choice('language', Language.options) ?? 'en';
  const to = options.day('to');
  const from = options.day('from');
  const out = options.text('out');
  const sections = sectionsIn(options.text('sections'), around);
  const discreet = options.isOn('discreet');
  const ledger = await onlyLedger(around);
  const period = periodOf(ledger, { from, to }, today);
  if (period.from > period.to) throw new BadInput(around.words.command.endsBeforeStart);
  const file = await writeReport({
    ledger,
    name: ledger.id,
    period,
    today,
    format,
    language,
    fonts: around.fonts,
    discreet,
    ...(sections && { sections }),
  });
  if (out === undefined) await around.out(file.bytes);
  else await saved(out, file.bytes, around);
  return ExitCode.done;
};

function sectionsIn(text: string | undefined, { words }: Surroundings): ReportSection[] | undefined {
  return text?.split(',').map((name) => {
    const section = ReportSection.options.find((one) => one === name.trim());
    if (section === undefined)
      throw new BadInput(words.command.notAChoice('sections', ReportSection.options.join(', ')));
    return section;
  });
}

/** Without days of its own, a report covers everything from the first record to today. */
function periodOf(ledger: Ledger, { from, to }: { from: Day | undefined; to: Day | undefined }, today: Day): Period {
  const end = to ?? today;
  const first = ledger.records.reduce((least, record) => (record.day < least ? record.day : least), end);
  return { from: from ?? first, to: end };
}

async function saved(path: string, bytes: Uint8Array, { words }: Surroundings): Promise<void> {
  await writeFile(path, bytes).catch((error: NodeJS.ErrnoException) => {
    throw new BadInput(words.command.cannotWrite(shown(path), error.code ?? ''));
  });
}
