import type { Day } from '#shared/domain/day.ts';
import { demoLedger } from '../../../app/demo/demo-person.ts';
import { ledgerText } from '../../../app/ledger-text.ts';
import { BadInput } from '../bad-input.ts';
import { ExitCode } from '../exit-code.ts';
import { Options } from '../options.ts';
import type { Verb } from '../verb.ts';

/** The demo person's history must fit into the days that a ledger knows. */
const [FIRST, LAST] = ['1910-01-01' as Day, '2199-10-31' as Day];

/** `demo [--day D]`: the demo person's ledger, on one line. */
export const demo: Verb = async (around) => {
  const day = new Options(around, ['day']).atMost(0).day('day') ?? around.today;
  if (day < FIRST || day > LAST) throw new BadInput(around.words.command.dayBetween('day', FIRST, LAST));
  await around.out(`${ledgerText(demoLedger(day))}\n`);
  return ExitCode.done;
};
