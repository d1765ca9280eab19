import { scoreLine } from '../../../app/score-line.ts';
import { ExitCode } from '../exit-code.ts';
import { inputLines } from '../input-lines.ts';
import { ledgerOn } from '../ledger-input.ts';
import { Options } from '../options.ts';
import type { Verb } from '../verb.ts';

/** `score [--day D]`: one ledger a line in, one score a line out; a bad ledger is told and passed over. */
export const score: Verb = async (around) => {
  const day = new Options(around, ['day']).atMost(0).day('day') ?? around.today;
  let code: ExitCode = ExitCode.done;
  for await (const line of inputLines(around.input)) {
    const read = ledgerOn(line, around.words);
    if ('wrong' in read) {
      around.say(read.wrong);
      code = ExitCode.badInput;
    } else {
      await around.out(`${JSON.stringify(scoreLine(read.ledger, day))}\n`);
    }
  }
  return code;
};
