import { Refused } from '#shared/contract/refused.ts';
import { Currency } from '#shared/domain/currency.ts';
import type { Ledger } from '#shared/domain/ledger.ts';
import { type ImportPreview, ReaderName } from '#shared/domain/statement-import.ts';
import { DateOrder, EncodingName } from '#shared/domain/statement-mapping.ts';
import { importFile } from '../../../app/import-file.ts';
import { ledgerText, readLedgerText } from '../../../app/ledger-text.ts';
import { BadInput } from '../bad-input.ts';
import { ExitCode } from '../exit-code.ts';
import { readInputFile, shown } from '../input-file.ts';
import { Options } from '../options.ts';
import { problemsLine, refusalLine } from '../refusal-line.ts';
import type { Surroundings, Verb } from '../verb.ts';

const MOST_LINES = 20;

/** `import FILE [--reader NAME] [--currency CNY] [--encoding E] [--dates dmy] [--into LEDGER.json]`: the ledger with the statement in it, on one line. */
export const importVerb: Verb = async (around) => {
  const { words, say } = around;
  const options = new Options(around, ['reader', 'currency', 'into', 'encoding', 'dates'], ['skip-malformed']).atMost(
    1,
  );
  const [path] = options.rest;
  if (path === undefined) throw new BadInput(words.command.importNeedsFile);
  const reader = options.choice('reader', ReaderName.options);
  const currency = options.choice('currency', Currency.options);
  const into = await ledgerIn(options.text('into'), around);
  const encoding = options.choice('encoding', EncodingName.options);
  const dateOrder = options.choice('dates', DateOrder.options);
  const bytes = await readInputFile(path, words);
  const { ledger, preview } = imported(
    path,
    bytes,
    {
      ledger: into,
      ...(currency && { currency }),
      ...(reader && { reader }),
      ...(encoding && { encoding }),
      ...(dateOrder && { dateOrder }),
    },
    around,
  );
  for (const { remark, facts } of preview.remarks) say(words.imports.remark(remark, facts));
  if (preview.counts.malformed > 0) {
    sayMalformed(preview, around);
    if (!options.isOn('skip-malformed')) {
      say(words.command.malformed(preview.counts.malformed));
      return ExitCode.badInput;
    }
  }
  say(words.command.imported(preview.counts));
  await around.out(`${ledgerText(ledger)}\n`);
  return ExitCode.done;
};

function imported(path: string, bytes: Uint8Array, into: Parameters<typeof importFile>[1], { words }: Surroundings) {
  try {
    return importFile(bytes, into);
  } catch (error) {
    if (error instanceof Refused)
      throw new BadInput(words.command.inFile(shown(path), refusalLine(words, error.refusal)));
    throw error;
  }
}

function sayMalformed(preview: ImportPreview, { words, say }: Surroundings): void {
  const malformed = preview.rows.filter((row) => row.outcome === 'malformed');
  for (const row of malformed.slice(0, MOST_LINES)) {
    say(words.command.onLine(row.line, words.imports.reason(row.reason ?? '')));
  }
}

async function ledgerIn(path: string | undefined, { words }: Surroundings): Promise<Ledger | null> {
  if (path === undefined) return null;
  const reading = readLedgerText(new TextDecoder().decode(await readInputFile(path, words)));
  if ('ledger' in reading) return reading.ledger;
  throw new BadInput(words.command.inFile(shown(path), problemsLine(words, reading.problems)));
}
