import { randomBytes } from 'node:crypto';
import { availableParallelism, hostname, userInfo } from 'node:os';
import { join } from 'node:path';
import envPaths from 'env-paths';
import type { Outside } from './outside.ts';

/** The folder that every shell keeps its data in unless told otherwise; the platform's own place for it. */
export function defaultFolder(): string {
  return envPaths('simsim', { suffix: '' }).data;
}

/**
 * Beside the settings of the person's programs, so that whoever puts an older copy of the data folder back does not put
 * the marks back with it. A data folder of someone's own choice keeps its marks itself: it may be gone tomorrow.
 */
function marksFor(folder: string): { marks?: string } {
  return folder === defaultFolder() ? { marks: join(envPaths('simsim', { suffix: '' }).config, 'marks') } : {};
}

/**
 * The real outside. `entry` is the `import.meta.url` of the program's entry file: the workers lie beside it in the
 * bundle, and in their own folders among the sources.
 */
export function systemOutside({ entry, folder }: { entry: string; folder: string }): Outside {
  return {
    now: () => Date.now(),
    utcOffsetMinutes: (now) => -new Date(now).getTimezoneOffset(),
    randomBytes: (count) => new Uint8Array(randomBytes(count)),
    after(milliseconds, callback) {
      const timer = setTimeout(callback, milliseconds);
      timer.unref();
      return () => clearTimeout(timer);
    },
    folder,
    ...marksFor(folder),
    computer: thisComputer(),
    workers: workersFor(entry),
    fonts: fontsFor(entry),
    passwordCost: null,
    threads: availableParallelism(),
  };
}

/** Names cut to a length that every log takes; empty where the system knows none. */
function thisComputer(): Outside['computer'] {
  const cut = (name: string) => name.replace(/\p{Cc}/gu, '').slice(0, 60);
  try {
    return { host: cut(hostname()), user: cut(userInfo().username) };
  } catch {
    return { host: cut(hostname()), user: '' };
  }
}

function workersFor(entry: string): Outside['workers'] {
  if (!entry.endsWith('.ts')) {
    return {
      vault: new URL('./vault.worker.js', entry),
      simulation: new URL('./simulation.worker.js', entry),
      imports: new URL('./imports.worker.js', entry),
    };
  }
  const root = new URL(`${entry.slice(0, entry.lastIndexOf('/src-main/'))}/src-main/`);
  return {
    vault: new URL('vault/vault.worker.ts', root),
    simulation: new URL('simulation/simulation.worker.ts', root),
    imports: new URL('imports/imports.worker.ts', root),
  };
}

/** The bundle carries its typeface in a folder of its own; among the sources it lies in its package. */
function fontsFor(entry: string): URL {
  if (!entry.endsWith('.ts')) return new URL('./fonts/', entry);
  const root = `${entry.slice(0, entry.lastIndexOf('/src-main/'))}/`;
  return new URL('node_modules/@fontsource/noto-sans-sc/files/', root);
}
