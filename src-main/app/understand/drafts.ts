import type { Day } from '#shared/domain/day.ts';
import type { Ledger } from '#shared/domain/ledger.ts';
import type { RecordOf } from '#shared/domain/record.ts';
import { namesIncome, suggestedCategory } from './keywords.ts';
import { chooseBill, closenessOf, type OpenBill, openBillsOf } from './open-bills.ts';
import { endsOf, ownSide } from './own-side.ts';
import { lastUseOf } from './past-use.ts';
import type { Reading } from './reading.ts';

/** A draft on its way: the fields that are known, not yet checked. */
export interface Sketch {
  title: string;
  fields: Record<string, unknown> & { kind: string };
  bill: OpenBill | null;
}

/** Decides what kind of record a reading is, and fills in what is known of it. */
export function sketch(reading: Reading, ledger: Ledger, today: Day): Sketch {
  const { verbs, recurrence } = reading;
  if (verbs.has('refund')) return refund(reading, ledger);
  if (verbs.has('withdraw')) return withdrawal(reading, ledger);
  if (verbs.has('repay')) return payment(reading, ledger, today) ?? transfer(reading, ledger, 'out');
  if (verbs.has('borrow')) return transfer(reading, ledger, 'in');
  if (verbs.has('transfer')) return transfer(reading, ledger, 'out');
  if (verbs.has('income') || (namesIncome(reading.payee) && !verbs.has('bill'))) return income(reading);
  if (verbs.has('paid'))
    return (
      payment(reading, ledger, today) ?? (recurrence || verbs.has('due') ? bill : purchase)(reading, ledger, today)
    );
  const settled = verbs.has('due') || recurrence ? null : payment(reading, ledger, today);
  // without a word for paying, only a bill of exactly this amount is taken to be meant
  if (settled?.bill && settled.bill.remaining === reading.amount) return settled;
  if (verbs.has('due') || verbs.has('bill') || recurrence) return bill(reading, ledger, today);
  return purchase(reading, ledger, today);
}

function payment(reading: Reading, ledger: Ledger, today: Day): Sketch | null {
  const chosen = chooseBill(openBillsOf(reading.payee, ledger.records), reading.amount, reading.due, today);
  if (chosen) {
    const amount = reading.amount ?? chosen.remaining;
    return {
      title: chosen.bill.payee,
      fields: { kind: 'payment', day: reading.day, bill: chosen.bill.id, amount },
      bill: chosen,
    };
  }
  const account = accountNamed(reading.payee, ledger, ['card', 'loan']);
  if (!account) return null;
  const fields = { kind: 'payment', day: reading.day, account: account.id, amount: reading.amount };
  return { title: account.name, fields, bill: null };
}

function bill(reading: Reading, ledger: Ledger, today: Day): Sketch {
  const { payee, category } = describe(reading.payee, ledger);
  const due = reading.due ?? (reading.recurrence ? reading.day : null);
  // a bill counts from the day it is known, and never later than its due day
  const day = due !== null && due < today ? due : today;
  const recurrence = reading.recurrence ? { recurrence: reading.recurrence } : {};
  return {
    title: payee,
    fields: { kind: 'bill', day, payee, category, amount: reading.amount, due, ...recurrence },
    bill: null,
  };
}

function purchase(reading: Reading, ledger: Ledger, _today: Day): Sketch {
  const { payee: typed, account } = paidWith(reading.payee, ledger);
  const { payee, category, essential } = describe(typed, ledger);
  const fields = {
    kind: 'purchase',
    day: reading.day,
    payee,
    category,
    ...(essential === undefined ? {} : { essential }),
    amount: reading.amount,
    ...(account ? { paidWith: account.id } : {}),
  };
  return { title: payee, fields, bill: null };
}

function refund(reading: Reading, ledger: Ledger): Sketch {
  const { payee, category, essential } = describe(reading.payee, ledger);
  const refunded = new Set(
    ledger.records.flatMap((record) => (record.kind === 'refund' ? (record.purchase ?? []) : [])),
  );
  let bought: RecordOf<'purchase'> | null = null;
  for (const record of ledger.records) {
    if (record.kind !== 'purchase' || record.day > reading.day || refunded.has(record.id)) continue;
    if (record.payee !== payee || record.amount < (reading.amount ?? 0)) continue;
    if (bought === null || record.day >= bought.day) bought = record;
  }
  const fields = {
    kind: 'refund',
    day: reading.day,
    ...(bought ? { purchase: bought.id } : {}),
    payee,
    category: bought?.category ?? category,
    ...(essential === undefined ? {} : { essential }),
    amount: reading.amount ?? bought?.amount ?? null,
  };
  return { title: payee, fields, bill: null };
}

function income(reading: Reading): Sketch {
  const recurrence = reading.recurrence ? { recurrence: reading.recurrence } : {};
  const day = reading.due ?? reading.day;
  const source = reading.payee || (/\p{Script=Han}/u.test(reading.said) ? '收入' : 'Income');
  return {
    title: source,
    fields: { kind: 'income', day, source, amount: reading.amount, ...recurrence },
    bill: null,
  };
}

/** Cash out of the person's own account: money moved, and nothing spent yet. */
function withdrawal(reading: Reading, ledger: Ledger): Sketch {
  const from = reading.payee || ownSide(reading.said, ledger.records);
  const to = /\p{Script=Han}/u.test(reading.said) ? '现金' : 'Cash';
  return { title: to, fields: { kind: 'transfer', day: reading.day, from, to, amount: reading.amount }, bill: null };
}

function transfer(reading: Reading, ledger: Ledger, direction: 'in' | 'out'): Sketch {
  const ends = endsOf(reading.payee);
  const own = ownSide(reading.payee, ledger.records);
  const other = ends.to ?? '';
  const [from, to] = direction === 'in' ? [ends.from ?? other, own] : [ends.from ?? own, other];
  return {
    title: direction === 'in' ? from : to,
    fields: { kind: 'transfer', day: reading.day, from, to, amount: reading.amount },
    bill: null,
  };
}

/** A payee in the ledger's own spelling with the category it had last, or the category its words suggest. */
function describe(typed: string, ledger: Ledger) {
  const past = lastUseOf(typed, ledger.records);
  return {
    payee: past?.payee ?? typed,
    category: past?.category ?? suggestedCategory(typed) ?? 'other',
    essential: past?.essential,
  };
}

/** “Dinner with Huabei”, 用花呗: the account is taken out of the payee if there is one of that name. */
function paidWith(payee: string, ledger: Ledger) {
  const match = /^(.*?)(?:\s+(?:with|by|on|via|using)\s+|\s*用)(.+?)付?$/iu.exec(payee);
  const account = match ? accountNamed(match[2]!, ledger, ['card', 'wallet', 'bank']) : null;
  return match && account ? { payee: match[1]!.trim(), account } : { payee, account: null };
}

function accountNamed(name: string, ledger: Ledger, types: RecordOf<'account'>['type'][]): RecordOf<'account'> | null {
  const accounts = ledger.records.flatMap((record) =>
    record.kind === 'account' && record.closed === undefined && types.includes(record.type)
      ? [{ record, closeness: closenessOf(name, record.name) }]
      : [],
  );
  const best = accounts.sort((one, other) => other.closeness - one.closeness)[0];
  return best && best.closeness > 0 ? best.record : null;
}
