import type { Client } from '#shared/contract/contract.ts';
import type { Notice } from '#shared/contract/notice.ts';
import type { Notices } from './notices.svelte.ts';

export type RunNotice = Extract<Notice, { run: string }>;
const KINDS = [
  'forecast',
  'forecast-progress',
  'plans',
  'plan-progress',
  'forecast-refused',
  'forecast-failed',
] as const;

interface Hears {
  /** The core has answered with a run's id; its notices follow. */
  began?: () => void;
  notice: (notice: RunNotice) => void;
  /** It could not even be started. */
  failed: (error: unknown) => void;
}

/**
 * Long work in the core of which only the latest counts: a newer start cancels the older, and nothing that an older run
 * says is heard. Notices may come before the answer that names their run.
 */
export class LatestRun {
  readonly #client: Client;
  readonly #hears: Hears;
  readonly #stopListening: (() => void)[];
  #run: string | null = null;
  #turn = 0;
  #starting = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #early: RunNotice[] = [];

  constructor(client: Client, notices: Notices, hears: Hears) {
    this.#client = client;
    this.#hears = hears;
    this.#stopListening = KINDS.map((kind) => notices.on(kind, (notice) => this.#take(notice)));
  }

  /** Starts after so many milliseconds, unless another start or a cancel comes first. */
  begin(start: () => Promise<{ run: string }>, milliseconds: number): void {
    this.cancel();
    this.#timer = setTimeout(() => void this.#start(start), milliseconds);
  }

  /** The run has said its last word. */
  end(): void {
    this.#run = null;
  }

  cancel(): void {
    clearTimeout(this.#timer);
    this.#turn++;
    const run = this.#run;
    this.#run = null;
    if (run !== null) this.#abandon(run);
  }

  /** Cancels, and hears nothing any more. */
  close(): void {
    this.cancel();
    for (const stop of this.#stopListening) stop();
  }

  /** Tells the core that nobody waits for this run; it may have ended meanwhile, which is no harm. */
  #abandon(run: string): void {
    this.#client.simulator.cancel({ run }).catch(() => undefined);
  }

  async #start(start: () => Promise<{ run: string }>): Promise<void> {
    const turn = ++this.#turn;
    this.#starting++;
    try {
      const { run } = await start();
      if (turn !== this.#turn) return this.#abandon(run);
      this.#run = run;
      this.#hears.began?.();
      for (const notice of this.#early.filter((each) => each.run === run)) this.#hears.notice(notice);
    } catch (error) {
      if (turn === this.#turn) this.#hears.failed(error);
    } finally {
      this.#starting--;
      if (this.#starting === 0) this.#early = [];
    }
  }

  #take(notice: RunNotice): void {
    if (notice.run === this.#run) this.#hears.notice(notice);
    else if (this.#starting > 0) this.#early.push(notice);
  }
}
