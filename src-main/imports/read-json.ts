import { pathText } from '#shared/contract/problems.ts';
import type { Problem } from '#shared/contract/refusal.ts';
import { DEEPEST, nestsDeeper } from './json-depth.ts';
import { type JsonFault, jsonFault } from './json-fault.ts';

/** The value of a JSON text, or the one problem with it: what, in which field, and where. Never throws. */
export function readJson(text: string): { value: unknown } | { problems: Problem[] } {
  if (!nestsDeeper(text)) {
    try {
      return { value: JSON.parse(text) };
    } catch {
      // Refused; where is found below.
    }
  }
  return { problems: [problemAt(text, jsonFault(text, DEEPEST))] };
}

/** How many steps of a path say enough about a place. */
const TOLD = 8;

function problemAt(text: string, fault: JsonFault | null): Problem {
  if (fault === null) return { path: '', problem: 'not-json' };
  const { path, index } = fault;
  const before = text.slice(0, index);
  const at = { line: before.split('\n').length, character: index - before.lastIndexOf('\n') };
  const told = path.length > TOLD ? `${pathText(path.slice(0, TOLD))}…` : pathText(path);
  if (path.length >= DEEPEST) return { path: told, problem: 'too-deep', limit: DEEPEST, at };
  return index < text.length ? { path: told, problem: 'not-json', at } : { path: '', problem: 'ends-early', at };
}
