import { execFile } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import { platform } from 'node:process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { PASSWORD, someAccounts } from './support/outside.ts';

const CHILD = fileURLToPath(new URL('./support/filling-child.ts', import.meta.url));
const run = promisify(execFile);

/** The kernel's own limit on a file's size takes a part of the bytes without an error, as a full disk does. */
test.skipIf(platform === 'win32')(
  'where the kernel takes no more, the change is refused and the vault goes on',
  async () => {
    const { accounts, folder, folderOf } = await someAccounts();
    const limited = 'ulimit -f 40; exec "$0" "$@"';
    const { stdout } = await run('bash', ['-c', limited, process.execPath, CHILD, folder, PASSWORD]);
    const { id, outcomes, last } = JSON.parse(stdout);
    expect(outcomes).toEqual(['saved', 'saved', 'vault/disk-full', 'saved']);
    expect(last).toBe(12_000);
    expect((await readdir(folderOf(id))).filter((name) => name.endsWith('.tmp'))).toEqual([]);
    const content = {
      parse: (value: unknown) => value as { texts: string[] },
      apply: (texts: { texts: string[] }) => texts,
    };
    const vault = await accounts.signIn(id, PASSWORD, content);
    expect(vault.document.texts[0]).toHaveLength(12_000);
    await vault.lock();
  },
);
