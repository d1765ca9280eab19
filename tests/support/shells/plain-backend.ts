import type { Notice } from '#shared/contract/notice.ts';
import type { Backend, HeldFile } from '../../../src-main/app/backend.ts';

/** A core of three calls and whatever a test adds, for tests of what lies around the core. It remembers what the shell did with it. */
export class PlainBackend implements Backend {
  readonly locks: string[] = [];
  readonly files = new Map<string, HeldFile>();
  /** What further calls answer. */
  readonly answers = new Map<string, unknown>();
  closed = false;
  readonly #listeners = new Set<(notice: Notice) => void>();

  async dispatch(name: string, input: unknown) {
    if (name === 'test.echo') return { ok: true as const, value: input ?? null };
    if (name === 'test.announce') {
      this.announce({ notice: 'ledger-changed', revision: 7 });
      return { ok: true as const, value: null };
    }
    if (name === 'test.fail') throw new Error('secret detail');
    if (this.answers.has(name)) return { ok: true as const, value: this.answers.get(name) };
    return { ok: false as const, refusal: { code: 'call/unknown' as const } };
  }

  announce(notice: Notice): void {
    for (const listener of this.#listeners) listener(notice);
  }

  listen(listener: (notice: Notice) => void) {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  hold(file: HeldFile) {
    const id = `file-${this.files.size + 1}`;
    this.files.set(id, file);
    return { ok: true as const, value: { file: id } };
  }

  held(file: string) {
    return this.files.get(file);
  }

  async lock(why: Parameters<Backend['lock']>[0]) {
    this.locks.push(why);
    this.announce({ notice: 'locked', why });
  }

  async close() {
    this.closed = true;
  }
}
