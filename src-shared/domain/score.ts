import { z } from 'zod';
import { Day } from './day.ts';
import { BANDS, HIGHEST_SCORE, LOWEST_SCORE } from './scale.ts';
import { EVIDENCE } from './score-codes.ts';
import { Id } from './text.ts';

export const FactorId = z.enum(['payment', 'spending', 'identity', 'connections']);
export type FactorId = z.infer<typeof FactorId>;

export const Band = z.enum(BANDS.map(({ band }) => band));
export type Band = z.infer<typeof Band>;

/** A set of weights with a name. `claimed` is "as publicly claimed for Sesame"; `own` carries the person's weights. */
export const Preset = z.enum(['simsim', 'claimed', 'own']);
export type Preset = z.infer<typeof Preset>;

/** Points of each factor under a preset; they are scaled so that the factors in use sum to 600. */
export const Weights = z.strictObject({
  payment: z.int().min(0).max(600),
  spending: z.int().min(0).max(600),
  identity: z.int().min(0).max(600),
  connections: z.int().min(0).max(600),
});
export type Weights = z.infer<typeof Weights>;

/** How a ledger wants to be scored: the preset, the person's own weights if any, and the factors switched off. */
export const Model = z
  .strictObject({
    preset: Preset,
    weights: Weights.optional(),
    off: z.array(FactorId).max(4, { abort: true }),
  })
  .refine((model) => (model.preset === 'own') === (model.weights !== undefined), {
    error: 'own-weights',
    path: ['weights'],
  })
  .refine((model) => new Set(model.off).size === model.off.length, { error: 'duplicate', path: ['off'] })
  .refine((model) => model.off.length < 4, { error: 'all-factors-off', path: ['off'] })
  .refine(
    (model) =>
      model.weights === undefined ||
      FactorId.options.some((factor) => !model.off.includes(factor) && (model.weights?.[factor] ?? 0) > 0),
    { error: 'all-factors-off', path: ['weights'] },
  );
export type Model = z.infer<typeof Model>;

/** Simsim's own weights; connections start off, since nothing about other people is asked for unless wanted. */
export const DEFAULT_MODEL: Model = { preset: 'simsim', off: ['connections'] };

/** The parts of a factor that are scored one by one. Their order is the order they are shown in. */
export const DriverId = z.enum([
  'payment.on-time',
  'payment.lateness',
  'payment.overdue',
  'payment.length',
  'spending.limits',
  'spending.essential',
  'spending.income',
  'spending.steadiness',
  'spending.debt-burden',
  'spending.applications',
  'identity.completeness',
  'identity.verified',
  'identity.freshness',
  'connections.count',
  'connections.reliability',
  'connections.freshness',
]);
export type DriverId = z.infer<typeof DriverId>;

/** What is still missing before a score is more than provisional. */
export const Missing = z.enum(['payments', 'months', 'recent-payments', 'purchases', 'income', 'identity', 'limits']);
export type Missing = z.infer<typeof Missing>;

/** One driver of a score. `facts` are the plain figures behind it (shares as 0–1, days, counts), for words to use. */
export const DriverScore = z.strictObject({
  driver: DriverId,
  factor: FactorId,
  points: z.int().min(0),
  max: z.int().min(0),
  /** Stable reason code: what holds this driver back most, such as `payment.recent-late`; null at its full points. */
  reason: z.string().max(60).nullable(),
  facts: z.record(z.string(), z.number()),
});
export type DriverScore = z.infer<typeof DriverScore>;

export const FactorScore = z.strictObject({ factor: FactorId, points: z.int().min(0), max: z.int().min(0) });
export type FactorScore = z.infer<typeof FactorScore>;

/** A score on a day, taken apart: 350 + the factors = the score, the drivers of a factor = the factor. */
export const Score = z.strictObject({
  day: Day,
  score: z.int().min(LOWEST_SCORE).max(HIGHEST_SCORE),
  band: Band,
  provisional: z.boolean(),
  missing: z.array(Missing),
  model: z.strictObject({ version: z.string().max(20), preset: Preset, off: z.array(FactorId) }),
  factors: z.array(FactorScore),
  drivers: z.array(DriverScore),
});
export type Score = z.infer<typeof Score>;

/** What one driver added or took between two days, with the records behind it (at most ten, newest first). */
export const DriverChange = z.strictObject({
  driver: DriverId,
  factor: FactorId,
  points: z.int(),
  /** Stable reason code of the change, such as `payment.paid-on-time`. */
  reason: z.string().max(60),
  facts: z.record(z.string(), z.number()),
  records: z.array(Id).max(10),
});
export type DriverChange = z.infer<typeof DriverChange>;

/** The change between two days: its drivers sum exactly to `difference`. */
export const ScoreChange = z.strictObject({
  from: Day,
  to: Day,
  before: z.int(),
  after: z.int(),
  difference: z.int(),
  drivers: z.array(DriverChange),
});
export type ScoreChange = z.infer<typeof ScoreChange>;

/** What one record does to a driver: days late, a share, months or a judgement in `figure`, as its code says. */
export const EvidenceEvent = z.strictObject({
  id: Id,
  code: z.enum(EVIDENCE),
  figure: z.number(),
  /** Points it brings (or costs, below nothing) today, to a tenth. */
  points: z.number(),
});
export type EvidenceEvent = z.infer<typeof EvidenceEvent>;

/** The records behind one driver, those that move it most first, and how many more there are. */
export const DriverEvidence = z.strictObject({
  driver: DriverId,
  events: z.array(EvidenceEvent).max(5),
  more: z.int().min(0),
});
export type DriverEvidence = z.infer<typeof DriverEvidence>;

/** What could still be gained, largest first. `effort` runs from 1 (a minute) to 5 (many months). */
export const Advice = z.strictObject({
  driver: DriverId,
  /** Stable advice code, such as `spending.lower-card-use`. */
  advice: z.string().max(60),
  points: z.int().min(1),
  effort: z.int().min(1).max(5),
  facts: z.record(z.string(), z.number()),
});
export type Advice = z.infer<typeof Advice>;

/** One point of the score's history. */
export const HistoryPoint = z.strictObject({ day: Day, score: z.int(), provisional: z.boolean(), review: z.boolean() });
export type HistoryPoint = z.infer<typeof HistoryPoint>;

/**
 * What one late payment would cost and how it would heal, review by review: `score` with it, `without` it. `back` is the
 * first review that is at least today's score again, `healed` the first within a point of never having slipped.
 */
export const Recovery = z.strictObject({
  day: Day,
  daysLate: z.int().min(1),
  before: z.int(),
  lowest: z.strictObject({ day: Day, score: z.int() }),
  back: Day.nullable(),
  healed: Day.nullable(),
  points: z.array(z.strictObject({ day: Day, score: z.int(), without: z.int() })),
});
export type Recovery = z.infer<typeof Recovery>;
