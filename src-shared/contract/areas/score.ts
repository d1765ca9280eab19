import { z } from 'zod';
import { Day } from '../../domain/day.ts';
import { Advice, DriverEvidence, HistoryPoint, Model, Recovery, Score, ScoreChange } from '../../domain/score.ts';
import { command, query } from '../call.ts';
import { Nothing } from './nothing.ts';

export const score = {
  /** The live score today, or as it stood on an earlier day. */
  show: query(z.strictObject({ day: Day.optional() }), Score),
  /** The records behind every driver today, those that move it most first. */
  evidence: query(Nothing, z.array(DriverEvidence)),
  /** What moved the score between two days; `to` defaults to today. */
  change: query(z.strictObject({ from: Day, to: Day.optional() }), ScoreChange),
  advice: query(Nothing, z.array(Advice)),
  /** One point on each official review, and today. */
  history: query(z.strictObject({ months: z.int().min(1).max(600) }), z.array(HistoryPoint)),
  /** The preset, weights and factors in use. */
  model: query(Nothing, Model),
  /** What a payment that many days late would cost, and by when it would heal. */
  recovery: query(z.strictObject({ daysLate: z.int().min(1).max(120) }), Recovery),
  /** Chooses preset, weights and factors switched off. */
  setModel: command(z.strictObject({ model: Model }), Score),
};
