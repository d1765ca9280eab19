/**
 * SQLCipher in a Node that its package builds for. Told by lines of JSON what to do, answers each with a line:
 * {"open":FOLDER,"rows":[…]} makes the database and fills it; {"insert":[…]} puts rows, each durable before the next,
 * and answers what each took in milliseconds; {"reopen":TIMES} opens it anew with its key and reads all rows.
 */
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import Database from 'better-sqlite3-multiple-ciphers';

let path = '';
let database;
let insert;

function opened() {
  const one = new Database(path);
  one.pragma("cipher = 'sqlcipher'");
  // one round instead of 256,000, which take over 200 ms: our own password function is all but free here as well
  one.pragma('kdf_iter = 1');
  one.pragma("key = 'four unrelated badger violins'");
  one.pragma('journal_mode = WAL');
  one.pragma('synchronous = FULL');
  return one;
}

const timed = (work) => {
  const since = performance.now();
  work();
  return performance.now() - since;
};

function answer(asked) {
  if (asked.open) {
    path = join(asked.open, 'peer.db');
    database = opened();
    database.exec('CREATE TABLE changes (id TEXT PRIMARY KEY, content TEXT NOT NULL)');
    insert = database.prepare('INSERT INTO changes VALUES (?, ?)');
    database.transaction((rows) => {
      for (const [id, content] of rows) insert.run(id, content);
    })(asked.rows);
    return { sqlite: database.prepare('SELECT sqlite_version()').pluck().get() };
  }
  if (asked.insert) return asked.insert.map(([id, content]) => timed(() => insert.run(id, content)));
  database.close();
  return Array.from({ length: asked.reopen }, () =>
    timed(() => {
      const one = opened();
      const rows = one.prepare('SELECT content FROM changes').pluck().all();
      for (const row of rows) JSON.parse(row);
      one.close();
    }),
  );
}

for await (const line of createInterface({ input: process.stdin })) {
  process.stdout.write(`${JSON.stringify(answer(JSON.parse(line)))}\n`);
}
