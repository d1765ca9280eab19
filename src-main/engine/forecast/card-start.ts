import { type Day, dayFromNumber } from '#shared/domain/day.ts';
import type { Ledger } from '#shared/domain/ledger.ts';
import { money } from '#shared/domain/money.ts';
import { monthOfDay } from '../calendar.ts';
import { accountDues, type StatementDue } from '../dues/account-dues.ts';
import { groupBy, readLedger } from '../read-ledger.ts';
import { NEVER } from '../state.ts';
import { type Step, stepsOfDue } from '../steps.ts';
import type { Baseline } from './baseline.ts';
import { waitsOf } from './measure/waits.ts';
import { type StatementAhead, statementsToCome } from './steps/statements-ahead.ts';

/** How a card's payments so far reach into the months ahead. */
export interface CardStart {
  /** Minimums that are open today, oldest first. */
  open: OpenMinimum[];
  /** Whether the last of them is the newest statement's: one that asks for nothing may have come since. */
  openNewest: boolean;
  /** For its first statements to come: payments that wait for them, and what of them goes to the minimum. */
  credit: Float64Array;
  already: Float64Array;
  /** What is left over of them counts with the minimum it follows; and the month of that statement, which may not come. */
  further: Step[];
  furtherMonths: number[];
}

export interface OpenMinimum {
  due: number;
  owed: number;
  /** What is still to pay of it. */
  left: number;
  /** Where it stands among the state's open obligations; −1 where it does not. */
  place: number;
  /** Days until it is paid though overdue, equally likely ones; `NEVER` for not at all. */
  waits: Int32Array;
}

/** A payment waits for 45 days at most for a statement that asks for something, so it can reach no further than this many. */
const WITHIN_REACH = 3;

/** Reads it with the score's own rules, by letting them judge the first statements to come before anything is paid. */
export function cardStarts(
  ledger: Ledger,
  day: Day,
  baseline: Baseline,
  places: ReadonlyMap<string, number>,
): CardStart[] {
  const records = readLedger(ledger, day);
  const statements = groupBy(records.statement, (statement) => statement.account);
  const payments = groupBy(records.payment, (payment) => payment.account);
  const ahead = statementsToCome(baseline, WITHIN_REACH + 2);
  return baseline.cards.map((card, index) => {
    const coming = ahead.filter((statement) => statement.card === index).slice(0, WITHIN_REACH);
    const all = [...(statements.get(card.id) ?? []), ...coming.map((next) => statementRecord(card.id, next, card))];
    const dues = accountDues(all, payments.get(card.id) ?? []);
    const open = dues.filter((due) => due.known <= baseline.today && due.met === NEVER && due.paid < due.owed);
    const newest = dues.findLast((due) => due.known <= baseline.today);
    const first = dues.filter((due) => due.known > baseline.today);
    return {
      open: open.map(({ id, due, owed, paid }) => {
        const waits = waitsOf(baseline.punctuality, baseline.today - due);
        return { due, owed, left: owed - paid, place: places.get(id) ?? -1, waits };
      }),
      openNewest: newest !== undefined && open.at(-1) === newest,
      credit: Float64Array.from(first, (due) => due.credit),
      already: Float64Array.from(first, (due) => due.paid),
      further: first.flatMap((due) => furtherOf(due)),
      furtherMonths: first.flatMap((due) => furtherOf(due).map(() => monthOfDay(due.known) - baseline.month)),
    };
  });
}

/** The steps of a due without the due itself, which the forecast adds on the way. */
function furtherOf(due: StatementDue): Step[] {
  const steps: Step[] = [];
  stepsOfDue(due, -1, steps);
  return steps.filter((step) => step.what === 'further');
}

function statementRecord(account: string, { day, due, ordinal }: StatementAhead, card: { minimumDue: number }) {
  return {
    id: `coming-${ordinal}`,
    kind: 'statement' as const,
    day: dayFromNumber(day),
    account,
    balance: money(0),
    newCharges: money(0),
    minimumDue: money(card.minimumDue),
    due: dayFromNumber(due),
  };
}
