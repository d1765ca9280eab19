import type { Client } from '#shared/contract/contract.ts';
import type { Forecast, Goal } from '#shared/domain/forecast.ts';
import type { SavedScenario } from '#shared/domain/saved-scenario.ts';
import type { Scenario } from '#shared/domain/scenario.ts';

/** The scenarios a person keeps in the vault. */
export class KeptScenarios {
  readonly #client: Client;
  #list = $state.raw<readonly SavedScenario[]>([]);

  constructor(client: Client) {
    this.#client = client;
  }

  get list(): readonly SavedScenario[] {
    return this.#list;
  }

  async load(): Promise<void> {
    this.#list = await this.#client.simulator.scenarios({});
  }

  /** Keeps a scenario under a name; with an id in place of that one. */
  async save(name: string, scenario: Scenario, id?: string): Promise<void> {
    await this.#client.simulator.save({ name, scenario, ...(id !== undefined && { id }) });
    await this.load();
  }

  async discard(id: string): Promise<void> {
    await this.#client.simulator.discard({ id });
    await this.load();
  }

  /** Puts a discarded one back as it was. */
  async restore(saved: SavedScenario): Promise<void> {
    await this.#client.simulator.restore(saved);
    await this.load();
  }

  /** Follows a scenario from today on; its forecast says what is expected. */
  async adopt(scenario: Scenario, goal: Goal, forecast: Forecast): Promise<void> {
    await this.#client.simulator.adopt({ scenario, goal, expected: forecast.months.slice(0, 60) });
  }
}
