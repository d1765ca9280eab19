/**
 * `npm run package:electron`: fails when the pinned Electron is not current (item 16 of Electron's security checklist).
 * Asks the package registry through npm, so it belongs to a release and not to the tests.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { electronStanding } from './electron-standing.ts';

const manifest = JSON.parse(readFileSync(join(import.meta.dirname, '../package.json'), 'utf8'));
const pinned = manifest.devDependencies.electron as string;
const asked = (which: string): string => {
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const shell = process.platform === 'win32';
  const answer = JSON.parse(execFileSync(npm, ['view', which, 'version', '--json'], { encoding: 'utf8', shell }));
  return Array.isArray(answer) ? answer.at(-1) : answer;
};
const { current, sentence } = electronStanding(
  pinned,
  asked('electron'),
  asked(`electron@${Number.parseInt(pinned, 10)}`),
);
console.log(sentence);
process.exitCode = current ? 0 : 1;
