import { Refused } from '#shared/contract/refused.ts';
import {
  type Day,
  dayFromNumber,
  dayInMonth,
  dayNumber,
  monthNumber,
  REVIEW_DAY_OF_MONTH,
} from '#shared/domain/day.ts';
import type { ForecastRequest } from '#shared/domain/forecast.ts';
import { BASELINE, type Scenario } from '#shared/domain/scenario.ts';
import { MODEL_VERSION } from '../model.ts';
import type { Baseline } from './baseline.ts';
import { refuseContradictions } from './contradictions.ts';
import { type Course, openCourse } from './course.ts';
import { startOf } from './dispute.ts';
import type { Frame } from './frame.ts';
import { habits } from './habits/habits.ts';
import { paidOffCard } from './happenings/card-paid-off.ts';
import type { Occur } from './happenings/happening.ts';
import { happenings } from './happenings/happenings.ts';
import { paidOffLoan } from './happenings/loan-paid-off.ts';
import { type Itinerary, itineraryOf, reviewsAfter } from './itinerary.ts';
import type { Person } from './person.ts';
import { type BillAhead, billsToCome } from './steps/bills-ahead.ts';
import { type StatementAhead, statementsToCome } from './steps/statements-ahead.ts';
import { variantsOf } from './variants.ts';

/** Everything that is the same for all futures of a request. */
export interface Prepared {
  person: Person;
  frame: Frame;
  seed: number;
  /** Calendar months of the courses. */
  months: number;
  bills: BillAhead[];
  statements: StatementAhead[];
  /** Month of the course in which each open bill is due; 0 for an overdue one. */
  openMonths: Int32Array;
  /** The review up to which a day lies, by its distance from the first day. */
  reviewOf: Uint8Array;
  /** What of the later part of this month's purchases is still to come, 0–1. */
  leftOfMonth: number;
  scenario: Itinerary;
  /** The scenario's own where the scenario is empty. */
  baseline: Itinerary;
  variants: Itinerary[];
}

/** A goal further away than this many reviews is looked at only so far. */
const MOST_REVIEWS = 120;
/** Bills of the last review's month may fall due, and be paid ahead, in the two months after it. */
const MONTHS_BEYOND = 3;

/** Lays out a request for a person. Refused `forecast/date-past` when the goal's date is before the person's day. */
export function prepare(person: Person, request: ForecastRequest): Prepared {
  const { baseline } = person;
  const goal = request.goal ?? null;
  if (goal && goal.by < baseline.day) throw new Refused({ code: 'forecast/date-past' });
  const counts = reviewCounts(baseline.day, request);
  const reviews = reviewsAfter(baseline.today, baseline.month, counts.lived);
  const last = reviews.at(-1)!;
  const months = monthNumber(dayFromNumber(last)) - baseline.month + MONTHS_BEYOND;
  const lay = (scenario: Scenario) => layOut(person, scenario, months, reviews);
  const empty = request.scenario.habits.length === 0 && request.scenario.happenings.length === 0;
  const scenario = lay(request.scenario);
  const variants = variantsOf(request.scenario);
  const reviewToday = Number(baseline.day.slice(8)) === REVIEW_DAY_OF_MONTH;
  const frame: Frame = {
    day: baseline.day,
    model: MODEL_VERSION,
    seed: request.seed,
    score: person.score,
    reviews: Array.from(reviews, dayFromNumber),
    months: request.months,
    goal,
    goalReviews: counts.goal,
    metToday: goal !== null && reviewToday && person.score >= goal.score,
    habits: request.scenario.habits.map((change) => change.habit),
    variants,
    compared: goal && counts.goal > 0 ? counts.goal - 1 : request.months - 1,
    assumed: [...baseline.assumed, ...furtherAssumptions(person, request, counts.goal, reviewToday)],
  };
  return {
    person,
    frame,
    seed: request.seed,
    months,
    bills: billsToCome(baseline, last),
    statements: statementsToCome(baseline, months),
    openMonths: Int32Array.from(baseline.open, ({ bill }) =>
      Math.min(Math.max(0, monthNumber(bill.due) - baseline.month), months - 1),
    ),
    reviewOf: reviewByDay(reviews, baseline.today),
    leftOfMonth: leftOfMonth(baseline.today, baseline.month),
    scenario,
    baseline: empty ? scenario : lay(BASELINE),
    variants: variants.scenarios.map(lay),
  };
}

/** The review up to which each day from `today` on lies. */
function reviewByDay(reviews: Int32Array, today: number): Uint8Array {
  const byDay = new Uint8Array(reviews.at(-1)! - today + 1);
  let review = 0;
  for (let after = 0; after < byDay.length; after++) {
    if (today + after > reviews[review]!) review++;
    byDay[after] = review;
  }
  return byDay;
}

/** Another scenario's way through the months of a request that was laid out already. */
export function itineraryFor({ person, months, scenario }: Prepared, other: Scenario): Itinerary {
  return layOut(person, other, months, scenario.reviews);
}

function layOut(person: Person, scenario: Scenario, months: number, reviews: Int32Array): Itinerary {
  const { baseline, ledger, pending } = person;
  const course = courseOf(person, scenario, months);
  return itineraryOf(baseline, pending, course, reviews, startOf(ledger, baseline.day, baseline, course, person.own));
}

/** What a scenario makes of the months ahead. Habits start in the month after the forecast's day unless they say. */
function courseOf({ baseline }: Person, scenario: Scenario, months: number): Course {
  refuseContradictions(scenario, baseline);
  const course = openCourse(months, baseline.series.length, baseline.cards.length);
  for (const { habit, level, from, bills } of scenario.habits) {
    const start = from === undefined ? 1 : Math.max(0, monthNumber(from) - baseline.month);
    if (start < months) habits[habit].hold(course, level, start, baseline, bills);
  }
  for (const happening of scenario.happenings) {
    const month = monthNumber(happening.month) - baseline.month;
    if (month < 0 || month >= months) continue;
    (happenings[happening.happening] as Occur<typeof happening.happening>)(course, happening as never, month, baseline);
  }
  return course;
}

/** The days left against the four fifths of a month that its later purchases stand for. */
function leftOfMonth(today: number, month: number): number {
  const end = dayNumber(dayInMonth(month, 31));
  const length = Number(dayFromNumber(end).slice(8));
  return Math.min(1, ((end - today) / length) * 1.25);
}

/** How many reviews count for the goal, and how many must be lived through. */
function reviewCounts(day: Day, { goal, months }: ForecastRequest): { goal: number; lived: number } {
  if (!goal) return { goal: 0, lived: months };
  const today = dayNumber(day);
  const reviews = reviewsAfter(today, monthNumber(day), MOST_REVIEWS);
  const by = dayNumber(goal.by);
  const count = reviews.filter((review) => review <= by).length;
  return { goal: count, lived: Math.max(months, count) };
}

/** Happenings that change nothing for a person who has nothing they could be about. */
const NEEDS: [Scenario['happenings'][number]['happening'], string, (baseline: Baseline) => boolean][] = [
  ['dispute-resolved', 'nothing-to-dispute', ({ disputable }) => disputable.length > 0],
  ['loan-paid-off', 'no-loan', (baseline) => paidOffLoan(baseline, undefined) !== null],
  ['card-paid-off', 'no-card-balance', (baseline) => paidOffCard(baseline, undefined) >= 0],
];

function furtherAssumptions(person: Person, request: ForecastRequest, goalReviews: number, today: boolean): string[] {
  const { goal, scenario } = request;
  const codes: string[] = [];
  if (goal && goalReviews === 0 && !today) codes.push('goal-before-review');
  if (goal && goalReviews === MOST_REVIEWS) codes.push('goal-beyond-horizon');
  const late = scenario.happenings.some((happening) => happening.happening === 'late-payment');
  if (late && person.baseline.series.length === 0) codes.push('nothing-to-be-late-with');
  for (const [happening, code, has] of NEEDS) {
    if (scenario.happenings.some((each) => each.happening === happening) && !has(person.baseline)) codes.push(code);
  }
  return codes;
}
