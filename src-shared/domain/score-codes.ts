/*
 * The stable codes of the score's explanations. Words are keyed by them, so a code without words does not compile.
 * They are part of what the command prints: add, never rename.
 */

/** Plain figures behind a code: shares 0–1, days, months, counts; amounts in minor units. */
export type Facts = Record<string, number>;

/** What holds a driver back most. */
export const REASONS = [
  'payment.little-record',
  'payment.late-share',
  'payment.recent-late',
  'payment.old-late',
  'payment.overdue',
  'payment.short-record',
  'spending.no-limits',
  'spending.few-statements',
  'spending.high-use',
  'spending.no-purchases',
  'spending.non-essential',
  'spending.no-income',
  'spending.over-income',
  'spending.little-activity',
  'spending.leap',
  'spending.debt',
  'spending.applications',
  'spending.little-record',
  'identity.incomplete',
  'identity.unverified',
  'identity.stale',
  'connections.few',
  'connections.unreliable',
  'connections.stale',
] as const;
export type ReasonCode = (typeof REASONS)[number];

/** What a record is to a driver. */
export const EVIDENCE = [
  'late',
  'overdue',
  'kept',
  'use',
  'charged',
  'owed',
  'essential',
  'extra',
  'income',
  'charges',
  'asked',
  'stated',
  'checked',
  'connection',
] as const;
export type EvidenceCode = (typeof EVIDENCE)[number];

/** What moved a driver between two days. */
export const CHANGES = [
  'record.began',
  'payment.paid-on-time',
  'payment.paid-overdue',
  'payment.became-late',
  'payment.report',
  'payment.dispute-resolved',
  'payment.healed',
  'payment.faded',
  'payment.grew',
  'spending.use-fell',
  'spending.use-rose',
  'spending.essential-rose',
  'spending.essential-fell',
  'spending.income-better',
  'spending.income-worse',
  'spending.steadier',
  'spending.less-steady',
  'spending.debt-fell',
  'spending.debt-rose',
  'spending.application',
  'spending.application-aged',
  'spending.record-grew',
  'spending.record-faded',
  'spending.evidence-grew',
  'spending.evidence-faded',
  'identity.more',
  'identity.less',
  'identity.aged',
  'connections.better',
  'connections.worse',
] as const;
export type ChangeCode = (typeof CHANGES)[number];

/** What a person could do next. */
export const ADVICE = [
  'payment.clear-overdue',
  'payment.keep-paying',
  'payment.record-bills',
  'spending.lower-card-use',
  'spending.fewer-extras',
  'spending.record-income',
  'spending.spend-less',
  'spending.pay-down-debt',
  'spending.no-applications',
  'identity.add-items',
  'identity.verify-items',
  'identity.review-items',
  'connections.review',
] as const;
export type AdviceCode = (typeof ADVICE)[number];
