import { execFile } from 'node:child_process';
import { mkdir, readdir, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { PASSWORD, temporaryFolder } from './support/outside.ts';

const CHILD = fileURLToPath(new URL('./support/confined-child.ts', import.meta.url));
const run = promisify(execFile);

test('a folder for backups that the program is kept out of is refused as one that is not there', async () => {
  const folder = await realpath(await temporaryFolder());
  const [own, granted, kept] = ['own', 'granted', 'kept'].map((name) => join(folder, name)) as [string, string, string];
  for (const path of [own, granted, kept]) await mkdir(path);
  const confined = ['--permission', '--allow-worker', '--allow-fs-read=*'];
  const grants = [own, granted].map((path) => `--allow-fs-write=${path}`);
  const { stdout } = await run(process.execPath, [...confined, ...grants, CHILD, own, PASSWORD, granted, kept]);
  expect(JSON.parse(stdout)).toEqual(['made', { code: 'vault/backup-folder' }]);
  expect(await readdir(granted)).toHaveLength(1);
  expect(await readdir(kept)).toEqual([]);
});
