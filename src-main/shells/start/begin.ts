import { join } from 'node:path';
import type { Words } from '#shared/words/words.ts';
import { wordsIn } from '#shared/words/words-in.ts';
import { languageOf } from '../common/language.ts';
import { readOptions } from '../common/options.ts';
import { build, canBuild, isStale } from './build.ts';
import { runShell } from './child.ts';
import { chooseShell, type Machine } from './choose.ts';
import { fetchRuntime, installedRuntime } from './runtime.ts';

/** A desktop shell that fails within this many milliseconds never showed its window. */
const AT_ONCE = 10_000;

/**
 * Builds when the sources in `root` are newer than what was built, chooses a shell, says which and why in one line, and
 * runs it to its end. Answers the exit code: the shell's, or 1 when none could be started, 2 for senseless options.
 */
export async function begin(root: string, args: readonly string[], machine: Machine): Promise<number> {
  const say = wordsIn(languageOf(process.env)).shells;
  const options = readOptions(args, say);
  if (typeof options === 'string') return fail(`${options}\n\n${say.usage}`, 2);
  if (options.help) {
    tell(say.usage);
    return 0;
  }
  const obstacle = await makeReady(root, say);
  if (obstacle !== null) return fail(obstacle);

  const choice = await chooseShell(options.shell, machine, () => getRuntime(root, say), say.why);
  if (choice.shell === null) return fail(say.desktopImpossible(choice.why));
  const forShell = args.filter((argument) => argument !== '--browser' && argument !== '--desktop');
  const browser = [join(root, 'out/main/browser.js'), ...forShell];
  if (choice.shell === 'browser') {
    tell(say.startingBrowser(choice.why));
    return (await runShell(process.execPath, browser)).code;
  }

  tell(say.startingDesktop(choice.why));
  const ended = await runShell(choice.runtime, [root, ...forShell]);
  if (ended.code === 0 || ended.stopped || ended.milliseconds > AT_ONCE) return ended.code;
  const why = say.why.desktopFailed(String(ended.code));
  if (options.shell === 'desktop') return fail(say.desktopImpossible(why));
  tell(say.startingBrowser(why));
  return (await runShell(process.execPath, browser)).code;
}

/** Builds what is missing or stale. Answers null, or what stands in the way. */
async function makeReady(root: string, say: Words['shells']): Promise<string | null> {
  if (!canBuild(root)) return say.toolsMissing;
  if (!isStale(root)) return null;
  tell(say.building);
  const failure = await build(root);
  return failure === null ? null : `${failure}\n${say.buildFailed}`;
}

async function getRuntime(root: string, say: Words['shells']): Promise<{ path: string } | { missing: string }> {
  const there = installedRuntime(root, process.env);
  if (there) return { path: there };
  tell(say.fetchingRuntime);
  const failure = await fetchRuntime(root);
  const path = installedRuntime(root, process.env);
  return path ? { path } : { missing: failure ?? say.why.notThereAfterwards };
}

function tell(sentence: string): void {
  process.stdout.write(`${sentence}\n`);
}

function fail(sentence: string, code = 1): number {
  process.stderr.write(`${sentence}\n`);
  return code;
}
