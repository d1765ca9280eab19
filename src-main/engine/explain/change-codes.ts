import type { DriverId } from '#shared/domain/score.ts';
import type { ChangeCode, Facts } from '#shared/domain/score-codes.ts';
import type { News } from './news.ts';

/** What is known of a driver's move. */
export interface Told {
  driver: DriverId;
  points: number;
  before: Facts;
  after: Facts;
  news: News;
  /** Nothing was on record on the earlier day: there is no before to compare with. */
  begins: boolean;
}

type Coded = { reason: ChangeCode; facts: Facts };

/** What happened itself, rather than how something compares with before. */
const EVENTS: ReadonlySet<ChangeCode> = new Set([
  'payment.paid-on-time',
  'payment.became-late',
  'payment.report',
  'spending.application',
  'identity.more',
]);

/** The code that tells truly why a driver moved, and the figures its sentence needs. */
export function changeCode(told: Told): Coded {
  const coded = CODES[told.driver](told);
  if (told.begins && !EVENTS.has(coded.reason)) return plain('record.began');
  return { reason: coded.reason, facts: { ...figures(told), ...coded.facts } };
}

const CODES: Record<DriverId, (told: Told) => Coded> = {
  'payment.on-time': payment,
  'payment.lateness': payment,
  'payment.overdue': overdue,
  'payment.length': ({ points }) => plain(points > 0 ? 'payment.grew' : 'payment.faded'),
  'spending.limits': (told) => bySign(told, 'spending.use-fell', 'spending.use-rose', -1),
  'spending.essential': (told) => bySign(told, 'spending.essential-rose', 'spending.essential-fell', 1),
  'spending.income': (told) => bySign(told, 'spending.income-better', 'spending.income-worse', -1),
  'spending.steadiness': ({ points }) => plain(points > 0 ? 'spending.steadier' : 'spending.less-steady'),
  'spending.debt-burden': (told) => bySign(told, 'spending.debt-fell', 'spending.debt-rose', -1),
  'spending.applications': applications,
  'identity.completeness': ({ points }) => plain(points > 0 ? 'identity.more' : 'identity.less'),
  'identity.verified': ({ points }) => plain(points > 0 ? 'identity.more' : 'identity.less'),
  'identity.freshness': ({ points, before, after }) =>
    plain(points > 0 ? 'identity.more' : after['months']! > before['months']! ? 'identity.aged' : 'identity.less'),
  'connections.count': connections,
  'connections.reliability': connections,
  'connections.freshness': connections,
};

function payment({ points, before, news }: Told): Coded {
  if (points < 0) return news.days > 0 ? becameLate(news) : news.reported > 0 ? report(news) : plain('payment.faded');
  if (news.resolved > 0) return plain('payment.dispute-resolved');
  if (news.paidOnTime.length > 0) return counted('payment.paid-on-time', news.paidOnTime.length);
  return plain(before['late'] || before['count'] ? 'payment.healed' : 'payment.grew');
}

function overdue(told: Told): Coded {
  const { points, before, after, news } = told;
  if (points < 0) return payment(told);
  if (news.paidLate.length > 0 && before['count']! > 0) return counted('payment.paid-overdue', news.paidLate.length);
  if (before['count']! > after['count']!)
    return plain(news.resolved > 0 ? 'payment.dispute-resolved' : 'payment.healed');
  return payment(told);
}

function becameLate(news: News): Coded {
  const count = news.becameLate.length + news.stillLate.length;
  return { reason: 'payment.became-late', facts: { count, days: news.days } };
}

function report(news: News): Coded {
  return { reason: 'payment.report', facts: { days: news.reported } };
}

function applications({ points, before, after }: Told): Coded {
  const more = after['count']! - before['count']!;
  if (points < 0) return more > 0 ? counted('spending.application', more) : plain('spending.record-faded');
  return plain(more < 0 ? 'spending.application-aged' : 'spending.record-grew');
}

function connections({ points }: Told): Coded {
  return plain(points > 0 ? 'connections.better' : 'connections.worse');
}

/** The share's own code where it moved the way the points did; otherwise it was the evidence that changed. */
function bySign({ points, before, after }: Told, up: ChangeCode, down: ChangeCode, good: 1 | -1): Coded {
  const moved = Math.sign((after['share']! - before['share']!) * good);
  if (moved === Math.sign(points) && moved !== 0) return plain(points > 0 ? up : down);
  return plain(points > 0 ? 'spending.evidence-grew' : 'spending.evidence-faded');
}

function figures({ before, after }: Told): Facts {
  if (before['share'] === undefined) return {};
  return { before: before['share'], after: after['share']! };
}

function plain(reason: ChangeCode): Coded {
  return { reason, facts: {} };
}

function counted(reason: ChangeCode, count: number): Coded {
  return { reason, facts: { count } };
}
