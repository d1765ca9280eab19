import { z } from 'zod';
import { Day } from '../../domain/day.ts';
import {
  Advice,
  DriverEvidence,
  DriverId,
  HistoryPoint,
  Model,
  Recovery,
  Score,
  ScoreChange,
} from '../../domain/score.ts';
import { command, query } from '../call.ts';
import { Nothing } from './nothing.ts';

/** A common mistake, and what it would cost today's score. */
export const Mistake = z.strictObject({
  mistake: z.enum(['late-bill', 'new-credit', 'big-extra']),
  /** The driver that it strikes. */
  driver: DriverId,
  points: z.int().min(1),
  /** The first review that would be at least today's score again, where that is known. */
  back: Day.nullable(),
});
export type Mistake = z.infer<typeof Mistake>;

export const score = {
  /** The live score today, or as it stood on an earlier day. */
  show: query(z.strictObject({ day: Day.optional() }), Score),
  /** The records behind every driver today, those that move it most first. */
  evidence: query(Nothing, z.array(DriverEvidence)),
  /** What moved the score between two days; `to` defaults to today. */
  change: query(z.strictObject({ from: Day, to: Day.optional() }), ScoreChange),
  advice: query(Nothing, z.array(Advice)),
  /** What to keep clear of, the dearest first. */
  mistakes: query(Nothing, z.array(Mistake)),
  /** One point on each official review, and today. */
  history: query(z.strictObject({ months: z.int().min(1).max(600) }), z.array(HistoryPoint)),
  /** The preset, weights and factors in use. */
  model: query(Nothing, Model),
  /** What a payment that many days late would cost, and by when it would heal. */
  recovery: query(z.strictObject({ daysLate: z.int().min(1).max(120) }), Recovery),
  /** Chooses preset, weights and factors switched off. */
  setModel: command(z.strictObject({ model: Model }), Score),
};
