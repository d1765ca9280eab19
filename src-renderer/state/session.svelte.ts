import type { Session } from '#shared/contract/areas/account.ts';
import type { Client, Output } from '#shared/contract/contract.ts';
import type { Notice } from '#shared/contract/notice.ts';
import type { Refusal } from '#shared/contract/refusal.ts';
import type { Notices } from './notices.svelte.ts';
import type { PreferencesInUse } from './preferences.svelte.ts';

type About = Output<'about', 'show'>;
export type WhyClosed = Extract<Notice, { notice: 'locked' }>['why'];

const BLOCKING: ReadonlySet<Refusal['code']> = new Set(['session/superseded', 'session/no-link', 'session/stopped']);

/** Who is signed in, if anyone. Everything behind the frame exists only while `current` does. */
export class SessionInUse {
  readonly #client: Client;
  readonly #preferences: PreferencesInUse;
  readonly #notices: Notices;
  readonly #onClosed: (() => void)[] = [];
  #about = $state<About | null>(null);
  #current = $state<Session | null>(null);
  #closed = $state<WhyClosed | null>(null);
  #blocked = $state<Refusal | null>(null);

  constructor(client: Client, preferences: PreferencesInUse, notices: Notices) {
    this.#client = client;
    this.#preferences = preferences;
    this.#notices = notices;
    notices.on('locked', ({ why }) => {
      if (why === 'taken-over') this.#blocked = { code: 'session/superseded' };
      this.#close(why);
    });
  }

  get current(): Session | null {
    return this.#current;
  }

  /** Version, model and shell; null until the core has answered once. */
  get about(): About | null {
    return this.#about;
  }

  /** Today, as the core sees it. A page never asks its own clock what day it is. */
  get today(): About['today'] {
    const today = this.#notices.today ?? this.#about?.today;
    if (today === undefined) throw new Error('the session has not been loaded yet');
    return today;
  }

  /** Why the last session ended; null when none has. */
  get closed(): WhyClosed | null {
    return this.#closed;
  }

  /** Why this window cannot go on at all: another one took over, or the core is gone. */
  get blocked(): Refusal | null {
    return this.#blocked;
  }

  /** Asks the core what this is and who is there. Called first. */
  async load(): Promise<void> {
    this.#about = await this.#client.about.show({});
    await this.resume();
  }

  /** Goes on with the session that the core holds, if it holds one. */
  async resume(options: { newcomer?: boolean } = {}): Promise<void> {
    const session = await this.#client.account.session({});
    if (session) await this.open(session, options);
  }

  /** What is known of the one who is signed in, asked again: a change may have given the ledger another currency. */
  async renew(): Promise<void> {
    try {
      const session = await this.#client.account.session({});
      if (session && this.#current) this.#current = session;
    } catch {
      // What was known stays; a lock announces itself.
    }
  }

  /** Goes on as this person. A new person starts with the language and theme already chosen on the sign-in page. */
  async open(session: Session, options: { newcomer?: boolean } = {}): Promise<void> {
    await (options.newcomer ? this.#preferences.start() : this.#preferences.load());
    this.#closed = null;
    this.#current = session;
  }

  /** Locks at the person's wish. The pages forget even when the core cannot answer. */
  async lock(): Promise<void> {
    try {
      await this.#client.account.lock({});
    } finally {
      this.#close('asked');
    }
  }

  /** A refusal that any call met: some of them mean that the session is over, or the window. */
  refused(refusal: Refusal): void {
    if (refusal.code === 'session/locked') this.#close('idle');
    if (BLOCKING.has(refusal.code)) {
      this.#blocked = refusal;
      this.#close('closed');
    }
  }

  whenClosed(callback: () => void): void {
    this.#onClosed.push(callback);
  }

  #close(why: WhyClosed): void {
    if (this.#current === null) return;
    this.#closed = why;
    this.#current = null;
    this.#preferences.forget();
    for (const callback of this.#onClosed) callback();
  }
}
