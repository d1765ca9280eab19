import type { LedgerRecord } from '#shared/domain/record.ts';
import type { ReaderName } from '#shared/domain/statement-import.ts';
import { isSimilar } from './similar.ts';
import { isFrom } from './source-id.ts';

/** What a record says about money that moved: the same for a purchase read from a statement and one typed by hand. */
interface Movement {
  way: 'out' | 'in';
  payees: string[];
  amount: number;
  record: LedgerRecord;
}

/**
 * Finds the record of a ledger that a newly read one repeats: the same day and amount, and a similar payee. A record of
 * the ledger is matched once, so that two equal purchases of a day are not both taken for the one already entered.
 */
export class KnownMovements {
  readonly #byDayAndAmount = new Map<string, Movement[]>();

  /** Records that the same reader made are left out: those are told apart by their ids alone. */
  constructor(records: readonly LedgerRecord[], reader: ReaderName) {
    const payees = new Map(records.map((record) => [record.id, payeeOf(record)]));
    for (const record of records) {
      const movement = isFrom(reader, record.id) ? null : movementOf(record, payees);
      if (!movement) continue;
      const key = keyOf(movement);
      const known = this.#byDayAndAmount.get(key);
      if (known) known.push(movement);
      else this.#byDayAndAmount.set(key, [movement]);
    }
  }

  /** The record that `record` repeats, which is then used up. */
  match(record: LedgerRecord): LedgerRecord | undefined {
    const movement = movementOf(record, new Map());
    const known = movement && this.#byDayAndAmount.get(keyOf(movement));
    if (!known) return undefined;
    const index = known.findIndex((other) =>
      other.payees.some((payee) => movement.payees.some((name) => isSimilar(name, payee))),
    );
    return index === -1 ? undefined : known.splice(index, 1)[0]!.record;
  }
}

function keyOf({ record, way, amount }: Movement): string {
  return `${record.day} ${way} ${amount}`;
}

function payeeOf(record: LedgerRecord): string {
  if (record.kind === 'bill') return record.payee;
  return record.kind === 'account' ? record.name : '';
}

function movementOf(record: LedgerRecord, payees: ReadonlyMap<string, string>): Movement | null {
  const known = (id: string | undefined) => (id === undefined ? '' : (payees.get(id) ?? ''));
  switch (record.kind) {
    case 'purchase':
      return { way: 'out', payees: [record.payee], amount: record.amount, record };
    case 'payment':
      return { way: 'out', payees: [known(record.bill), known(record.account)], amount: record.amount, record };
    case 'transfer':
      return { way: 'out', payees: [record.to, record.from], amount: record.amount, record };
    case 'refund':
      return { way: 'in', payees: [record.payee], amount: record.amount, record };
    case 'income':
      return { way: 'in', payees: [record.source], amount: record.amount, record };
    default:
      return null;
  }
}
