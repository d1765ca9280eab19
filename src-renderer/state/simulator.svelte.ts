import type { Client } from '#shared/contract/contract.ts';
import type { Notice } from '#shared/contract/notice.ts';
import { Refused } from '#shared/contract/refused.ts';
import { monthNumber } from '#shared/domain/calendar.ts';
import type { Day } from '#shared/domain/day.ts';
import type { Forecast, Goal } from '#shared/domain/forecast.ts';
import type { HabitId, HabitLevel } from '#shared/domain/habit.ts';
import { HABITS } from '#shared/domain/habit-range.ts';
import type { Happening, Scenario } from '#shared/domain/scenario.ts';
import type { Notices } from './notices.svelte.ts';

/** Long enough to gather the steps of one drag, short enough not to be felt. */
const DEBOUNCE_MS = 50;
/** Futures behind the figures that stay on the page; the core shows a first look from fewer. */
const PATHS = 10_000;
const LEAST_MONTHS = 12;
const MOST_MONTHS = 60;
/** Months shown after the goal's date, so that one sees where it goes. */
const MONTHS_AFTER = 5;

type RunNotice = Extract<Notice, { run: string }>;
export type RunState = 'idle' | 'waiting' | 'running' | 'done' | 'stopped' | 'failed';

/**
 * What a person tries out, and the forecast that follows it. Every change starts a run; a newer run cancels the older,
 * and nothing that an older run says reaches the page.
 */
export class SimulatorState {
  readonly #client: Client;
  readonly #today: () => Day;
  readonly #stopListening: (() => void)[];
  #levels = $state.raw<readonly HabitLevel[]>([]);
  #chosen = $state.raw<Partial<Record<HabitId, number>>>({});
  #happenings = $state.raw<readonly Happening[]>([]);
  #goal = $state.raw<Goal | null>(null);
  #forecast = $state.raw<Forecast | null>(null);
  #final = $state(false);
  #progress = $state(0);
  #state = $state<RunState>('idle');
  #error = $state.raw<unknown>(null);
  #run: string | null = null;
  #asked = 0;
  #starting = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Notices of runs whose id is not known yet: they may come before the answer that names it. */
  #early: RunNotice[] = [];

  constructor(client: Client, notices: Notices, today: () => Day) {
    this.#client = client;
    this.#today = today;
    const take = (notice: RunNotice) => this.#take(notice);
    this.#stopListening = [
      notices.on('forecast', take),
      notices.on('forecast-progress', take),
      notices.on('forecast-refused', take),
      notices.on('forecast-failed', take),
    ];
  }

  get levels(): readonly HabitLevel[] {
    return this.#levels;
  }

  get happenings(): readonly Happening[] {
    return this.#happenings;
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

  /** True when anything differs from today. */
  get changed(): boolean {
    return Object.keys(this.#chosen).length > 0 || this.#happenings.length > 0;
  }

  /** The level a habit is set to; today's own unless it was moved. */
  level(habit: HabitId): number {
    return this.#chosen[habit] ?? this.today(habit);
  }

  today(habit: HabitId): number {
    return this.#levels.find((each) => each.habit === habit)?.level ?? HABITS[habit].from;
  }

  moved(habit: HabitId): boolean {
    return this.#chosen[habit] !== undefined;
  }

  /** Points that the habit brings by the goal's date, whole; null while the forecast does not say. */
  points(habit: HabitId): number | null {
    const found = this.#forecast?.habits.find((each) => each.habit === habit);
    return found && this.moved(habit) ? Math.round(found.points) : null;
  }

  /** Points that the happenings bring together by the goal's date; null without them, or while unknown. */
  get happeningPoints(): number | null {
    if (this.#forecast === null || this.#happenings.length === 0) return null;
    return Math.round(this.#forecast.happenings);
  }

  /** Measures today's habits, and forecasts. */
  async load(): Promise<void> {
    try {
      this.#levels = await this.#client.simulator.habits({});
      this.#soon(0);
    } catch (error) {
      this.#fail(error);
    }
  }

  /** Sets a habit; within half a step of today's level it counts as unchanged. */
  set(habit: HabitId, level: number): void {
    const { [habit]: _before, ...others } = this.#chosen;
    const same = Math.abs(level - this.today(habit)) < HABITS[habit].step / 2;
    this.#chosen = same ? others : { ...others, [habit]: level };
    this.#soon();
  }

  /** Sets the sliders and the happenings as a scenario says. */
  choose({ habits, happenings }: Scenario): void {
    this.#chosen = Object.fromEntries(habits.map(({ habit, level }) => [habit, level]));
    this.#happenings = happenings;
    this.#soon(0);
  }

  /** True while the sliders stand as a scenario says; happenings come about anyway. */
  follows({ habits }: Scenario): boolean {
    const same = habits.every(({ habit, level }) => this.#chosen[habit] === level);
    return same && habits.length === Object.keys(this.#chosen).length;
  }

  reset(): void {
    this.#chosen = {};
    this.#happenings = [];
    this.#soon(0);
  }

  aim(goal: Goal): void {
    this.#goal = goal;
    this.#soon();
  }

  add(happening: Happening): void {
    this.#happenings = [...this.#happenings, happening];
    this.#soon(0);
  }

  remove(index: number): void {
    this.#happenings = this.#happenings.filter((_, at) => at !== index);
    this.#soon(0);
  }

  /** Ends the current run; what it has shown so far stays. */
  stop(): void {
    this.#cancel();
    this.#state = 'stopped';
  }

  again(): void {
    this.#soon(0);
  }

  /** Ends everything: the page goes. */
  close(): void {
    this.#cancel();
    for (const stop of this.#stopListening) stop();
  }

  #soon(milliseconds = DEBOUNCE_MS): void {
    if (this.#levels.length === 0) return;
    this.#cancel();
    this.#state = 'waiting';
    this.#timer = setTimeout(() => void this.#start(), milliseconds);
  }

  #cancel(): void {
    clearTimeout(this.#timer);
    this.#asked++;
    const run = this.#run;
    this.#run = null;
    if (run !== null && this.#state === 'running') this.#abandon(run);
  }

  /** Tells the core that nobody waits for this run; it may have ended meanwhile, which is no harm. */
  #abandon(run: string): void {
    this.#client.simulator.cancel({ run }).catch(() => undefined);
  }

  async #start(): Promise<void> {
    const asked = ++this.#asked;
    this.#starting++;
    try {
      const { run } = await this.#client.simulator.start(this.#request());
      if (asked !== this.#asked) return this.#abandon(run);
      this.#run = run;
      this.#state = 'running';
      this.#progress = 0;
      this.#error = null;
      for (const notice of this.#early.filter((each) => each.run === run)) this.#apply(notice);
    } catch (error) {
      if (asked === this.#asked) this.#fail(error);
    } finally {
      this.#starting--;
      if (this.#starting === 0) this.#early = [];
    }
  }

  /** What the sliders and the happenings say. */
  get scenario(): Scenario {
    const habits = Object.entries(this.#chosen).map(([habit, level]) => ({ habit: habit as HabitId, level }));
    return { version: 1, habits, happenings: [...this.#happenings] };
  }

  /** How many months a forecast shows. */
  get months(): number {
    const ahead = this.#goal ? monthNumber(this.#goal.by) - monthNumber(this.#today()) + MONTHS_AFTER : LEAST_MONTHS;
    return Math.min(MOST_MONTHS, Math.max(LEAST_MONTHS, ahead));
  }

  #request() {
    const { scenario, months } = this;
    return { scenario, ...(this.#goal ? { goal: this.#goal } : {}), months, paths: PATHS };
  }

  #take(notice: RunNotice): void {
    if (notice.run === this.#run) this.#apply(notice);
    else if (this.#starting > 0) this.#early.push(notice);
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
    this.#run = null;
    this.#state = state;
  }
}
