import type { Corrections } from '#shared/domain/baseline.ts';
import type { Baseline } from '../baseline.ts';
import { cardUseOf } from '../measure/cards.ts';
import type { CategoryMean } from '../measure/categories.ts';
import { correctedSpending } from './corrected-spending.ts';

/** The baseline with what the person put right. Corrections of what is not there any more are passed over. */
export function corrected(baseline: Baseline, corrections: Corrections, categories: readonly CategoryMean[]): Baseline {
  const cards = correctedCards(baseline, corrections);
  return {
    ...baseline,
    ...correctedSeries(baseline, corrections),
    cards,
    cardUse: { ...cardUseOf(cards), measured: baseline.cardUse.measured },
    spending: correctedSpending(baseline.spending, corrections, categories),
    income: correctedIncome(baseline, corrections),
  };
}

function correctedSeries(baseline: Baseline, { obligations = [] }: Corrections) {
  const { series, seriesOnTime, seriesEarly } = baseline;
  const of = series.map(({ bills }) => obligations.find(({ bill }) => bills.includes(bill)));
  const kept = [...series.keys()].filter((at) => of[at]?.ended !== true);
  return {
    series: kept.map((at) => {
      const amount = of[at]?.amount;
      return amount === undefined ? series[at]! : { ...series[at]!, amount, amounts: [amount] };
    }),
    seriesOnTime: Float64Array.from(kept, (at) => of[at]?.onTime ?? seriesOnTime[at]!),
    seriesEarly: Int32Array.from(kept, (at) => seriesEarly[at]!),
  };
}

/** A card's uses are moved to the corrected mean; how far they swing around it stays. */
function correctedCards({ cards }: Baseline, corrections: Corrections): Baseline['cards'] {
  return cards.map((card) => {
    const use = corrections.cards?.find(({ account }) => account === card.id)?.use;
    if (use === undefined || card.uses.length === 0) return card;
    const moved = (value: number) => Math.max(0, value + use - card.mean);
    return { ...card, mean: use, uses: card.uses.map(moved), levels: card.levels.map(moved) };
  });
}

function correctedIncome({ income }: Baseline, corrections: Corrections): Baseline['income'] {
  const wanted = corrections.income;
  if (wanted === undefined) return income;
  const sum = income.totals.reduce((total, month) => total + month, 0);
  if (sum === 0) return { ...income, stopped: false, totals: wanted > 0 ? [wanted] : [] };
  const ratio = (wanted * income.totals.length) / sum;
  return { ...income, stopped: false, totals: income.totals.map((month) => Math.round(month * ratio)) };
}
