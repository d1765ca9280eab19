import { addApplication, addIncome } from '../../add.ts';
import { advanceTo } from '../../advance.ts';
import type { Scale } from '../../scale.ts';
import { scoreState } from '../../score-state.ts';
import { copyInto } from '../../state.ts';
import { levelAt } from '../belief.ts';
import { PURPOSE, pathKey, share } from '../dice.ts';
import { scoreUnder } from '../dispute.ts';
import type { Itinerary } from '../itinerary.ts';
import { within } from '../range.ts';
import { STEP } from '../steps/step.ts';
import { takeBill, takeInstalment } from './bills.ts';
import { changeLimit, closeCard, openCard, takeStatement } from './cards.ts';
import { addConnections, defaultConnection, pruneConnections, reviewConnections } from './connections.ts';
import { growIdentity, outdateItems, reviewIdentity } from './identity.ts';
import { drawMonths } from './months.ts';
import { payOpenBills } from './open-bills.ts';
import { payOpenStatements } from './open-statements.ts';
import { takePending } from './pending.ts';
import { buyExtra, buyUsual } from './purchases.ts';
import { repay } from './repay.ts';
import { forgetRepayments } from './repayments.ts';
import type { Traveller } from './traveller.ts';

/**
 * Lives one future along an itinerary and writes its score on each review into `scores`; with `onlyFrom` the reviews
 * before that one are passed without scoring (their place keeps what it held).
 */
export function live(who: Traveller, itinerary: Itinerary, path: number, scores: Int16Array, onlyFrom = 0): void {
  const { scale } = who.prepared.person;
  setOut(who, itinerary, path);
  for (let review = 0; review < itinerary.reviews.length; review++) {
    goOn(who, itinerary, review);
    if (review >= onlyFrom) scores[review] = scored(who, scale);
  }
}

/** Lives one future until it stands at or above `wanted` on a review; answers which of the first `reviews`, or −1. */
export function firstReview(
  who: Traveller,
  itinerary: Itinerary,
  path: number,
  wanted: number,
  reviews: number,
): number {
  const { scale } = who.prepared.person;
  setOut(who, itinerary, path);
  for (let review = 0; review < reviews; review++) {
    goOn(who, itinerary, review);
    if (scored(who, scale) >= wanted) return review;
  }
  return -1;
}

/** The score as it stands; where a dispute is still to come, with what it will take out. */
function scored(who: Traveller, scale: Scale): number {
  const { overlays } = who.start;
  return overlays.length === 0 ? scoreState(who.state, scale) : scoreUnder(overlays, who.state, scale);
}

/** Puts the traveller at the start of a future. */
function setOut(who: Traveller, itinerary: Itinerary, path: number): void {
  who.start = itinerary.start;
  copyInto(who.start.state, who.state);
  drawLevels(who, path);
  drawMonths(who);
  forgetRepayments(who.repayments);
  who.lastPay.fill(0);
  who.lateCount.fill(0);
  who.grown = 0;
  payOpenBills(who, itinerary.course);
  payOpenStatements(who, itinerary.course);
}

/** Lives up to and including a review's day; reviews come one after the other. */
function goOn(who: Traveller, itinerary: Itinerary, review: number): void {
  advanceTo(who.state, itinerary.reviews[review]!);
  const end = itinerary.from[review + 1]!;
  for (let step = itinerary.from[review]!; step < end; step++) take(who, itinerary, step);
  repay(who, review);
}

/** A person's levels are drawn once a future, from what the evidence allows. */
function drawLevels(who: Traveller, path: number): void {
  const { punctuality, spending, applications, identity } = who.prepared.person.baseline;
  const key = pathKey(who.prepared.seed, path);
  who.key = key;
  who.onTime = levelAt(punctuality.levels, share(key, 0, PURPOSE.level, 0));
  who.spending = levelAt(spending.levels, share(key, 0, PURPOSE.level, 1));
  who.nonEssential = levelAt(spending.shareLevels, share(key, 0, PURPOSE.level, 2));
  who.applications = levelAt(applications.levels, share(key, 0, PURPOSE.level, 3));
  who.reviewing = levelAt(identity.reviewing, share(key, 0, PURPOSE.level, 4));
  who.growing = levelAt(identity.growing, share(key, 0, PURPOSE.level, 5));
}

function take(who: Traveller, itinerary: Itinerary, step: number): void {
  const { course } = itinerary;
  const day = itinerary.day[step]!;
  const month = itinerary.month[step]!;
  const index = itinerary.index[step]!;
  switch (itinerary.kind[step]) {
    case STEP.pending:
      takePending(who, course, index);
      break;
    case STEP.bill:
      takeBill(who, course, index, month);
      break;
    case STEP.instalment:
      takeInstalment(who, itinerary, index);
      break;
    case STEP.closing:
      closeCard(who, index, day);
      break;
    case STEP.statement:
      takeStatement(who, course, index);
      break;
    case STEP.earlyPurchases:
      buyUsual(who, course, month, day, true);
      break;
    case STEP.latePurchases:
      buyUsual(who, course, month, day, false);
      break;
    case STEP.extraPurchases:
      buyExtra(who, course, month, day);
      break;
    case STEP.income:
      earn(who, month, day, course.income[month]!);
      break;
    case STEP.extraIncome:
      receive(who, day, course.extraIncome[month]!);
      break;
    case STEP.application: {
      const level = within(course.applications, month, who.applications);
      if (share(who.key, month, PURPOSE.application) < level) apply(who, day);
      break;
    }
    case STEP.extraApplication:
      apply(who, day);
      break;
    case STEP.limits:
      changeLimit(who, course, index, month, day);
      break;
    case STEP.identity:
      reviewIdentity(who, course, month, day);
      break;
    case STEP.growth:
      growIdentity(who, course, month, day);
      break;
    case STEP.outdated:
      outdateItems(who, index, day);
      break;
    case STEP.connectionReview:
      reviewConnections(who, day);
      break;
    case STEP.connectionDefault:
      defaultConnection(who, index, day);
      break;
    case STEP.opening:
      openCard(who, course, index, day);
      break;
    case STEP.connectionsAdded:
      addConnections(who, index, day);
      break;
    case STEP.connectionsPruned:
      pruneConnections(who, index, day);
      break;
  }
}

function earn(who: Traveller, month: number, day: number, ratio: number): void {
  const { totals } = who.prepared.person.baseline.income;
  const amount = Math.round(
    totals[Math.floor(share(who.key, month, PURPOSE.income) * totals.length)]! * who.incomeBy[month]! * ratio,
  );
  receive(who, day, amount);
}

function receive(who: Traveller, day: number, amount: number): void {
  if (amount === 0) return;
  addIncome(who.state, day, amount);
  who.recorder?.income(day, amount);
}

function apply(who: Traveller, day: number): void {
  addApplication(who.state, day);
  who.recorder?.application(day);
}
