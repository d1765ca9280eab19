import { describe, expect, test } from 'vitest';
import { readRows } from '../../../bench/uci/read-rows.ts';

const HEAD =
  'ID,LIMIT_BAL,SEX,EDUCATION,MARRIAGE,AGE,PAY_0,PAY_2,PAY_3,PAY_4,PAY_5,PAY_6,BILL_AMT1,BILL_AMT2,BILL_AMT3,BILL_AMT4,BILL_AMT5,BILL_AMT6,PAY_AMT1,PAY_AMT2,PAY_AMT3,PAY_AMT4,PAY_AMT5,PAY_AMT6,default payment next month';
const ROW = '7,50000,1,1,1,30,2,0,0,0,0,-1,9000,8000,7000,6000,-50,4000,0,500,600,700,800,900,1';
const FIRST = { id: '7', limit: 50_000, status: [2, 0, 0, 0, 0, -1], defaulted: true };

describe('rows of the public card data', () => {
  test('are read', () => {
    const { rows, bad, labelled } = readRows(`${HEAD}\n${ROW}\n`);
    expect([bad, labelled]).toEqual([[], true]);
    expect(rows).toEqual([
      { ...FIRST, billed: [9000, 8000, 7000, 6000, -50, 4000], paid: [0, 500, 600, 700, 800, 900] },
    ]);
  });

  test('in any order and letter case, with a mark of its encoding, and with columns nobody asks for', () => {
    const columns = HEAD.split(',').map((name, at) => [name.toLowerCase(), ROW.split(',')[at]!]);
    columns.reverse().splice(3, 0, ['note', 'anything']);
    const [head, row] = [columns.map(([name]) => name).join(), columns.map(([, cell]) => cell).join()];
    expect(readRows(`\uFEFF${head}\r\n${row}\r\n`).rows).toEqual(readRows(`${HEAD}\n${ROW}`).rows);
  });

  test('without the label, and without September’s status', () => {
    const cut = (line: string) => line.slice(0, line.lastIndexOf(','));
    const { rows, labelled } = readRows(`${cut(HEAD)}\n${cut(ROW)}`);
    expect([labelled, rows[0]!.defaulted]).toEqual([false, null]);
    const blank = readRows(`${HEAD}\n${ROW.replace('30,2,', '30,,')}`).rows[0]!;
    expect(blank.status).toEqual([null, 0, 0, 0, 0, -1]);
    const gone = readRows(`${HEAD.replace('PAY_0,', '')}\n${ROW.replace('30,2,', '30,')}`).rows[0]!;
    expect(gone).toEqual(blank);
  });

  test.each([
    ['a limit below nothing', ROW.replace('50000', '-1'), /LIMIT_BAL/],
    ['a word for an amount', ROW.replace('9000', 'many'), /BILL_AMT1 is “many”/],
    ['an empty amount', ROW.replace(',9000,', ',,'), /BILL_AMT1/],
    ['half a month late', ROW.replace('30,2,', '30,2.5,'), /PAY_0/],
    ['a cell too few', ROW.slice(0, ROW.lastIndexOf(',')), /cells/],
    ['a label that is neither', ROW.replace(/1$/, '3'), /label/],
  ])('name %s by its line, and the others go on', (_, broken, problem) => {
    const { rows, bad } = readRows(`${HEAD}\n${broken}\n${ROW}`);
    expect(rows.map(({ id }) => id)).toEqual(['7']);
    expect(bad).toEqual([{ line: 2, problem: expect.stringMatching(problem) }]);
  });

  test('name an id that stands twice', () => {
    expect(readRows(`${HEAD}\n${ROW}\n${ROW}`).bad).toEqual([{ line: 3, problem: 'ID 7 stands twice' }]);
  });

  test('another table is not taken for it', () => {
    expect(() => readRows('a,b\n1,2')).toThrow(/no column ID/);
    expect(() => readRows('')).toThrow(/empty/);
  });
});
