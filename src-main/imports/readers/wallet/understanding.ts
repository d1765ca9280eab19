import { type Money, money } from '#shared/domain/money.ts';
import { plainLine } from '#shared/domain/plain-line.ts';
import type { ReadingContext, ReadRow } from '../../reader.ts';
import type { Entry } from './entry.ts';
import { idsOf } from './ids.ts';
import type { Meaning } from './meaning.ts';
import { incomeOf, purchaseOf, refundOf, transferOf } from './record.ts';
import { Purchases } from './refunds.ts';
import type { Wallet } from './wallet.ts';

/** How each entry is to be taken, in view of all the others: refunds find their purchases, ids stay apart. */
export function understanding(
  wallet: Wallet,
  entries: readonly Entry[],
  context: ReadingContext,
): (entry: Entry) => ReadRow {
  const meanings = new Map(entries.map((entry) => [entry, wallet.meaningOf(entry)]));
  const isRefund = (entry: Entry) => meanings.get(entry)!.as === 'refund';
  const ids = idsOf(wallet.reader, entries, isRefund);
  const purchases = new Purchases(
    wallet.reader,
    entries.filter((entry) => !isRefund(entry)),
    context.has,
  );
  const origins = new Map(entries.filter(isRefund).map((entry) => [entry, purchases.originOf(entry)]));
  const refundedByRow = new Set(
    [...origins.values()].flatMap((origin) => (origin && 'row' in origin ? [origin.row] : [])),
  );

  return (entry) => {
    const id = ids.get(entry)!;
    const meaning = meanings.get(entry)!;
    switch (meaning.as) {
      case 'ignored':
        return ignored(entry, meaning.reason);
      case 'income':
        return taken(entry, meaning, incomeOf(wallet, entry, id));
      case 'transfer':
        return taken(entry, meaning, transferOf(wallet, entry, id, meaning.reason === 'repayment', context));
      case 'purchase': {
        // The web layout states refunds beside the purchase; a refund row of its own takes precedence.
        const stays = refundedByRow.has(entry) ? entry.amount : lessRefund(entry);
        return stays === 0
          ? ignored(entry, 'refunded')
          : taken(entry, meaning, purchaseOf(wallet, entry, id, stays, context));
      }
      case 'refund': {
        const origin = origins.get(entry) ?? null;
        if (origin && 'recordId' in origin) {
          return taken(entry, meaning, refundOf(wallet, entry, id, { id: origin.recordId, entry: null }, context));
        }
        if (!origin) return taken(entry, meaning, refundOf(wallet, entry, id, null, context));
        const bought = meanings.get(origin.row)!;
        const purchaseId = ids.get(origin.row)!;
        if (bought.as === 'purchase' || context.has(purchaseId)) {
          return taken(entry, meaning, refundOf(wallet, entry, id, { id: purchaseId, entry: origin.row }, context));
        }
        return ignored(
          entry,
          bought.as === 'ignored' ? `refund-of-${bought.reason}`.slice(0, 40) : 'refund-of-transfer',
        );
      }
    }
  };
}

function lessRefund(entry: Entry): Money {
  return money(Math.max(0, entry.amount - entry.refunded));
}

function taken(entry: Entry, meaning: Meaning, record: ReadRow['record']): ReadRow {
  const reason = 'reason' in meaning ? meaning.reason : null;
  return { line: entry.line, outcome: 'record', reason, record, text: textOf(entry) };
}

function ignored(entry: Entry, reason: string): ReadRow {
  return { line: entry.line, outcome: 'ignored', reason, record: null, text: textOf(entry) };
}

function textOf({ time, counterparty, item, amount, status }: Entry): string {
  return plainLine(`${time} ${counterparty.slice(0, 60)} ${item.slice(0, 60)} ${amount / 100} ${status}`, 200);
}
