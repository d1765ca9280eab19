import type { Client, Input } from '#shared/contract/contract.ts';
import type { Notice } from '#shared/contract/notice.ts';
import { Refused } from '#shared/contract/refused.ts';
import type { HabitId } from '#shared/domain/habit.ts';
import type { Plans } from '#shared/domain/plan.ts';
import type { Notices } from './notices.svelte.ts';

/** A goal is typed digit by digit; a search begins when the typing stops. */
const DEBOUNCE_MS = 350;

type Asked = Pick<Input<'simulator', 'plan'>, 'goal' | 'happenings'>;
type RunNotice = Extract<Notice, { run: string }>;

/** The search for plans that reach the goal. A newer search replaces the older; plans stay until newer ones come. */
export class PlannerState {
  readonly #client: Client;
  readonly #stopListening: (() => void)[];
  #asked: Asked | null = null;
  #key = '';
  #locked = $state.raw<readonly HabitId[]>([]);
  #plans = $state.raw<Plans | null>(null);
  #busy = $state(false);
  #progress = $state(0);
  #error = $state.raw<unknown>(null);
  #run: string | null = null;
  #turn = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #early: RunNotice[] = [];
  #starting = 0;

  constructor(client: Client, notices: Notices) {
    this.#client = client;
    const take = (notice: RunNotice) => this.#take(notice);
    this.#stopListening = [
      notices.on('plans', take),
      notices.on('plan-progress', take),
      notices.on('forecast-refused', take),
      notices.on('forecast-failed', take),
    ];
  }

  get plans(): Plans | null {
    return this.#plans;
  }

  get busy(): boolean {
    return this.#busy;
  }

  /** Share of the search that is done, roughly; it only grows. */
  get progress(): number {
    return this.#progress;
  }

  get error(): unknown {
    return this.#error;
  }

  isLocked(habit: HabitId): boolean {
    return this.#locked.includes(habit);
  }

  /** Leaves a habit as it is in every plan, or lets plans have it again. */
  lock(habit: HabitId, locked: boolean): void {
    const others = this.#locked.filter((each) => each !== habit);
    this.#locked = locked ? [...others, habit] : others;
    this.again();
  }

  /**
   * Looks for plans; what happens anyway is part of every plan. `since` names the state of the ledger and the day: for
   * the same of all, plans that are known or under way are kept.
   */
  look(asked: Asked, since = ''): void {
    const key = JSON.stringify([asked, since]);
    if (key === this.#key) return;
    this.#key = key;
    this.#asked = asked;
    this.again();
  }

  again(): void {
    if (!this.#asked) return;
    this.stop();
    this.#busy = true;
    this.#progress = 0;
    this.#timer = setTimeout(() => void this.#start(), DEBOUNCE_MS);
  }

  /** Ends the search; plans found before stay. */
  stop(): void {
    clearTimeout(this.#timer);
    this.#turn++;
    this.#busy = false;
    if (this.#run !== null) this.#abandon(this.#run);
    this.#run = null;
  }

  close(): void {
    this.stop();
    for (const stop of this.#stopListening) stop();
  }

  #abandon(run: string): void {
    this.#client.simulator.cancel({ run }).catch(() => undefined);
  }

  async #start(): Promise<void> {
    const turn = ++this.#turn;
    this.#starting++;
    this.#error = null;
    try {
      const { run } = await this.#client.simulator.plan({ ...this.#asked!, locked: [...this.#locked] });
      if (turn !== this.#turn) return this.#abandon(run);
      this.#run = run;
      for (const notice of this.#early.filter((each) => each.run === run)) this.#apply(notice);
    } catch (error) {
      if (turn === this.#turn) this.#end(error);
    } finally {
      this.#starting--;
      if (this.#starting === 0) this.#early = [];
    }
  }

  #take(notice: RunNotice): void {
    if (notice.run === this.#run) this.#apply(notice);
    else if (this.#starting > 0) this.#early.push(notice);
  }

  #apply(notice: RunNotice): void {
    if (notice.notice === 'plan-progress') this.#progress = notice.done;
    else if (notice.notice === 'plans') {
      this.#plans = notice.plans;
      this.#end(null);
    } else if (notice.notice === 'forecast-refused') this.#end(new Refused(notice.refusal));
    else this.#end(new Error('the search ended through a bug'));
  }

  #end(error: unknown): void {
    this.#run = null;
    this.#busy = false;
    this.#error = error;
  }
}
