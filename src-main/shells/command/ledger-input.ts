import type { Ledger } from '#shared/domain/ledger.ts';
import { readLedgerText } from '../../app/ledger-text.ts';
import { BadInput } from './bad-input.ts';
import { type InputLine, LONGEST_LINE, wholeInput } from './input-lines.ts';
import { problemsLine } from './refusal-line.ts';
import type { Surroundings } from './verb.ts';

/** The ledger on a line of input, or the one line that says what is wrong with it: `line 3: records[4].amount must …`. */
export function ledgerOn(line: InputLine, words: Surroundings['words']): { ledger: Ledger } | { wrong: string } {
  const reading =
    'problem' in line
      ? { problems: [{ path: '', problem: line.problem, limit: LONGEST_LINE }] }
      : readLedgerText(line.text);
  if ('ledger' in reading) return reading;
  // A ledger may stand on many lines: the line named in front is then the one on which its text breaks.
  const number = line.number + (reading.problems[0]?.at?.line ?? 1) - 1;
  const problems = reading.problems.map((one) => (one.at ? { ...one, at: { ...one.at, line: 1 } } : one));
  return { wrong: words.command.onLine(number, problemsLine(words, problems)) };
}

/** The one ledger that standard input holds, on one line or on many. */
export async function onlyLedger({ input, words }: Pick<Surroundings, 'input' | 'words'>): Promise<Ledger> {
  const line = await wholeInput(input);
  if ('text' in line && line.text === '') throw new BadInput(words.command.noLedger);
  const read = ledgerOn(line, words);
  if ('wrong' in read) throw new BadInput(read.wrong);
  return read.ledger;
}
