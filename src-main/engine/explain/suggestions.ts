import { IDENTITY_SUGGESTIONS } from './identity-suggestions.ts';
import { PAYMENT_SUGGESTIONS } from './payment-suggestions.ts';
import { SPENDING_SUGGESTIONS } from './spending-suggestions.ts';
import type { Suggestion } from './suggestion.ts';

/** Everything a person could do for the score. */
export const SUGGESTIONS: readonly Suggestion[] = [
  ...PAYMENT_SUGGESTIONS,
  ...SPENDING_SUGGESTIONS,
  ...IDENTITY_SUGGESTIONS,
  {
    driver: 'connections.freshness',
    code: 'connections.review',
    effort: 1,
    change(state, facts) {
      if (facts['connections.count']['count'] === 0) return null;
      state.connectionReviewed.fill(state.day);
      return {};
    },
  },
];
