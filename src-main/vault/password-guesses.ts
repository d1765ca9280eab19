import { type OptionsType, ZxcvbnFactory } from '@zxcvbn-ts/core';
import * as common from '@zxcvbn-ts/language-common';
import * as english from '@zxcvbn-ts/language-en';

/** Longer input takes zxcvbn seconds and tells nothing more. */
const MOST_SCORED = 128;

const options: OptionsType = {
  dictionary: { ...common.dictionary, ...english.dictionary },
  graphs: common.adjacencyGraphs,
};
const zxcvbn = new ZxcvbnFactory(options);

/** How many guesses a password takes, and the library's key of what is weak about it; null when nothing stands out. */
export interface Guesses {
  log10: number;
  warning: string | null;
}

/** Estimates the guesses of one who knows these words about the person. The first 128 characters count. */
export function passwordGuesses(input: { password: string; personalWords: readonly string[] }): Guesses {
  const password = input.password.normalize('NFKC').slice(0, MOST_SCORED);
  const { guessesLog10, feedback } = zxcvbn.check(password, [...input.personalWords]);
  return { log10: guessesLog10, warning: feedback.warning };
}
