import { z } from 'zod';
import { BaselineView, Corrections } from '../../domain/baseline.ts';
import { ForecastRequest } from '../../domain/forecast.ts';
import { HabitId, HabitLevel } from '../../domain/habit.ts';
import { PlanRequest } from '../../domain/plan.ts';
import { AdoptedPlan, PlanTrack, SavedScenario } from '../../domain/saved-scenario.ts';
import { Id } from '../../domain/text.ts';
import { command, query } from '../call.ts';
import { Nothing } from './nothing.ts';

export const simulator = {
  /** Today's level of every habit, measured from the ledger. */
  habits: query(Nothing, z.array(HabitLevel)),
  /** What forecasts start from: as it was measured, and as the person corrected it. */
  baseline: query(Nothing, BaselineView),
  /** Keeps what the person put right, in place of anything before; nothing goes back to what was measured. */
  correct: command(Corrections, BaselineView),
  /** Starts a forecast and answers at once; progress and results come as notices with this run's id. */
  start: query(ForecastRequest, z.strictObject({ run: Id })),
  /** Starts a search for plans and answers at once; progress and plans come as notices with this run's id. */
  plan: query(PlanRequest, z.strictObject({ run: Id })),
  /** Stops a forecast or a search. */
  cancel: query(z.strictObject({ run: Id }), Nothing),
  scenarios: query(Nothing, z.array(SavedScenario)),
  /** Keeps a scenario under a name: a new one, or in place of the one with the id. */
  save: command(SavedScenario.pick({ name: true, scenario: true }).extend({ id: Id.optional() }), SavedScenario),
  discard: command(z.strictObject({ id: Id }), Nothing),
  /** Puts a discarded scenario back as it was. */
  restore: command(SavedScenario, Nothing),
  /** Follows a scenario from today on, in place of any other; `drop` follows none. */
  adopt: command(AdoptedPlan.pick({ scenario: true, goal: true, expected: true }), PlanTrack),
  drop: command(Nothing, Nothing),
  /** Notes that a habit of the followed plan is kept, where the ledger cannot show it; or takes the note back. */
  keep: command(z.strictObject({ habit: HabitId, kept: z.boolean() }), PlanTrack.nullable()),
  adopted: query(Nothing, PlanTrack.nullable()),
};
