import type { Month } from '#shared/domain/day.ts';
import type { HabitId, HabitLevel } from '#shared/domain/habit.ts';
import { HABITS } from '#shared/domain/habit-range.ts';
import type { HabitChange, Happening, Scenario } from '#shared/domain/scenario.ts';

type Change = Omit<HabitChange, 'habit'>;

/** What a person tries out: habits moved away from today's level, and things that happen once. */
export abstract class Tried {
  #levels = $state.raw<readonly HabitLevel[]>([]);
  #chosen = $state.raw<Partial<Record<HabitId, Change>>>({});
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
    return Object.keys(this.#chosen).length > 0 || this.#happenings.length > 0;
  }

  /** The level a habit is set to; today's own unless it was moved. */
  level(habit: HabitId): number {
    return this.#chosen[habit]?.level ?? this.today(habit);
  }

  today(habit: HabitId): number {
    return this.#levels.find((each) => each.habit === habit)?.level ?? HABITS[habit].from;
  }

  moved(habit: HabitId): boolean {
    return this.#chosen[habit] !== undefined;
  }

  /** The month a moved habit begins in; null for the next one. */
  startOf(habit: HabitId): Month | null {
    return this.#chosen[habit]?.from ?? null;
  }

  /** The bills chosen for autopay; empty where the largest are meant. */
  get automatic(): readonly string[] {
    return this.#chosen.autopay?.bills ?? [];
  }

  /** Sets a habit; within half a step of today's level it counts as unchanged. */
  set(habit: HabitId, level: number): void {
    const { [habit]: before, ...others } = this.#chosen;
    const same = Math.abs(level - this.today(habit)) < HABITS[habit].step / 2;
    const { bills: _bills, ...kept } = before ?? {};
    this.#chosen = same ? others : { ...others, [habit]: { ...kept, level } };
    this.soon();
  }

  /** Lets a moved habit begin in a month; null for the next one. */
  begin(habit: HabitId, month: Month | null): void {
    const change = this.#chosen[habit];
    if (!change) return;
    const { from: _before, ...kept } = change;
    this.#chosen = { ...this.#chosen, [habit]: month === null ? kept : { ...kept, from: month } };
    this.soon(0);
  }

  /** Chooses the bills that are paid by themselves; none takes the habit back. */
  automate(bills: readonly string[]): void {
    const { autopay: before, ...others } = this.#chosen;
    const change = { ...before, level: bills.length, bills: [...bills] };
    this.#chosen = bills.length === 0 ? others : { ...others, autopay: change };
    this.soon(0);
  }

  /** Sets the sliders and the happenings as a scenario says. */
  choose({ habits, happenings }: Scenario): void {
    this.#chosen = Object.fromEntries(habits.map(({ habit, ...change }) => [habit, change]));
    this.#happenings = happenings;
    this.soon(0);
  }

  /** True while the sliders stand as a scenario says; happenings come about anyway. */
  follows({ habits }: Scenario): boolean {
    const same = habits.every(({ habit, level }) => this.#chosen[habit]?.level === level);
    return same && habits.length === Object.keys(this.#chosen).length;
  }

  reset(): void {
    this.#chosen = {};
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
    const habits = Object.entries(this.#chosen).map(([habit, change]) => ({ habit: habit as HabitId, ...change }));
    return { version: 1, habits, happenings: [...this.#happenings] };
  }
}
