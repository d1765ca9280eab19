import { describe, expect, test } from 'vitest';
import { BaselineView, type Corrections } from '#shared/domain/baseline.ts';
import { Day } from '#shared/domain/day.ts';
import { ForecastRequest } from '#shared/domain/forecast.ts';
import { Ledger } from '#shared/domain/ledger.ts';
import { money } from '#shared/domain/money.ts';
import { demoLedger } from '../../../src-main/app/demo/demo-person.ts';
import { baselineView } from '../../../src-main/engine/forecast/baseline-view.ts';
import { forecastOf } from '../../../src-main/engine/forecast/forecast.ts';
import { habitLevels } from '../../../src-main/engine/forecast/habit-levels.ts';

const TODAY = Day.parse('2026-11-22');
const DEMO = demoLedger(TODAY);
const EMPTY = Ledger.parse({ version: 1, id: 'e', currency: 'CNY', model: { preset: 'simsim', off: [] }, records: [] });
const NOTHING = { version: 1, habits: [], happenings: [] };

const view = (corrections: Corrections = {}, ledger = DEMO) => {
  const made = baselineView(ledger, TODAY, corrections);
  expect(BaselineView.parse(made)).toEqual(made);
  return made;
};
const median = (corrections: Corrections) =>
  forecastOf(DEMO, TODAY, ForecastRequest.parse({ scenario: NOTHING, paths: 300, months: 12, corrections })).months.at(
    -1,
  )!.p50;

describe('what forecasts start from', () => {
  test('is shown as it was measured: obligations, spending by category, income, cards', () => {
    const { obligations, spending, income, cards } = view();
    expect(obligations.length).toBeGreaterThan(3);
    for (const { dues, late, daysLate } of obligations)
      expect([late <= dues, late === 0]).toEqual([true, daysLate === null]);
    const sum = spending.categories.reduce((total, { monthly }) => total + monthly, 0);
    expect(Math.abs(sum / spending.monthly - 1)).toBeLessThan(0.1);
    expect(income.monthly).toBeGreaterThan(0);
    expect(cards.some(({ limit, use }) => limit > 0 && use > 0)).toBe(true);
  });

  test('is empty for an empty ledger, and says what is assumed', () => {
    const { obligations, spending, cards, assumed } = view({}, EMPTY);
    expect([obligations, spending.categories, spending.season, cards]).toEqual([[], [], null, []]);
    expect(assumed).toContain('no-recurring-bills');
  });

  test('takes every correction, keeps what was measured beside it, and goes back without them', () => {
    const plain = view();
    const [first, second] = plain.obligations;
    const card = plain.cards.find(({ limit }) => limit > 0)!;
    const { category, measured } = plain.spending.categories[0]!;
    const monthly = money(Math.round(measured / 2));
    const corrections: Corrections = {
      obligations: [
        { bill: first!.bill, ended: true },
        { bill: second!.bill, amount: money(12_345), onTime: 0.5 },
      ],
      categories: [{ category, monthly }],
      income: money(500_000),
      cards: [{ account: card.account, use: 0.9 }],
      seasons: false,
    };
    const made = view(corrections);
    expect(made.obligations[0]).toMatchObject({ ended: true, corrected: true, measuredAmount: first!.amount });
    expect(made.obligations[1]).toMatchObject({ amount: 12_345, onTime: 0.5, measuredOnTime: second!.measuredOnTime });
    expect(made.spending.categories[0]).toMatchObject({ monthly, measured, corrected: true });
    expect(made.spending.monthly).toBeLessThan(plain.spending.monthly);
    expect(made.income).toMatchObject({ measured: plain.income.monthly, corrected: true });
    expect(Math.abs(made.income.monthly - 500_000)).toBeLessThan(100);
    expect(made.cards.find(({ account }) => account === card.account)).toMatchObject({
      use: 0.9,
      measuredUse: card.use,
    });
    expect(view({})).toEqual(plain);
  });

  test('passes over a correction of what is no longer there', () => {
    const gone = { obligations: [{ bill: 'gone', ended: true }], cards: [{ account: 'gone', use: 1 }] };
    expect({ ...view(gone), corrections: {} }).toEqual(view());
  });
});

test('corrections move the forecast and today’s level of a habit', () => {
  const { cards } = view();
  const full = { cards: cards.filter(({ limit }) => limit > 0).map(({ account }) => ({ account, use: 1 })) };
  expect(median(full)).toBeLessThan(median({}) - 3);
  const use = (corrections: Corrections) =>
    habitLevels(DEMO, TODAY, corrections).find(({ habit }) => habit === 'card-use')!.level;
  expect(use(full)).toBeCloseTo(1);
  expect(use({})).toBeLessThan(0.7);
});
