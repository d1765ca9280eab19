import { itemsStanding } from '../factors/identity-levels.ts';
import { IDENTITY } from '../model.ts';
import type { Suggestion } from './suggestion.ts';

export const IDENTITY_SUGGESTIONS: readonly Suggestion[] = [
  {
    driver: 'identity.completeness',
    code: 'identity.add-items',
    effort: 1,
    change(state) {
      const count = IDENTITY.items - itemsStanding(state, 1);
      if (count === 0) return null;
      for (let item = 0; item < IDENTITY.items; item++) {
        if (state.itemState[item] === 0) state.itemReviewed[item] = state.day;
        state.itemState[item] = Math.max(1, state.itemState[item]!);
      }
      return { count };
    },
  },
  {
    driver: 'identity.verified',
    code: 'identity.verify-items',
    effort: 2,
    change(state) {
      let count = 0;
      for (let item = 0; item < IDENTITY.items && itemsStanding(state, 2) < IDENTITY.verified; item++) {
        if (state.itemState[item] !== 1) continue;
        state.itemState[item] = 2;
        count++;
      }
      return count === 0 ? null : { count };
    },
  },
  {
    driver: 'identity.freshness',
    code: 'identity.review-items',
    effort: 1,
    change(state) {
      if (itemsStanding(state, 1) === 0) return null;
      state.itemReviewed.fill(state.day);
      return {};
    },
  },
];
