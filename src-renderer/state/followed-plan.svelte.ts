import type { Client } from '#shared/contract/contract.ts';
import type { HabitId } from '#shared/domain/habit.ts';
import type { PlanTrack } from '#shared/domain/saved-scenario.ts';

/** States in which a plan has to be worked out anew before it says anything. */
const STALE: ReadonlySet<PlanTrack['state']> = new Set(['date-past', 'other-model', 'other-past', 'off-course']);

/** The plan that a person follows, and how it fares. */
export class FollowedPlan {
  readonly #client: Client;
  #track = $state.raw<PlanTrack | null>(null);

  constructor(client: Client) {
    this.#client = client;
  }

  get track(): PlanTrack | null {
    return this.#track;
  }

  get stale(): boolean {
    return this.#track !== null && STALE.has(this.#track.state);
  }

  async load(): Promise<void> {
    this.#track = await this.#client.simulator.adopted({});
  }

  async keep(habit: HabitId, kept: boolean): Promise<void> {
    this.#track = await this.#client.simulator.keep({ habit, kept });
  }

  async drop(): Promise<void> {
    await this.#client.simulator.drop({});
    this.#track = null;
  }
}
