import { figure, type Page, type Row, type Section, text } from '../section.ts';

/** How the plan that the person follows fares: each review, what was expected of it and what came. */
export function plan({ report, words, figures }: Page): Section | null {
  const { plan } = report;
  if (!plan) return null;
  const say = words.reports.document;
  const { states } = words.simulator.kept;
  const rows: Row[] = plan.reviews.map(({ day, low, middle, high, actual }) => ({
    cells: [
      { text: figures.day(day) },
      { text: say.planRange(low, middle, high) },
      actual === null
        ? { text: '–' }
        : {
            text: String(actual),
            ...(actual < low && { tone: 'down' as const }),
            ...(actual > high && { tone: 'up' as const }),
          },
    ],
  }));
  return {
    title: say.plan,
    blocks: [
      {
        block: 'note',
        text: [
          say.planGoal(plan.goal.score, figures.day(plan.goal.by), figures.day(plan.since)),
          states[plan.state],
        ].join(say.gap),
      },
      { block: 'table', columns: [text(say.planReview), figure(say.planExpected), figure(say.planActual)], rows },
    ],
  };
}
