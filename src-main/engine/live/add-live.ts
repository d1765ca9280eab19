import { dayNumber } from '#shared/domain/day.ts';
import type { LedgerRecord } from '#shared/domain/record.ts';
import { take } from '../steps.ts';
import { addApplication } from './applications.ts';
import { addDispute } from './disputes.ts';
import { addBill, addReport } from './dues.ts';
import type { Live } from './live.ts';
import { addPayment } from './payments.ts';
import { addConnection, addIdentity } from './people.ts';
import { addPurchase, addRefund } from './purchases.ts';

/**
 * Adds one record to a live state, in time that does not grow with the ledger: a bill, its payment, a report or a
 * dispute touches the dues of one month, a payment to an account that account's statements, an identity item its own
 * records, everything else a figure. Answers false, and changes nothing, where a record changes what earlier purchases
 * and payments mean: an account, its limit or statement, its first use, a report about it that is disputed. They come
 * once a month, and reading the ledger again costs some 0.3 µs a record (bench/score.bench.ts). Same state as `stateOn`.
 */
export function addLive(live: Live, record: LedgerRecord): boolean {
  if (record.day > live.day) return true;
  switch (record.kind) {
    case 'transfer':
    case 'reading':
      break;
    case 'income':
      take(live.state, { day: dayNumber(record.day), rank: 2, what: 'income', amount: record.amount });
      break;
    case 'application':
      addApplication(live, record);
      break;
    case 'purchase':
      if (!addPurchase(live, record)) return false;
      break;
    case 'refund':
      if (!addRefund(live, record)) return false;
      break;
    case 'bill':
      addBill(live, record);
      break;
    case 'payment':
      if (!addPayment(live, record)) return false;
      break;
    case 'identity':
      addIdentity(live, record);
      break;
    case 'connection':
      addConnection(live, record);
      break;
    case 'delinquency':
      addReport(live, record);
      break;
    case 'dispute':
      if (!addDispute(live, record)) return false;
      break;
    default:
      return false;
  }
  (live.records[record.kind] as LedgerRecord[]).push(record);
  return true;
}
