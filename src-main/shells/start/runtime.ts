import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { collect } from './child.ts';

/**
 * The path of Electron's runtime, or null when it is not installed in the version that the package wants. Read from
 * its files: asking the package itself would start a download.
 */
export function installedRuntime(root: string, env: NodeJS.ProcessEnv): string | null {
  const folder = join(root, 'node_modules', 'electron');
  try {
    const executable = env['ELECTRON_OVERRIDE_DIST_PATH'] ? executableName() : read(join(folder, 'path.txt'));
    const dist = env['ELECTRON_OVERRIDE_DIST_PATH'] || join(folder, 'dist');
    const wanted = (JSON.parse(read(join(folder, 'package.json'))) as { version: string }).version;
    const path = join(dist, executable);
    return existsSync(path) && read(join(dist, 'version')).replace(/^v/, '') === wanted ? path : null;
  } catch {
    return null;
  }
}

function read(file: string): string {
  return readFileSync(file, 'utf8').trim();
}

function executableName(): string {
  if (process.platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron';
  return process.platform === 'win32' ? 'electron.exe' : 'electron';
}

/** Has Electron's own installer fetch the runtime. Answers null when that went well, else its reason in a few words. */
export async function fetchRuntime(root: string): Promise<string | null> {
  const installer = join(root, 'node_modules', 'electron', 'install.js');
  if (!existsSync(installer)) return 'not installed';
  const { code, output } = await collect(process.execPath, [installer], root);
  return code === 0 ? null : reasonIn(output);
}

/** The first line of a failure that says something, without the kind of error and the stack. */
export function reasonIn(output: string): string {
  const line = output.split('\n').find((text) => /\S/.test(text) && !/^\s+at |^\s*[{}]/.test(text)) ?? '';
  return (
    line
      .replace(/^\s*(\w*Error: )+/, '')
      .trim()
      .slice(0, 120) || 'no reason given'
  );
}
