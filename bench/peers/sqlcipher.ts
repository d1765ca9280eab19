import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { createInterface } from 'node:readline';

export const SQLCIPHER = 'SQLCipher';
export const PACKAGE = 'better-sqlite3-multiple-ciphers';
const CHILD = join(import.meta.dirname, 'sqlcipher-child.mjs');

type Row = readonly [id: string, content: string];

/** SQLCipher at work in a process of its own. */
export interface SqlCipher {
  /** Makes a database in the folder and fills it with these rows. */
  open(folder: string, rows: readonly Row[]): Promise<void>;
  /** Milliseconds that each insert took, durable before the next begins (WAL, synchronous=FULL). */
  insert(rows: readonly Row[]): Promise<number[]>;
  /** Milliseconds that each opening took: reading every row and parsing it, the password function all but free. */
  reopen(times: number): Promise<number[]>;
  end(): void;
}

/** SQLCipher, or in a sentence why it is not there. Its package builds from source, and not for every Node. */
export function startSqlCipher(): SqlCipher | string {
  if (!existsSync(join(import.meta.dirname, 'node_modules', PACKAGE))) return 'npm install --prefix bench/peers';
  const node = nodesHere().find(loadsPeer);
  return node === undefined ? 'no Node here that its package was built for; set SIMSIM_PEER_NODE' : running(node);
}

function nodesHere(): string[] {
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  const onPath = (process.env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, name));
  const given = process.env['SIMSIM_PEER_NODE'];
  return [...(given ? [given] : []), ...new Set(onPath), process.execPath].filter((path) => existsSync(path));
}

function loadsPeer(node: string): boolean {
  const code = `new (require('${PACKAGE}'))(':memory:')`;
  return spawnSync(node, ['-e', code], { cwd: import.meta.dirname, stdio: 'ignore', timeout: 20_000 }).status === 0;
}

function running(node: string): SqlCipher {
  const child = spawn(node, [CHILD], { stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface({ input: child.stdout });
  async function ask<Answer>(question: object): Promise<Answer> {
    const answer = once(lines, 'line');
    child.stdin.write(`${JSON.stringify(question)}\n`);
    return JSON.parse((await answer)[0] as string) as Answer;
  }
  return {
    async open(folder, rows) {
      await ask({ open: folder, rows });
    },
    insert: (rows) => ask({ insert: rows }),
    reopen: (times) => ask({ reopen: times }),
    end: () => child.kill(),
  };
}
