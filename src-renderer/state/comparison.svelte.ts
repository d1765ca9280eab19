import type { Client } from '#shared/contract/contract.ts';
import { Refused } from '#shared/contract/refused.ts';
import type { Day } from '#shared/domain/day.ts';
import type { Forecast, Goal } from '#shared/domain/forecast.ts';
import type { Scenario } from '#shared/domain/scenario.ts';
import { LatestRun } from './latest-run.ts';
import type { Notices } from './notices.svelte.ts';

/** As many can be told apart on one chart. */
export const MOST_COMPARED = 4;
const PATHS = 4000;

/** A scenario held against others: its forecast when it is there, or why there is none. */
export interface Compared {
  id: string;
  name: string;
  forecast: Forecast | null;
  error: unknown;
}

interface Named {
  id: string;
  name: string;
  scenario: Scenario;
}

/** Up to four scenarios under the same dice. */
export class Comparison {
  readonly #client: Client;
  readonly #notices: Notices;
  #list = $state.raw<readonly Compared[]>([]);
  #runs: LatestRun[] = [];

  constructor(client: Client, notices: Notices) {
    this.#client = client;
    this.#notices = notices;
  }

  get list(): readonly Compared[] {
    return this.#list;
  }

  get busy(): boolean {
    return this.#list.some(({ forecast, error }) => forecast === null && error === null);
  }

  compare(chosen: readonly Named[], goal: Goal, months: number): void {
    this.stop();
    const taken = chosen.slice(0, MOST_COMPARED);
    this.#list = taken.map(({ id, name }) => ({ id, name, forecast: null, error: null }));
    this.#runs = taken.map(({ id, scenario }) => {
      const run: LatestRun = new LatestRun(this.#client, this.#notices, {
        notice: (notice) => {
          if (notice.notice === 'forecast' && notice.final) this.#put(id, { forecast: notice.forecast });
          else if (notice.notice === 'forecast-refused') this.#put(id, { error: new Refused(notice.refusal) });
          else if (notice.notice === 'forecast-failed') this.#put(id, { error: new Error('a forecast failed') });
        },
        failed: (error) => this.#put(id, { error }),
      });
      run.begin(() => this.#client.simulator.start({ scenario, goal, months, paths: PATHS }), 0);
      return run;
    });
  }

  /** Ends what is still being worked out, and forgets the rest. */
  stop(): void {
    const waiting = this.#list.map(({ forecast, error }) => forecast === null && error === null);
    for (const [at, run] of this.#runs.entries()) {
      if (waiting[at] === false) run.end();
      run.close();
    }
    this.#runs = [];
    this.#list = [];
  }

  #put(id: string, what: Partial<Compared>): void {
    this.#list = this.#list.map((each) => (each.id === id ? { ...each, ...what } : each));
  }
}

/** The last review on or before a day, which is where scenarios are held against each other. */
export function rowAt(forecast: Forecast, by: Day): Forecast['months'][number] | undefined {
  return forecast.months.findLast(({ day }) => day <= by) ?? forecast.months[0];
}
