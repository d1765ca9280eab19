import type { LedgerRecord } from '#shared/domain/record.ts';

/** The records as a journal of plain-text accounting, one transaction each, as `ledger` and `hledger` read it. */
export function journalOf(records: readonly LedgerRecord[]): string {
  return records.map(transactionOf).join('\n');
}

function transactionOf(record: LedgerRecord): string {
  switch (record.kind) {
    case 'bill':
      return transaction(record.day, record.payee, `Expenses:${record.category}`, record.amount, 'Liabilities:Bills');
    case 'payment': {
      const from = record.account === undefined ? 'Liabilities:Bills' : `Liabilities:${record.account}`;
      return transaction(record.day, 'Payment', from, record.amount, 'Assets:Bank');
    }
    case 'purchase': {
      const from = record.paidWith === undefined ? 'Assets:Bank' : `Liabilities:${record.paidWith}`;
      return transaction(record.day, record.payee, `Expenses:${record.category}`, record.amount, from);
    }
    case 'income':
      return transaction(record.day, record.source, 'Assets:Bank', record.amount, 'Income:Work');
    case 'statement':
      return transaction(record.day, 'Statement', 'Assets:Statements', record.balance, 'Equity:Statements');
    default:
      return transaction(record.day, record.kind, 'Assets:Other', 1, 'Equity:Other');
  }
}

function transaction(day: string, payee: string, to: string, amount: number, from: string): string {
  return `${day} ${payee}\n    ${to}  CNY ${(amount / 100).toFixed(2)}\n    ${from}\n`;
}
