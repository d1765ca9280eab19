import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { clientOver } from '#shared/contract/client.ts';
import type { Client } from '#shared/contract/contract.ts';
import type { Notice } from '#shared/contract/notice.ts';
import type { Transport } from '#shared/contract/transport.ts';
import type { Backend } from '../../src-main/app/backend.ts';
import { openBackend } from '../../src-main/app/open-backend.ts';
import type { Outside } from '../../src-main/app/outside.ts';
import { sharedGuesser } from './shared-guesser.ts';

const SOURCES = new URL('../../src-main/', import.meta.url);

/** A clock that stands still until it is moved; waiting callbacks run when their time has come. */
export class TestClock {
  now: number;
  readonly #waiting = new Set<{ at: number; callback: () => void }>();

  constructor(now: number) {
    this.now = now;
  }

  after(milliseconds: number, callback: () => void): () => void {
    const entry = { at: this.now + milliseconds, callback };
    this.#waiting.add(entry);
    return () => this.#waiting.delete(entry);
  }

  /** Moves time on, running what was waiting in order. */
  async advance(milliseconds: number): Promise<void> {
    const end = this.now + milliseconds;
    for (;;) {
      const next = [...this.#waiting].filter((entry) => entry.at <= end).sort((one, other) => one.at - other.at)[0];
      if (!next) break;
      this.#waiting.delete(next);
      this.now = Math.max(this.now, next.at);
      next.callback();
      await new Promise((resolve) => setImmediate(resolve));
    }
    this.now = end;
  }
}

export interface TestBackend {
  backend: Backend;
  client: Client;
  transport: Transport;
  notices: Notice[];
  clock: TestClock;
  folder: string;
  /** Closes the backend; the folder goes too, if the test did not bring it. */
  close(): Promise<void>;
}

/** The whole product on a temporary folder, at a fixed time, with a light password function. */
export async function openTestBackend(
  options: {
    folder?: string;
    today?: string;
    computer?: Outside['computer'];
    now?: number;
    chance?: Outside['randomBytes'];
  } = {},
): Promise<TestBackend> {
  const folder = options.folder ?? (await mkdtemp(join(tmpdir(), 'simsim-test-')));
  const clock = new TestClock(options.now ?? Date.parse(`${options.today ?? '2026-01-31'}T12:00:00Z`));
  let counter = 0;
  const outside: Outside = {
    now: () => clock.now,
    utcOffsetMinutes: () => 0,
    randomBytes:
      options.chance ??
      ((count) => {
        // Distinct and repeatable; secrets in the vault's worker come from its own library.
        counter++;
        return Uint8Array.from({ length: count }, (_, index) => (counter * 131 + index * 17 + (counter >> 8)) & 0xff);
      }),
    after: (milliseconds, callback) => clock.after(milliseconds, callback),
    folder,
    computer: options.computer ?? { host: 'desk', user: 'mei' },
    workers: {
      vault: new URL('vault/vault.worker.ts', SOURCES),
      simulation: new URL('simulation/simulation.worker.ts', SOURCES),
      imports: new URL('imports/imports.worker.ts', SOURCES),
    },
    fonts: new URL('../node_modules/@fontsource/noto-sans-sc/files/', SOURCES),
    passwordCost: { memoryMiB: 8, passes: 1 },
    threads: 2,
    guesser: sharedGuesser,
  };
  const backend = openBackend(outside, 'test');
  const notices: Notice[] = [];
  backend.listen((notice) => notices.push(notice));
  const transport: Transport = {
    kind: 'direct',
    call: (name, input) => backend.dispatch(name, input),
    listen: (listener) => backend.listen(listener),
    send: async (bytes, name) => backend.hold({ bytes, name, type: 'application/octet-stream' }),
    save: async (file) => ({ ok: true, value: { saved: backend.held(file) !== undefined } }),
  };
  return {
    backend,
    client: clientOver(transport),
    transport,
    notices,
    clock,
    folder,
    async close() {
      await backend.close();
      if (options.folder === undefined) await rm(folder, { recursive: true, force: true });
    },
  };
}
