import type { Client, Input } from '#shared/contract/contract.ts';
import { Refused } from '#shared/contract/refused.ts';
import type { Month } from '#shared/domain/day.ts';
import type { HabitId } from '#shared/domain/habit.ts';
import type { Plans } from '#shared/domain/plan.ts';
import type { Scenario } from '#shared/domain/scenario.ts';
import { LatestRun, type RunNotice } from './latest-run.ts';
import type { Notices } from './notices.svelte.ts';

/** A goal is typed digit by digit; a search begins when the typing stops. */
const DEBOUNCE_MS = 350;

type Request = Input<'simulator', 'plan'>;
type Asked = Pick<Request, 'goal' | 'happenings'>;

/** What the person says about plans, besides the goal. */
export interface Wishes {
  chance: number;
  /** The month in which changes begin; null for the next. */
  from: Month | null;
  /** The most effort; null for whatever it takes. */
  mostEffort: number | null;
}

/** The search for plans that reach the goal. A newer search replaces the older; plans stay until newer ones come. */
export class PlannerState {
  readonly #client: Client;
  readonly #run: LatestRun;
  #asked: Asked | null = null;
  #key = '';
  #own: Scenario | null = null;
  #locked = $state.raw<readonly HabitId[]>([]);
  #limits = $state.raw<Partial<Record<HabitId, number>>>({});
  #ratings = $state.raw<Partial<Record<HabitId, number>>>({});
  #wishes = $state.raw<Wishes>({ chance: 0.7, from: null, mostEffort: null });
  #plans = $state.raw<Plans | null>(null);
  #busy = $state(false);
  #progress = $state(0);
  #error = $state.raw<unknown>(null);

  constructor(client: Client, notices: Notices) {
    this.#client = client;
    this.#run = new LatestRun(client, notices, {
      notice: (notice) => this.#apply(notice),
      failed: (error) => this.#end(error),
    });
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

  get wishes(): Wishes {
    return this.#wishes;
  }

  wish(wishes: Partial<Wishes>): void {
    this.#wishes = { ...this.#wishes, ...wishes };
    this.again();
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

  /** How far plans may go with a habit; null for as far as is usual. */
  limitOf(habit: HabitId): number | null {
    return this.#limits[habit] ?? null;
  }

  limit(habit: HabitId, level: number | null): void {
    const { [habit]: _before, ...others } = this.#limits;
    this.#limits = level === null ? others : { ...others, [habit]: level };
    this.again();
  }

  /** How hard a habit is for the person, 1–5; null for what is usual. */
  ratingOf(habit: HabitId): number | null {
    return this.#ratings[habit] ?? null;
  }

  rate(habit: HabitId, rating: number | null): void {
    const { [habit]: _before, ...others } = this.#ratings;
    this.#ratings = rating === null ? others : { ...others, [habit]: rating };
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

  /** Asks also when a scenario of one's own reaches the goal. */
  when(own: Scenario): void {
    this.again(own);
  }

  again(own: Scenario | null = null): void {
    if (!this.#asked) return;
    this.#own = own;
    this.#busy = true;
    this.#progress = 0;
    this.#run.begin(() => {
      this.#error = null;
      return this.#client.simulator.plan(this.#request());
    }, DEBOUNCE_MS);
  }

  /** Ends the search; plans found before stay. */
  stop(): void {
    this.#run.cancel();
    this.#busy = false;
  }

  close(): void {
    this.stop();
    this.#run.close();
  }

  #request(): Request {
    const { chance, from, mostEffort } = this.#wishes;
    const pairs = <T>(record: Partial<Record<HabitId, T>>) => Object.entries(record) as [HabitId, T][];
    return {
      ...this.#asked!,
      chance,
      locked: [...this.#locked],
      limits: pairs(this.#limits).map(([habit, level]) => ({ habit, level })),
      efforts: pairs(this.#ratings).map(([habit, rating]) => ({ habit, rating })),
      ...(from !== null && { from }),
      ...(mostEffort !== null && { mostEffort }),
      ...(this.#own !== null && { own: this.#own }),
    };
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
    this.#run.end();
    this.#busy = false;
    this.#error = error;
  }
}
