import type { z } from 'zod';
import type { Problem } from './refusal.ts';

const MOST_PROBLEMS = 20;

/** Path segments as people write them: `records[4].amount`. */
export function pathText(path: readonly PropertyKey[]): string {
  return path
    .map((part, index) => (typeof part === 'number' ? `[${part}]` : `${index === 0 ? '' : '.'}${String(part)}`))
    .join('')
    .slice(0, 200);
}

/** Turns what zod found in `input` into problems with stable codes; the first twenty. No value of the input is copied. */
export function problemsIn(error: z.ZodError, input: unknown): Problem[] {
  return error.issues.flatMap((issue) => problemsOfIssue(issue, isAbsent(input, issue.path))).slice(0, MOST_PROBLEMS);
}

/** True when the place that the path names does not exist in the input. */
function isAbsent(input: unknown, path: readonly PropertyKey[]): boolean {
  let here = input;
  for (const part of path) {
    if (typeof here !== 'object' || here === null) return true;
    here = (here as Record<PropertyKey, unknown>)[part];
  }
  return here === undefined;
}

function problemsOfIssue(issue: z.core.$ZodIssue, absent: boolean): Problem[] {
  const path = pathText(issue.path);
  if (absent) return [{ path, problem: 'missing' }];
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({ path: pathText([...issue.path, key.slice(0, 60)]), problem: 'unknown-field' }));
    case 'too_big':
      return [{ path, problem: issue.origin === 'string' ? 'too-long' : 'too-large', limit: Number(issue.maximum) }];
    case 'too_small':
      return [{ path, problem: 'too-small', limit: Number(issue.minimum) }];
    case 'invalid_type':
      return [{ path, problem: typeProblem(issue) }];
    case 'invalid_value':
    case 'invalid_union':
      return [{ path, problem: 'not-a-choice' }];
    default:
      return [{ path, problem: isCode(issue.message) ? issue.message : 'not-valid' }];
  }
}

/** Our own schemas name their problem in place of a message; zod's own sentences have spaces in them. */
function isCode(message: string): boolean {
  return /^[a-z]+(-[a-z]+)*$/.test(message);
}

function typeProblem(issue: z.core.$ZodIssueInvalidType): string {
  if (isCode(issue.message)) return issue.message;
  return issue.expected === 'int' ? 'not-whole' : 'wrong-type';
}
