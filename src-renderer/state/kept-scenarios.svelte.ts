import type { Client } from '#shared/contract/contract.ts';
import type { Day } from '#shared/domain/day.ts';
import type { Forecast, Goal } from '#shared/domain/forecast.ts';
import type { PlanTrack, SavedScenario } from '#shared/domain/saved-scenario.ts';
import type { Scenario } from '#shared/domain/scenario.ts';
import type { Notices } from './notices.svelte.ts';

/** As many can be told apart on one chart. */
export const MOST_COMPARED = 4;
const PATHS = 2000;

/** A kept scenario and its forecast, for comparing. */
export interface Compared {
  id: string;
  name: string;
  forecast: Forecast | null;
}

/** The scenarios a person keeps, those held against each other, and the one that is followed. */
export class KeptScenarios {
  readonly #client: Client;
  readonly #stopListening: (() => void)[];
  #list = $state.raw<readonly SavedScenario[]>([]);
  #track = $state.raw<PlanTrack | null>(null);
  #compared = $state.raw<readonly Compared[]>([]);
  #error = $state.raw<unknown>(null);
  readonly #runs = new Map<string, string>();
  /** Forecasts whose run's id is not known yet. */
  readonly #early = new Map<string, Forecast>();
  #turn = 0;

  constructor(client: Client, notices: Notices) {
    this.#client = client;
    this.#stopListening = [
      notices.on('forecast', ({ run, final, forecast }) => {
        if (final) this.#take(run, forecast);
      }),
    ];
  }

  get list(): readonly SavedScenario[] {
    return this.#list;
  }

  get track(): PlanTrack | null {
    return this.#track;
  }

  get compared(): readonly Compared[] {
    return this.#compared;
  }

  get error(): unknown {
    return this.#error;
  }

  async load(): Promise<void> {
    const { simulator } = this.#client;
    [this.#list, this.#track] = await Promise.all([simulator.scenarios({}), simulator.adopted({})]);
  }

  async save(name: string, scenario: Scenario, id?: string): Promise<void> {
    await this.#client.simulator.save({ name, scenario, ...(id !== undefined && { id }) });
    await this.load();
  }

  async discard(id: string): Promise<void> {
    await this.#client.simulator.discard({ id });
    await this.load();
  }

  /** Follows a scenario from today on; its forecast says what is expected. */
  async adopt(scenario: Scenario, goal: Goal, forecast: Forecast): Promise<void> {
    const expected = forecast.months.slice(0, 60);
    this.#track = await this.#client.simulator.adopt({ scenario, goal, expected });
  }

  async drop(): Promise<void> {
    await this.#client.simulator.drop({});
    this.#track = null;
  }

  /** Forecasts up to four scenarios under the same dice. */
  async compare(chosen: readonly SavedScenario[], goal: Goal, months: number): Promise<void> {
    this.stop();
    const turn = this.#turn;
    this.#error = null;
    const taken = chosen.slice(0, MOST_COMPARED);
    this.#compared = taken.map(({ id, name }) => ({ id, name, forecast: null }));
    try {
      for (const { id, scenario } of taken) {
        const { run } = await this.#client.simulator.start({ scenario, goal, months, paths: PATHS });
        if (turn !== this.#turn) return this.#cancel(run);
        this.#runs.set(run, id);
        const early = this.#early.get(run);
        if (early) this.#take(run, early);
      }
    } catch (error) {
      if (turn === this.#turn) this.#error = error;
    } finally {
      this.#early.clear();
    }
  }

  /** Ends what is still being worked out for comparing. */
  stop(): void {
    this.#turn++;
    for (const run of this.#runs.keys()) this.#cancel(run);
    this.#runs.clear();
    this.#compared = [];
  }

  close(): void {
    this.stop();
    for (const stop of this.#stopListening) stop();
  }

  #cancel(run: string): void {
    this.#client.simulator.cancel({ run }).catch(() => undefined);
  }

  #take(run: string, forecast: Forecast): void {
    const id = this.#runs.get(run);
    if (id === undefined) {
      if (this.#compared.some((each) => each.forecast === null)) this.#early.set(run, forecast);
      return;
    }
    this.#runs.delete(run);
    this.#compared = this.#compared.map((each) => (each.id === id ? { ...each, forecast } : each));
  }
}

/** The last review on or before a day, which is where scenarios are held against each other. */
export function rowAt(forecast: Forecast, by: Day): Forecast['months'][number] | undefined {
  return forecast.months.findLast(({ day }) => day <= by) ?? forecast.months[0];
}
