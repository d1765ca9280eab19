import type { DriverId } from '#shared/domain/score.ts';
import type { Facts, ReasonCode } from '#shared/domain/score-codes.ts';
import { STEADY } from '../model.ts';

/** What holds each driver back most, read from its facts. Asked only of drivers below their full points. */
export const REASON_OF: { [Driver in DriverId]: (facts: Facts) => ReasonCode } = {
  'payment.on-time': ({ late }) => (late ? 'payment.late-share' : 'payment.little-record'),
  'payment.lateness': ({ count, monthsAgo }) =>
    !count ? 'payment.little-record' : monthsAgo! < 12 ? 'payment.recent-late' : 'payment.old-late',
  'payment.overdue': ({ count }) => (count ? 'payment.overdue' : 'payment.little-record'),
  'payment.length': () => 'payment.short-record',
  'spending.limits': ({ share, months }) =>
    share! > 0.1 ? 'spending.high-use' : months === 0 ? 'spending.no-limits' : 'spending.few-statements',
  'spending.essential': ({ essential, other }) =>
    essential! + other! === 0 ? 'spending.no-purchases' : 'spending.non-essential',
  'spending.income': ({ income, spent }) =>
    income === 0 ? 'spending.no-income' : spent === 0 ? 'spending.no-purchases' : 'spending.over-income',
  'spending.steadiness': ({ ratio }) => (ratio! > STEADY.leapFrom ? 'spending.leap' : 'spending.little-activity'),
  'spending.debt-burden': ({ income }) => (income === 0 ? 'spending.no-income' : 'spending.debt'),
  'spending.applications': ({ count }) => (count ? 'spending.applications' : 'spending.little-record'),
  'identity.completeness': () => 'identity.incomplete',
  'identity.verified': () => 'identity.unverified',
  'identity.freshness': ({ months }) => (months === -1 ? 'identity.incomplete' : 'identity.stale'),
  'connections.count': () => 'connections.few',
  'connections.reliability': ({ count }) => (count === 0 ? 'connections.few' : 'connections.unreliable'),
  'connections.freshness': ({ count }) => (count === 0 ? 'connections.few' : 'connections.stale'),
};
