import { type Day, dayNumber, daysBetween } from '#shared/domain/day.ts';
import type { Ledger } from '#shared/domain/ledger.ts';
import type { RecordOf } from '#shared/domain/record.ts';
import { NEVER } from '../../state.ts';
import { beliefInMean } from '../beliefs-in-means.ts';

/** An account with statements (a card, a credit wallet, a loan) as it is used. Amounts are minor units. */
export interface Card {
  id: string;
  limit: number;
  /** True where recent statements show how it is used. */
  billed: boolean;
  /** Day number of its closing; `NEVER` while none is known. */
  closed: number;
  /** Day number of the last statement; 0 without one. */
  last: number;
  /** Balance as a share of the limit on the last twelve statements (of the largest balance, without a limit). */
  uses: number[];
  mean: number;
  /** Means that the evidence allows. */
  levels: Float64Array;
  /** How much of its distance from the mean a use keeps until the next statement, and the moves it makes besides. */
  stays: number;
  moves: number[];
  /** The highest use that occurs. */
  mostUse: number;
  /** What a use of 1 is in minor units: the limit, or the largest balance where no limit is known. */
  unit: number;
  /** New charges of those statements. */
  charges: number[];
  /** The usual minimum due; what is usually paid, where statements name none. */
  minimumDue: number;
  /** What is paid on a statement: the mean of the payments since the first of them, at least the minimum. */
  repayment: number;
  /** The same as a share of the balances. */
  repaid: number;
  /** Without a limit: the last balance, and by how much it falls from statement to statement. */
  balance: number;
  decline: number;
  /** Day of the month of the statement, and days from it to the due day. */
  dayOfMonth: number;
  daysToPay: number;
}

/** All cards together: balances as a share of limits on their last statements. */
export interface CardUse {
  level: number;
  measured: boolean;
}

/** From so many statements on, the spread is the person's own. */
export const ENOUGH_STATEMENTS = 3;
const MOST_STATEMENTS = 12;
/** Days from a statement to its due day where it names none that makes sense. */
const USUAL_DAYS_TO_PAY = 20;
/** A card without a statement for so many days is not billed any more. */
const DAYS_UNTIL_ENDED = 100;

/** The open cards of a ledger, and other accounts with statements, in the order of their records. */
export function cardsOn(ledger: Ledger, day: Day): Card[] {
  const limits = new Map<string, RecordOf<'limit'>>();
  const statements = new Map<string, RecordOf<'statement'>[]>();
  const payments = new Map<string, RecordOf<'payment'>[]>();
  for (const record of ledger.records) {
    if (record.day > day) continue;
    if (record.kind === 'limit') {
      const known = limits.get(record.account);
      if (!known || record.day >= known.day) limits.set(record.account, record);
    } else if (record.kind === 'statement') {
      const list = statements.get(record.account);
      if (list) list.push(record);
      else statements.set(record.account, [record]);
    } else if (record.kind === 'payment' && record.account !== undefined) {
      const list = payments.get(record.account);
      if (list) list.push(record);
      else payments.set(record.account, [record]);
    }
  }
  const cards: Card[] = [];
  for (const record of ledger.records) {
    if (record.kind !== 'account' || record.day > day) continue;
    if (record.type === 'bank' || (record.type !== 'card' && !statements.has(record.id))) continue;
    if (record.closed !== undefined && record.closed <= day) continue;
    const closed = record.closed === undefined ? NEVER : dayNumber(record.closed);
    cards.push(
      cardOf(
        record.id,
        closed,
        limits.get(record.id)?.amount ?? 0,
        statements.get(record.id) ?? [],
        payments.get(record.id) ?? [],
        day,
      ),
    );
  }
  return cards;
}

export function cardUseOf(cards: readonly Card[]): CardUse {
  const limited = cards.filter((card) => card.billed && card.limit > 0);
  const limit = limited.reduce((sum, card) => sum + card.limit, 0);
  const balance = limited.reduce((sum, card) => sum + card.mean * card.limit, 0);
  const measured = limited.length > 0 && limited.every((card) => card.uses.length >= ENOUGH_STATEMENTS);
  return { level: limit > 0 ? balance / limit : 0, measured };
}

function cardOf(
  id: string,
  closed: number,
  limit: number,
  all: RecordOf<'statement'>[],
  payments: readonly RecordOf<'payment'>[],
  day: Day,
): Card {
  all.sort((one, other) => (one.day < other.day ? -1 : one.day > other.day ? 1 : 0));
  const recent = all.slice(-MOST_STATEMENTS);
  const last = recent.at(-1);
  const unit = limit > 0 ? limit : Math.max(1, ...recent.map((statement) => statement.balance));
  const uses = recent.map((statement) => Math.max(0, statement.balance) / unit);
  const mean = uses.length === 0 ? 0 : uses.reduce((sum, use) => sum + use, 0) / uses.length;
  const doubt = uses.length >= ENOUGH_STATEMENTS ? 1 : 3;
  const wandering = wanderingOf(uses, mean);
  const paid = payments.filter((payment) => recent[0] && payment.day >= recent[0].day);
  const sum = paid.reduce((sum, payment) => sum + payment.amount, 0);
  const usual = recent.length === 0 ? 0 : Math.round(sum / recent.length);
  const minimumDue = median(recent.map((statement) => statement.minimumDue)) || usual;
  const decline = recent.length < 2 ? usual : Math.floor((recent[0]!.balance - last!.balance) / (recent.length - 1));
  const lead = last ? daysBetween(last.day, last.due) : 0;
  return {
    id,
    limit,
    closed,
    billed: last !== undefined && daysBetween(last.day, day) <= DAYS_UNTIL_ENDED,
    last: last ? dayNumber(last.day) : 0,
    uses,
    mean,
    levels:
      uses.length === 0
        ? Float64Array.of(0)
        : beliefInMean(uses, 0.8, 1.2, doubt, tellAs(uses.length, wandering.stays)),
    ...wandering,
    mostUse: Math.max(1, ...uses),
    unit,
    charges: recent.map((statement) => statement.newCharges),
    minimumDue,
    repayment: Math.max(minimumDue, usual),
    repaid: mean > 0 ? Math.min(1, usual / (mean * unit)) : 1,
    balance: Math.max(0, last?.balance ?? 0),
    decline: Math.max(0, decline),
    dayOfMonth: last ? dayOfMonthOf(recent) : 1,
    daysToPay: lead > 0 && lead < 60 ? lead : USUAL_DAYS_TO_PAY,
  };
}

/**
 * Defaults from the public card data (UCI, odd IDs): a use keeps 0.95 of its distance from its mean from statement to
 * statement, held as lightly as six statements; and moves by 0.02 as a rule and 0.13 on the whole, as two statements.
 */
const PRIOR_STAYS = 0.95;
const PRIOR_STATEMENTS = 6;
const PRIOR_MOVES = [-0.13, -0.02, 0.02, 0.13];

/** An autoregression of the person's own uses, by least squares. */
function wanderingOf(uses: readonly number[], mean: number): { stays: number; moves: number[] } {
  let together = 0;
  let alone = 0;
  for (let at = 1; at < uses.length; at++) {
    together += (uses[at]! - mean) * (uses[at - 1]! - mean);
    alone += (uses[at - 1]! - mean) * (uses[at - 1]! - mean);
  }
  const pairs = Math.max(0, uses.length - 1);
  const own = alone === 0 ? 0 : Math.min(1, Math.max(0, together / alone));
  const stays = (own * pairs + PRIOR_STAYS * PRIOR_STATEMENTS) / (pairs + PRIOR_STATEMENTS);
  const moves = PRIOR_MOVES.slice();
  // Each of the person's own counts twice and with either sign: its mean is the level's affair.
  for (let at = 1; at < uses.length; at++) {
    const move = uses[at]! - mean - stays * (uses[at - 1]! - mean);
    moves.push(move, -move);
  }
  return { stays, moves };
}

/** As many statements by themselves as tell what these do: each keeps a part of the one before (variance of a chain's mean). */
function tellAs(count: number, stays: number): number {
  return Math.max(1, Math.round((count * (1 - stays)) / (1 + stays)));
}

/** The last day of a short month may stand for a later day. */
function dayOfMonthOf(statements: readonly RecordOf<'statement'>[]): number {
  const last = statements.at(-1)!.day;
  const here = Number(last.slice(8));
  return here < 28 ? here : Math.max(...statements.map((statement) => Number(statement.day.slice(8))));
}

function median(values: number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
