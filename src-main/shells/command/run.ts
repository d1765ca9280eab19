import { Refused } from '#shared/contract/refused.ts';
import type { Day } from '#shared/domain/day.ts';
import type { Language } from '#shared/domain/preferences.ts';
import { wordsIn } from '#shared/words/words-in.ts';
import { BadInput } from './bad-input.ts';
import { ExitCode } from './exit-code.ts';
import { OutputClosed, writer } from './output.ts';
import { refusalLine } from './refusal-line.ts';
import { VERBS } from './verbs.ts';

interface Process {
  /** The words after the program's name. */
  arguments: string[];
  today: Day;
  /** The folder of the typeface that PDF reports are written in. */
  fonts: URL;
  language: Language;
  input: AsyncIterable<Uint8Array>;
  output: NodeJS.WritableStream;
  errors: NodeJS.WritableStream;
}

const ALIASES: Record<string, string> = { '--help': 'help', '-h': 'help', '--version': 'version', '-v': 'version' };

/** Runs one verb and answers the exit code. Nothing is thrown: a bug is told as one line without data. */
export async function run({
  arguments: all,
  today,
  fonts,
  language,
  input,
  output,
  errors,
}: Process): Promise<ExitCode> {
  const words = wordsIn(language);
  const say = (line: string) => void errors.write(`${line}\n`);
  const [first = '', ...rest] = all;
  const name = ALIASES[first] ?? first;
  const load = Object.hasOwn(VERBS, name) ? VERBS[name]! : null;
  if (!load) {
    say(
      first === '' ? words.command.help : words.command.unknownVerb(first.slice(0, 60), Object.keys(VERBS).join(', ')),
    );
    return ExitCode.badInput;
  }
  try {
    const verb = await load();
    return await verb({ arguments: rest, today, fonts, words, input, out: writer(output), say });
  } catch (error) {
    if (error instanceof OutputClosed) return ExitCode.done;
    if (error instanceof BadInput) say(error.message);
    else if (error instanceof Refused) say(refusalLine(words, error.refusal));
    else {
      say(words.command.bug(error instanceof Error ? error.name : 'unknown'));
      return ExitCode.bug;
    }
    return ExitCode.badInput;
  }
}
