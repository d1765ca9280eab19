import { Refused } from '#shared/contract/refused.ts';
import type { StatementOf } from '../../statement-line.ts';
import { type Tag, tagsOf } from '../../tags.ts';

const MOST_TRANSACTIONS = 1_000_000;
const LONGEST_FIELD = 4_000;

/** One transaction's fields by name, the first of each. */
export interface OfxTransaction {
  line: number;
  /** What it stands in the file as: settled, pending, or an investment. */
  as: 'settled' | 'pending' | 'investment';
  fields: Map<string, string>;
}

/** One account's statement in the file. */
export interface OfxStatement extends StatementOf {
  /** As the file names it; empty where it does not. */
  currency: string;
  transactions: OfxTransaction[];
}

const STATEMENTS = new Set(['STMTRS', 'CCSTMTRS', 'INVSTMTRS']);
const TRANSACTIONS: Record<string, OfxTransaction['as']> = {
  STMTTRN: 'settled',
  STMTTRNP: 'pending',
  INVTRAN: 'investment',
};
/** Parts of a transaction that have fields of their own, which must not pass for the transaction's. */
const PARTS = new Set(['BANKACCTTO', 'CCACCTTO', 'CURRENCY', 'ORIGCURRENCY', 'PAYEE', 'IMAGEDATA']);

/**
 * The statements of an OFX file. Version 1 does not close its fields and version 2 does; both are read the same way,
 * because a field is a tag with a text behind it and whatever closes it is passed over.
 */
export function statementsOf(text: string): OfxStatement[] {
  const begin = text.search(/<(?:\w+:)?OFX[\s>]/i);
  if (begin === -1) return [];
  const statements: OfxStatement[] = [];
  let statement: OfxStatement | null = null;
  let transaction: OfxTransaction | null = null;
  let part = '';
  let account = new Map<string, string>();
  let count = 0;

  const linesBefore = text.slice(0, begin).split('\n').length - 1;
  for (const tag of tagsOf(text.slice(begin))) {
    const { name } = tag;
    if (tag.kind === 'close') {
      if (name === part) part = '';
      else if (name in TRANSACTIONS) transaction = null;
      else if (STATEMENTS.has(name)) {
        settle(statement, account);
        statement = null;
      }
      continue;
    }
    if (STATEMENTS.has(name)) {
      settle(statement, account);
      statement = { key: '', name: '', isDebt: name === 'CCSTMTRS', currency: '', transactions: [] };
      statements.push(statement);
      account = new Map();
      transaction = null;
      part = '';
    } else if (!statement) {
    } else if (Object.hasOwn(TRANSACTIONS, name)) {
      if (++count > MOST_TRANSACTIONS) throw new Refused({ code: 'import/unreadable', line: tag.line + linesBefore });
      transaction = { line: tag.line + linesBefore, as: TRANSACTIONS[name]!, fields: new Map() };
      statement.transactions.push(transaction);
      part = '';
    } else if (transaction && PARTS.has(name)) part = name;
    else take(tag, transaction ? transaction.fields : account, part);
  }
  settle(statement, account);
  return statements;
}

function take(tag: Tag, fields: Map<string, string>, part: string): void {
  const value = tag.text.trim().slice(0, LONGEST_FIELD);
  const name = part === '' ? tag.name : `${part}.${tag.name}`;
  if (value !== '' && !fields.has(name)) fields.set(name, value);
}

/** What the file says of the account, known once its statement has been passed. */
function settle(statement: OfxStatement | null, account: ReadonlyMap<string, string>): void {
  if (statement?.key !== '') return;
  const number = account.get('ACCTID') ?? '';
  const type = account.get('ACCTTYPE') ?? (statement.isDebt ? 'Card' : 'Account');
  statement.currency = (account.get('CURDEF') ?? '').toUpperCase();
  statement.isDebt ||= /CREDITLINE|LOAN/.test(type);
  statement.key = JSON.stringify([account.get('BANKID') ?? '', number]);
  const digits = number.replace(/\D/g, '').slice(-4);
  const title = type.charAt(0).toUpperCase() + type.slice(1).toLowerCase();
  statement.name = digits.length === 4 ? `${title} (${digits})` : title;
}
