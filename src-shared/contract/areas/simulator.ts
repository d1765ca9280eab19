import { z } from 'zod';
import { ForecastRequest } from '../../domain/forecast.ts';
import { HabitLevel } from '../../domain/habit.ts';
import { PlanRequest } from '../../domain/plan.ts';
import { Id } from '../../domain/text.ts';
import { query } from '../call.ts';
import { Nothing } from './nothing.ts';

export const simulator = {
  /** Today's level of every habit, measured from the ledger. */
  habits: query(Nothing, z.array(HabitLevel)),
  /** Starts a forecast and answers at once; progress and results come as notices with this run's id. */
  start: query(ForecastRequest, z.strictObject({ run: Id })),
  /** Starts a search for plans and answers at once; progress and plans come as notices with this run's id. */
  plan: query(PlanRequest, z.strictObject({ run: Id })),
  /** Stops a forecast or a search. */
  cancel: query(z.strictObject({ run: Id }), Nothing),
};
