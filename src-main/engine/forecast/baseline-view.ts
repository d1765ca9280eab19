import type { BaselineObligation, BaselineView, Corrections } from '#shared/domain/baseline.ts';
import { addDays, type Day, dayFromNumber } from '#shared/domain/day.ts';
import type { Ledger } from '#shared/domain/ledger.ts';
import { type Money, money } from '#shared/domain/money.ts';
import type { Baseline } from './baseline.ts';
import { baselineOn } from './baseline-on.ts';
import { loanSeries } from './habits/extra-repayment.ts';
import { categoryMeans } from './measure/categories.ts';
import { type PastDue, pastDuesOn } from './measure/dues.ts';
import { dueDaysAfter } from './measure/series.ts';
import type { Spending } from './measure/spending.ts';

/** What forecasts start from on a day, as it was measured and as the person corrected it. */
export function baselineView(ledger: Ledger, day: Day, corrections: Corrections): BaselineView {
  const measured = baselineOn(ledger, day);
  const used = baselineOn(ledger, day, corrections);
  const { past } = pastDuesOn(ledger, day);
  return {
    obligations: obligationsIn(measured, used, corrections, past),
    spending: spendingIn(ledger, measured, used, corrections),
    income: {
      months: measured.income.totals.length,
      monthly: whole(meanOf(used.income.totals)),
      measured: whole(meanOf(measured.income.totals)),
      corrected: corrections.income !== undefined,
    },
    cards: measured.cards.map((card, at) => ({
      account: card.id,
      name: measured.accounts.get(card.id)?.name ?? '',
      limit: money(card.limit),
      balance: money(card.balance),
      use: used.cards[at]!.mean,
      measuredUse: card.mean,
      repayment: money(card.repayment),
      statements: card.uses.length,
      corrected: corrections.cards?.some(({ account }) => account === card.id) ?? false,
    })),
    connections: measured.connections.map(({ id, name }) => ({ id, name })),
    disputable: disputableIn(measured, past),
    assumed: measured.assumed,
    corrections,
  };
}

function obligationsIn(
  measured: Baseline,
  used: Baseline,
  { obligations = [] }: Corrections,
  past: readonly PastDue[],
): BaselineObligation[] {
  const ofLoans = loanSeries(measured);
  return measured.series.map((series, at) => {
    const dues = past.filter((due) => series.bills.includes(due.of));
    const late = dues.filter((due) => due.daysLate > 0).map((due) => due.daysLate);
    const place = used.series.findIndex(({ last }) => last.id === series.last.id);
    const own = obligations.find(({ bill }) => series.bills.includes(bill));
    return {
      bill: series.last.id,
      payee: series.last.payee,
      category: series.last.category,
      every: series.every,
      amount: place < 0 ? series.amount : used.series[place]!.amount,
      measuredAmount: series.amount,
      next: dueDaysAfter(series, addDays(measured.day, 400)).find((day) => day > measured.day) ?? null,
      dues: dues.length,
      late: late.length,
      daysLate: late.sort((one, other) => one - other)[Math.floor(late.length / 2)] ?? null,
      onTime: place < 0 ? measured.seriesOnTime[at]! : used.seriesOnTime[place]!,
      measuredOnTime: measured.seriesOnTime[at]!,
      ended: place < 0,
      corrected: own !== undefined,
      loan: ofLoans.includes(at),
    };
  });
}

function spendingIn(
  ledger: Ledger,
  measured: Baseline,
  used: Baseline,
  { categories = [], seasons }: Corrections,
): BaselineView['spending'] {
  const { totals, season } = measured.spending;
  return {
    months: totals.length,
    monthly: whole(used.spending.mean),
    nonEssential: used.spending.share,
    categories: categoryMeans(ledger, measured.day, totals.length).map(({ category, monthly }) => {
      const own = categories.find((each) => each.category === category);
      return {
        category,
        monthly: own?.monthly ?? whole(monthly),
        measured: whole(monthly),
        corrected: own !== undefined,
      };
    }),
    season: hasSeasons(measured.spending) ? season : null,
    seasons: seasons !== false,
  };
}

function hasSeasons({ season }: Spending): boolean {
  return season.some((month) => month !== 1);
}

function disputableIn({ disputable, bills, accounts }: Baseline, past: readonly PastDue[]): BaselineView['disputable'] {
  return disputable.flatMap((id) => {
    const due = past.find((each) => each.id === id);
    const payee = bills.get(id)?.payee ?? accounts.get(due?.of ?? '')?.name ?? '';
    return due ? [{ id, payee, due: dayFromNumber(due.due), daysLate: due.daysLate }] : [];
  });
}

function meanOf(totals: readonly number[]): number {
  return totals.length === 0 ? 0 : totals.reduce((sum, month) => sum + month, 0) / totals.length;
}

function whole(amount: number): Money {
  return money(Math.round(amount));
}
