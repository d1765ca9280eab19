import type { Reply } from '#shared/contract/reply.ts';
import { addDays, type Day } from '#shared/domain/day.ts';
import type { LedgerRecord } from '#shared/domain/record.ts';
import type { Chance } from '../../../../src-main/app/demo/chance.ts';
import { depths, type Expected, edited, redone, undone, unknownId } from './expected.ts';

/** One thing a person does: the call, and what it makes of what should be there. */
export interface Act {
  name: string;
  input: unknown;
  /** Handed in before the call, whose input then names it. */
  file?: { name: string; bytes: Uint8Array };
  /** `reply` is undefined when the program was killed before it answered. */
  after(expected: Expected, reply: Reply | undefined): Expected;
}

/** Something that this person could do now; null where the one drawn is not possible. */
export function someAct(expected: Expected, chance: Chance, today: Day, number: number): Act {
  const records = [...expected.records.values()];
  const kind = (name: LedgerRecord['kind']) => records.filter((record) => record.kind === name);
  const one = (from: LedgerRecord[]) => (from.length === 0 ? undefined : from[chance.between(0, from.length - 1)]);
  const purchase = one(kind('purchase'));
  const bill = one(kind('bill').filter((each) => !records.some((other) => 'bill' in other && other.bill === each.id)));
  const depth = depths(expected);
  const { act } = chance.weighted([
    { weight: 30, act: () => record(draftOf(chance, today, number), today) },
    { weight: 12, act: () => bill && paid(bill, today) },
    { weight: 10, act: () => purchase && edit({ ...purchase, note: `note ${number}` } as LedgerRecord, today) },
    { weight: 6, act: () => purchase && remove(purchase, today) },
    { weight: 14, act: () => (depth.undo > 0 ? undo() : null) },
    { weight: 10, act: () => (depth.redo > 0 ? redo() : null) },
    { weight: 4, act: () => theme(chance.happens(50) ? 'dark' : 'light') },
    { weight: 4, act: () => (expected.scenarios.length < 40 ? scenario(`plan ${number}`) : null) },
    { weight: 1, act: () => erase() },
  ]);
  return act() ?? record(draftOf(chance, today, number), today);
}

/** The password that opens the account in this test. */
export const PASSWORD = 'four unrelated badger violins';

function draftOf(chance: Chance, today: Day, number: number): Record<string, unknown> {
  const day = addDays(today, -chance.between(0, 20));
  const amount = chance.between(100, 500_000);
  if (chance.happens(55)) return { kind: 'purchase', day, payee: `Shop ${number}`, category: 'groceries', amount };
  if (chance.happens(35)) return { kind: 'income', day, source: 'Work', amount };
  const due = addDays(today, chance.between(-3, 12));
  const bill = { kind: 'bill', day, payee: `Payee ${number}`, category: 'utilities', amount, due };
  // Not after the 28th, so that the rules here need not know short months.
  return chance.happens(6) && due.slice(8) <= '28' && day <= due ? { ...bill, recurrence: { every: 'month' } } : bill;
}

function record(draft: Record<string, unknown>, today: Day): Act {
  return {
    name: 'ledger.record',
    input: { draft },
    after: (expected, reply) => edited(expected, [{ ...draft, id: idIn(reply) } as LedgerRecord], [], today),
  };
}

function paid(bill: LedgerRecord, today: Day): Act {
  const payment = { kind: 'payment', day: today, bill: bill.id, amount: (bill as { amount: number }).amount };
  return {
    name: 'ledger.markPaid',
    input: { bill: bill.id, day: today },
    after: (expected, reply) => edited(expected, [{ ...payment, id: idIn(reply) } as LedgerRecord], [], today),
  };
}

function edit(changed: LedgerRecord, today: Day): Act {
  return {
    name: 'ledger.edit',
    input: { record: changed },
    after: (expected) => edited(expected, [changed], [], today),
  };
}

function remove({ id }: LedgerRecord, today: Day): Act {
  return { name: 'ledger.remove', input: { id }, after: (expected) => edited(expected, [], [id], today) };
}

function undo(): Act {
  return { name: 'ledger.undo', input: {}, after: undone };
}

function redo(): Act {
  return { name: 'ledger.redo', input: {}, after: redone };
}

function theme(chosen: string): Act {
  return {
    name: 'preferences.change',
    input: { theme: chosen },
    after: (expected) => ({ ...expected, theme: chosen }),
  };
}

function scenario(name: string): Act {
  return {
    name: 'simulator.save',
    input: { name, scenario: { version: 1, habits: [], happenings: [] } },
    after: (expected) => ({ ...expected, scenarios: [...expected.scenarios, name] }),
  };
}

function erase(): Act {
  return {
    name: 'account.eraseForGood',
    input: { password: PASSWORD },
    after: (expected) => ({ ...expected, done: [], undone: [] }),
  };
}

function idIn(reply: Reply | undefined): string {
  return reply?.ok ? (reply.value as { id: string }).id : unknownId();
}
