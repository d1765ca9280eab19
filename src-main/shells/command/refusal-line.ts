import type { Problem, Refusal } from '#shared/contract/refusal.ts';
import { refusalText } from '#shared/words/refusal-text.ts';
import type { Words } from '#shared/words/words.ts';

/** A refusal as one line: the field that is wrong where there is one, else the refusal's own sentence. */
export function refusalLine(words: Words, refusal: Refusal): string {
  return refusal.code === 'input/invalid' ? problemsLine(words, refusal.problems) : refusalText(words, refusal);
}

/** The first problem in full, and how many more there are. */
export function problemsLine(words: Words, problems: readonly Problem[]): string {
  const [first = { path: '', problem: 'not-valid' }, ...others] = problems;
  const sentence = words.refusals.problem(first);
  return oneLine(others.length === 0 ? sentence : words.command.andMore(sentence, others.length));
}

/** Field names come from the input; whatever is in them, a message stays on its line. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ');
}
