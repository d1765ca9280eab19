/** Hears what happens in a future, in day numbers and minor units; `eventsOf` turns it into ledger records. */
export interface Recorder {
  limit(card: number, day: number, amount: number): void;
  statement(card: number, day: number, balance: number, charges: number, minimumDue: number, due: number): void;
  repayment(card: number, day: number, amount: number): void;
  /** A bill to come, the day it is paid, what it comes to, and what is paid on top of it. */
  bill(index: number, paid: number, amount: number, onTop: number): void;
  /** A bill that was open at the start, and the day it is paid. */
  openBill(index: number, paid: number): void;
  purchase(day: number, amount: number, essential: boolean): void;
  income(day: number, amount: number): void;
  application(day: number): void;
  /** An instalment of a loan taken on the way, and the day it is paid. */
  instalment(due: number, paid: number, amount: number): void;
  /** A card is closed. */
  close(card: number, day: number): void;
  /** A card is opened: the first, second … on the way. */
  open(card: number, day: number, limit: number): void;
  /** A connection is let go. */
  prune(index: number, day: number): void;
  /** A connection is judged anew; one beyond those of the ledger is new. */
  connection(index: number, reliability: number, day: number): void;
  /** An item's new standing: 0 outdated, 1 stated, 2 self-checked. */
  identity(item: number, standing: 0 | 1 | 2, day: number): void;
}
