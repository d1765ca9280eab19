import type { Client } from '#shared/contract/contract.ts';
import { Refused } from '#shared/contract/refused.ts';
import { monthNumber } from '#shared/domain/calendar.ts';
import type { Day } from '#shared/domain/day.ts';
import type { Forecast, Goal } from '#shared/domain/forecast.ts';
import type { HabitId } from '#shared/domain/habit.ts';
import { LatestRun, type RunNotice } from './latest-run.ts';
import type { Notices } from './notices.svelte.ts';
import { Tried } from './tried.svelte.ts';

/** Long enough to gather the steps of one drag, short enough not to be felt. */
const DEBOUNCE_MS = 50;
/** Futures behind the figures that stay on the page; the core shows a first look from fewer. */
const PATHS = 10_000;
const LEAST_MONTHS = 12;
const MOST_MONTHS = 60;
/** Months shown after the goal's date, so that one sees where it goes. */
const MONTHS_AFTER = 5;
/** Months shown after a happening, so that one sees the way back. */
const MONTHS_BACK = 24;

export type RunState = 'idle' | 'waiting' | 'running' | 'done' | 'stopped' | 'failed';

/** What a person tries out, and the forecast that follows it. Every change starts a run in place of the one before. */
export class SimulatorState extends Tried {
  readonly #client: Client;
  readonly #today: () => Day;
  readonly #run: LatestRun;
  #goal = $state.raw<Goal | null>(null);
  #forecast = $state.raw<Forecast | null>(null);
  #final = $state(false);
  #progress = $state(0);
  #state = $state<RunState>('idle');
  #error = $state.raw<unknown>(null);

  constructor(client: Client, notices: Notices, today: () => Day) {
    super();
    this.#client = client;
    this.#today = today;
    this.#run = new LatestRun(client, notices, {
      began: () => this.#began(),
      notice: (notice) => this.#apply(notice),
      failed: (error) => this.#fail(error),
    });
  }

  get goal(): Goal | null {
    return this.#goal;
  }

  /** The last forecast; it stays while a newer one is worked out. */
  get forecast(): Forecast | null {
    return this.#forecast;
  }

  /** False while the forecast is a first look from fewer futures. */
  get final(): boolean {
    return this.#final;
  }

  /** Share of the current run that is done, 0–1. */
  get progress(): number {
    return this.#progress;
  }

  get state(): RunState {
    return this.#state;
  }

  get error(): unknown {
    return this.#error;
  }

  /** Points that the habit brings by the goal's date, whole; null while the forecast does not say. */
  points(habit: HabitId): number | null {
    const found = this.#forecast?.habits.find((each) => each.habit === habit);
    return found && this.moved(habit) ? Math.round(found.points) : null;
  }

  /** Points that the happenings bring together by the goal's date; null without them, or while unknown. */
  get happeningPoints(): number | null {
    if (this.#forecast === null || this.happenings.length === 0) return null;
    return Math.round(this.#forecast.happenings);
  }

  /** Measures today's habits, and forecasts. */
  async load(): Promise<void> {
    try {
      this.measured(await this.#client.simulator.habits({}));
      this.soon(0);
    } catch (error) {
      this.#fail(error);
    }
  }

  aim(goal: Goal): void {
    this.#goal = goal;
    this.soon();
  }

  /** Ends the current run; what it has shown so far stays. */
  stop(): void {
    this.#run.cancel();
    this.#state = 'stopped';
  }

  again(): void {
    this.soon(0);
  }

  /** Ends everything: the page goes. */
  close(): void {
    this.#run.close();
  }

  protected override soon(milliseconds = DEBOUNCE_MS): void {
    if (this.levels.length === 0) return;
    this.#state = 'waiting';
    this.#run.begin(() => this.#client.simulator.start(this.#request()), milliseconds);
  }

  /** How many months a forecast shows: past the goal's date, and long enough after what happens once. */
  get months(): number {
    const now = monthNumber(this.#today());
    const goal = this.#goal ? monthNumber(this.#goal.by) - now + MONTHS_AFTER : 0;
    const last = Math.max(0, ...this.happenings.map(({ month }) => monthNumber(month) - now + MONTHS_BACK));
    return Math.min(MOST_MONTHS, Math.max(LEAST_MONTHS, goal, last));
  }

  #request() {
    const { scenario, months } = this;
    return { scenario, ...(this.#goal ? { goal: this.#goal } : {}), months, paths: PATHS };
  }

  #began(): void {
    this.#state = 'running';
    this.#progress = 0;
    this.#error = null;
  }

  #apply(notice: RunNotice): void {
    switch (notice.notice) {
      case 'forecast-progress':
        this.#progress = notice.done;
        return;
      case 'forecast':
        this.#forecast = notice.forecast;
        this.#final = notice.final;
        if (notice.final) this.#end('done');
        return;
      case 'forecast-refused':
        this.#fail(new Refused(notice.refusal));
        return;
      case 'forecast-failed':
        this.#fail(new Error('the forecast ended through a bug'));
    }
  }

  #fail(error: unknown): void {
    this.#error = error;
    this.#end('failed');
  }

  #end(state: 'done' | 'failed'): void {
    this.#run.end();
    this.#state = state;
  }
}
