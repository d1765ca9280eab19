import { parseAmount } from '#shared/domain/currency.ts';
import type { Remark } from '../../reader.ts';
import type { Entry } from './entry.ts';

const DIRECTIONS: readonly { direction: Entry['direction']; words: string; code: string }[] = [
  { direction: 'in', words: '收入', code: 'income' },
  { direction: 'out', words: '支出', code: 'spending' },
  { direction: 'neither', words: '不计收支|其他|中性交易', code: 'uncounted' },
];

/**
 * Holds the file's own summary (above the table in the app's layout, below it in the web's) against its rows, and
 * says where they differ. Alipay warns that they may, and WeChat's are for what was exported, so a difference is a remark and nothing more.
 */
export function summaryRemarks(around: readonly string[], entries: readonly Entry[], rows: number): Remark[] {
  const text = around.filter((line) => line.length < 500).join('\n');
  const remarks: Remark[] = [];
  const said = /共\s*(\d{1,9})\s*笔记录/.exec(text);
  if (said && Number(said[1]) !== rows) {
    remarks.push({ remark: 'row-count-differs', facts: { said: Number(said[1]), found: rows } });
  }
  for (const { direction, words, code } of DIRECTIONS) {
    const line = new RegExp(`^[\\s,]*(?:${words})[：:]\\s*(\\d{1,9})\\s*笔[，,]?\\s*([\\d.,]{1,20})\\s*元`, 'm').exec(
      text,
    );
    if (!line) continue;
    const of = entries.filter((entry) => entry.direction === direction);
    const facts = {
      saidRows: Number(line[1]),
      foundRows: of.length,
      said: parseAmount(line[2]!, 'CNY') ?? 0,
      found: of.reduce((sum, entry) => sum + entry.amount, 0),
    };
    if (facts.saidRows !== facts.foundRows || facts.said !== facts.found) {
      remarks.push({ remark: `${code}-differs`, facts });
    }
  }
  return remarks;
}
