import { describe, expect, test } from 'vitest';
import type { RecordKind, RecordOf } from '#shared/domain/record.ts';
import type { CardRow } from '../../../bench/uci/card-row.ts';
import { ledgerOfRow, ROW_DAY } from '../../../bench/uci/ledger-of-row.ts';
import { obligationsOn } from '../../../src-main/engine/dues/obligations.ts';
import { scoreOn } from '../../../src-main/engine/score.ts';

const ROW: CardRow = {
  id: '1',
  limit: 90_000,
  status: [0, 0, 0, 0, 0, 0],
  billed: [29_239, 14_027, 13_559, 14_331, 14_948, 15_549],
  paid: [1518, 1500, 1000, 1000, 1000, 5000],
  defaulted: null,
};
const late = (...status: (number | null)[]) => ({ ...ROW, status });
const ofKind = <Kind extends RecordKind>(row: CardRow, kind: Kind, september?: boolean) =>
  ledgerOfRow(row, september).records.filter((record): record is RecordOf<Kind> => record.kind === kind);
const score = (row: CardRow) => scoreOn(ledgerOfRow(row), ROW_DAY).score;

describe('a row as the ledger its client could have kept', () => {
  test('has a statement each month, and charges that explain the balance', () => {
    const statements = ofKind(ROW, 'statement');
    expect(statements.map(({ day, balance }) => [day, balance])).toEqual([
      ['2005-03-31', 500_000],
      ['2005-04-30', 1_554_900],
      ['2005-05-31', 1_494_800],
      ['2005-06-30', 1_433_100],
      ['2005-07-31', 1_355_900],
      ['2005-08-31', 1_402_700],
      ['2005-09-30', 2_923_900],
    ]);
    expect(statements.at(-1)!.newCharges).toBe((29_239 - 14_027 + 1518) * 100);
  });

  test('is late exactly where the bank said so', () => {
    const daysLate = (row: CardRow) =>
      obligationsOn(ledgerOfRow(row), ROW_DAY)
        .map((one) => one.daysLate)
        .filter((days) => days > 0);
    expect(daysLate(ROW)).toEqual([]);
    expect(daysLate(late(2, -1, 0, 3, 0, -2))).toEqual([61, 91]);
    expect(daysLate({ ...ROW, paid: [0, 0, 0, 0, 0, 0] })).toEqual([]);
  });

  test('counts the last status that is known as told today', () => {
    const reports = (row: CardRow, september?: boolean) =>
      ofKind(row, 'delinquency', september).map(({ day, daysLate }) => [day, daysLate]);
    expect(reports(late(null, 2, 2, 0, 0, 0))).toEqual([
      [ROW_DAY, 61],
      ['2005-07-31', 61],
    ]);
    expect(reports(late(0, 2, 0, 0, 0, 0))).toEqual([['2005-08-31', 61]]);
    expect(reports(late(1, 2, 0, 0, 0, 0), false)).toEqual(reports(late(null, 2, 0, 0, 0, 0)));
  });

  test('scores lower the later it was', () => {
    const scores = [0, 1, 2, 3].map((status) => score(late(status, 0, 0, 0, 0, 0)));
    expect(scores).toEqual([...scores].sort((one, other) => other - one));
    expect(scores[1]! - scores[2]!).toBeGreaterThan(20);
    expect(score(late(0, 0, 0, 0, 0, 2))).toBeGreaterThan(score(late(0, 2, 0, 0, 0, 0)));
  });
});
