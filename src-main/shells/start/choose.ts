import type { Words } from '#shared/words/words.ts';
import { hasDisplay } from '../common/display.ts';

export interface Machine {
  platform: NodeJS.Platform;
  env: NodeJS.ProcessEnv;
  root: boolean;
}

/**
 * Why no window of our own can be shown on this machine, whether or not Electron's runtime is there; null when one can.
 * Electron's sandbox refuses root on Linux, and it is never switched off.
 */
function windowObstacle(machine: Machine, why: Words['shells']['why']): string | null {
  if (!hasDisplay(machine.platform, machine.env)) return why.noDisplay;
  if (machine.platform === 'linux' && machine.root) return why.asRoot;
  return null;
}

export type Choice =
  | { shell: 'browser'; why: string }
  | { shell: 'desktop'; why: string; runtime: string }
  | { shell: null; why: string };

/**
 * Chooses the shell: the one asked for, else the desktop shell where it can run, else the browser shell. `getRuntime`
 * answers the runtime's path, or why there is none; it is only asked (and may only then fetch it) when a window is
 * wanted and can be shown. No shell is chosen when the desktop shell was asked for and cannot run.
 */
export async function chooseShell(
  asked: 'browser' | 'desktop' | null,
  machine: Machine,
  getRuntime: () => Promise<{ path: string } | { missing: string }>,
  why: Words['shells']['why'],
): Promise<Choice> {
  if (asked === 'browser') return { shell: 'browser', why: why.asked };
  const otherwise = asked === 'desktop' ? null : 'browser';
  const obstacle = windowObstacle(machine, why);
  if (obstacle) return { shell: otherwise, why: obstacle };
  const runtime = await getRuntime();
  if ('missing' in runtime) return { shell: otherwise, why: why.noRuntime(runtime.missing) };
  return { shell: 'desktop', why: asked ? why.asked : why.ableHere, runtime: runtime.path };
}
