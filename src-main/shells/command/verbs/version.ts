import { VERSION } from '../../../app/version.ts';
import { ExitCode } from '../exit-code.ts';
import type { Verb } from '../verb.ts';

/** `version`: the product's version. */
export const version: Verb = async ({ out }) => {
  await out(`${VERSION}\n`);
  return ExitCode.done;
};
