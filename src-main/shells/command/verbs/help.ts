import { ExitCode } from '../exit-code.ts';
import type { Verb } from '../verb.ts';

/** `help`: what the command can do. */
export const help: Verb = async ({ out, words }) => {
  await out(`${words.command.help}\n`);
  return ExitCode.done;
};
