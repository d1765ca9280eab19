import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** A program as the packager leaves it in `dist`, before it is wrapped into installers. */
export interface BuiltProgram {
  /** The folder that holds all of it. */
  folder: string;
  /** What the fuses are read from: the program, or its bundle on macOS. */
  bundle: string;
  /** What is run. */
  executable: string;
}

/** Finds the built program of this system; null when there is none. */
export function builtProgram(dist: string, platform: NodeJS.Platform): BuiltProgram | null {
  const folders = existsSync(dist) ? readdirSync(dist) : [];
  const wanted = platform === 'darwin' ? /^mac/ : platform === 'win32' ? /^win.*-unpacked$/ : /^linux.*-unpacked$/;
  const found = folders.find((name) => wanted.test(name));
  if (found === undefined) return null;
  const folder = join(dist, found);
  if (platform === 'darwin') {
    const bundle = join(folder, 'Simsim.app');
    return { folder, bundle, executable: join(bundle, 'Contents', 'MacOS', 'Simsim') };
  }
  const executable = join(folder, platform === 'win32' ? 'Simsim.exe' : 'simsim');
  return { folder, bundle: executable, executable };
}
