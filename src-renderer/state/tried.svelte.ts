import { SvelteMap } from 'svelte/reactivity';
import type { Month } from '#shared/domain/day.ts';
import type { HabitId, HabitLevel } from '#shared/domain/habit.ts';
import { HABITS } from '#shared/domain/habit-range.ts';
import type { HabitChange, Happening, Scenario } from '#shared/domain/scenario.ts';

type Change = Omit<HabitChange, 'habit'>;

/** What a person tries out: habits moved away from today's level, and things that happen once. */
export abstract class Tried {
  #levels = $state.raw<readonly HabitLevel[]>([]);
  /** By habit, so that moving one slider is no news to the others. */
  readonly #chosen = new SvelteMap<HabitId, Change>();
  #happenings = $state.raw<readonly Happening[]>([]);

  /** Something is different now; `milliseconds` tells how long more of it may follow. */
  protected abstract soon(milliseconds?: number): void;

  /** Today's level of every habit. */
  get levels(): readonly HabitLevel[] {
    return this.#levels;
  }

  protected measured(levels: readonly HabitLevel[]): void {
    this.#levels = levels;
  }

  get happenings(): readonly Happening[] {
    return this.#happenings;
  }

  /** True when anything differs from today. */
  get changed(): boolean {
    return this.#chosen.size > 0 || this.#happenings.length > 0;
  }

  /** The level a habit is set to; today's own unless it was moved. */
  level(habit: HabitId): number {
    return this.#chosen.get(habit)?.level ?? this.today(habit);
  }

  today(habit: HabitId): number {
    return this.#levels.find((each) => each.habit === habit)?.level ?? HABITS[habit].from;
  }

  moved(habit: HabitId): boolean {
    return this.#chosen.has(habit);
  }

  /** The month a moved habit begins in; null for the next one. */
  startOf(habit: HabitId): Month | null {
    return this.#chosen.get(habit)?.from ?? null;
  }

  /** The bills chosen for autopay; empty where the largest are meant. */
  get automatic(): readonly string[] {
    return this.#chosen.get('autopay')?.bills ?? [];
  }

  /** Sets a habit; within half a step of today's level it counts as unchanged. */
  set(habit: HabitId, level: number): void {
    const same = Math.abs(level - this.today(habit)) < HABITS[habit].step / 2;
    const { bills: _bills, ...kept } = this.#chosen.get(habit) ?? {};
    if (same) this.#chosen.delete(habit);
    else this.#chosen.set(habit, { ...kept, level });
    this.soon();
  }

  /** Lets a moved habit begin in a month; null for the next one. */
  begin(habit: HabitId, month: Month | null): void {
    const change = this.#chosen.get(habit);
    if (!change) return;
    const { from: _before, ...kept } = change;
    this.#chosen.set(habit, month === null ? kept : { ...kept, from: month });
    this.soon(0);
  }

  /** Chooses the bills that are paid by themselves; none takes the habit back. */
  automate(bills: readonly string[]): void {
    const change = { ...this.#chosen.get('autopay'), level: bills.length, bills: [...bills] };
    if (bills.length === 0) this.#chosen.delete('autopay');
    else this.#chosen.set('autopay', change);
    this.soon(0);
  }

  /** Sets the sliders and the happenings as a scenario says. */
  choose({ habits, happenings }: Scenario): void {
    this.#chosen.clear();
    for (const { habit, ...change } of habits) this.#chosen.set(habit, change);
    this.#happenings = happenings;
    this.soon(0);
  }

  /** True while the sliders stand as a scenario says; happenings come about anyway. */
  follows({ habits }: Scenario): boolean {
    const same = habits.every(({ habit, level }) => this.#chosen.get(habit)?.level === level);
    return same && habits.length === this.#chosen.size;
  }

  reset(): void {
    this.#chosen.clear();
    this.#happenings = [];
    this.soon(0);
  }

  add(happening: Happening): void {
    this.#happenings = [...this.#happenings, happening];
    this.soon(0);
  }

  remove(index: number): void {
    this.#happenings = this.#happenings.filter((_, at) => at !== index);
    this.soon(0);
  }

  /** What the sliders and the happenings say. */
  get scenario(): Scenario {
    const habits = [...this.#chosen].map(([habit, change]) => ({ habit, ...change }));
    return { version: 1, habits, happenings: [...this.#happenings] };
  }
}
