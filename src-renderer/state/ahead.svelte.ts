import type { Client } from '#shared/contract/contract.ts';
import type { Day } from '#shared/domain/day.ts';
import type { Forecast } from '#shared/domain/forecast.ts';
import type { Notices } from './notices.svelte.ts';

const MONTHS = 24;
/** Enough for the middle of the futures; the simulator says more with ten times as many. */
const PATHS = 1_000;

/** Where today's habits lead: one forecast without any change, for naming the month in which a score is likely. */
export class Ahead {
  readonly #client: Client;
  readonly #stop: () => void;
  #forecast = $state.raw<Forecast | null>(null);
  #run: string | null = null;
  #asked = 0;
  /** Answers that came before the run's id was known. */
  #early: { run: string; forecast: Forecast }[] = [];

  constructor(client: Client, notices: Notices) {
    this.#client = client;
    this.#stop = notices.on('forecast', ({ run, final, forecast }) => {
      if (!final) return;
      if (this.#run === run) this.#forecast = forecast;
      else if (this.#run === null) this.#early.push({ run, forecast });
    });
  }

  /** False until the forecast is there. */
  get known(): boolean {
    return this.#forecast !== null;
  }

  /** The first review on which the middle future stands at or above a score; null when none of two years does. */
  dayOf(score: number): Day | null {
    return this.#forecast?.months.find(({ p50 }) => p50 >= score)?.day ?? null;
  }

  /** Starts the forecast, again when the ledger changed. What was known stays until the new one is there. */
  async refresh(): Promise<void> {
    const asked = ++this.#asked;
    this.#cancel();
    this.#early = [];
    const scenario = { version: 1 as const, habits: [], happenings: [] };
    try {
      const { run } = await this.#client.simulator.start({ scenario, months: MONTHS, paths: PATHS });
      if (asked !== this.#asked) return void this.#client.simulator.cancel({ run }).catch(() => undefined);
      this.#run = run;
      const early = this.#early.find((one) => one.run === run);
      if (early) this.#forecast = early.forecast;
    } catch {
      // A month that cannot be named is not named; the simulator says why.
      this.#forecast = null;
    }
  }

  end(): void {
    this.#asked++;
    this.#cancel();
    this.#stop();
  }

  #cancel(): void {
    if (this.#run !== null) this.#client.simulator.cancel({ run: this.#run }).catch(() => undefined);
    this.#run = null;
  }
}
