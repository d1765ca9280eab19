import { expect, it } from 'vitest';
import { money } from '#shared/domain/money.ts';
import {
  correctionsIn,
  withCard,
  withCategory,
  withIncome,
  withObligation,
  withSeasons,
} from '../../../src-renderer/views/simulator/baseline/corrections.ts';

it('puts one figure right after the other, and leaves nothing behind when all are taken back', () => {
  let corrections = withObligation({}, { bill: 'rent', amount: money(300) });
  corrections = withObligation(corrections, { bill: 'rent', ended: true });
  corrections = withCategory(corrections, 'dining', money(100));
  corrections = withCard(corrections, 'card', 0.2);
  corrections = withIncome(corrections, money(0));
  corrections = withSeasons(corrections, false);
  expect(corrections).toEqual({
    obligations: [{ bill: 'rent', ended: true }],
    categories: [{ category: 'dining', monthly: 100 }],
    cards: [{ account: 'card', use: 0.2 }],
    income: 0,
    seasons: false,
  });
  expect(correctionsIn(corrections)).toBe(5);
  corrections = withObligation(corrections, { bill: 'rent' });
  corrections = withCategory(corrections, 'dining', null);
  corrections = withCard(corrections, 'card', null);
  corrections = withSeasons(withIncome(corrections, null), true);
  expect(corrections).toEqual({});
  expect(correctionsIn(corrections)).toBe(0);
});
