import { Refused } from '#shared/contract/refused.ts';
import { Currency } from '#shared/domain/currency.ts';
import { plainLine } from '#shared/domain/plain-line.ts';
import { lineRecords } from '../line-records.ts';
import { inCurrency, type Reader, type ReadRow } from '../reader.ts';
import type { StatementLine } from '../statement-line.ts';
import { lineOf } from './ofx/line.ts';
import { type OfxStatement, type OfxTransaction, statementsOf } from './ofx/statements.ts';

/** Open Financial Exchange, as banks write it: version 1 (SGML) and version 2 with QFX (XML). */
export const ofx: Reader = {
  name: 'ofx',
  recognises: (text) => /<(?:\w+:)?OFX[\s>]|^\s*OFXHEADER\s*:/im.test(text.slice(0, 64_000)),
  currencyOf(text) {
    const said = /<(?:\w+:)?CURDEF>\s*([A-Za-z]{3})/i.exec(text.slice(0, 1_000_000))?.[1];
    return Currency.safeParse(said?.toUpperCase()).data ?? null;
  },
  read(text, context) {
    const statements = statementsOf(text);
    if (statements.length === 0) throw new Refused({ code: 'import/not-recognised' });
    context.progress(0.5);
    // Some keep a second account in another currency; of it nothing can be taken, but of the first all.
    const isOurs = ({ currency }: OfxStatement) => currency === '' || currency === context.currency;
    if (!statements.some(isOurs)) inCurrency(context, statements[0]!.currency);
    const rows = statements.flatMap((statement) => (isOurs(statement) ? rowsOf(statement) : foreign(statement)));
    return { rows, remarks: [] };

    function rowsOf(statement: OfxStatement): ReadRow[] {
      const read = statement.transactions.map((one) => ({ one, line: lineOf(one, statement, context.currency) }));
      const lines = read.flatMap(({ line }) => ('reason' in line ? [] : [line]));
      const rowOf = new Map(lineRecords('ofx', statement, lines, context).map((row, index) => [lines[index]!, row]));
      return read.map(({ one, line }) => ('reason' in line ? leftOut(one, line) : rowOf.get(line as StatementLine)!));
    }
  },
};

function foreign(statement: OfxStatement): ReadRow[] {
  return statement.transactions.map((one) => leftOut(one, { outcome: 'ignored', reason: 'other-currency' }));
}

function leftOut(
  one: OfxTransaction,
  { outcome, reason }: { outcome: 'ignored' | 'malformed'; reason: string },
): ReadRow {
  const said = ['DTPOSTED', 'DTTRADE', 'TRNAMT', 'NAME', 'MEMO'].map((name) =>
    (one.fields.get(name) ?? '').slice(0, 60),
  );
  return { line: one.line, outcome, reason, record: null, text: plainLine(said.join(' '), 200) };
}
