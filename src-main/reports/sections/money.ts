import { categoryName } from '#shared/words/category-name.ts';
import { type Block, figure, type Page, type Row, type Section, text } from '../section.ts';

export function money({ report, words, figures }: Page): Section {
  const say = words.reports.document;
  const { totals, categories } = report;
  const share = totals.spent > 0 ? figures.percent(totals.essential / totals.spent) : '–';
  const boxes = [
    { name: say.income, figure: figures.money(totals.income) },
    { name: say.spent, figure: figures.money(totals.spent) },
    { name: say.essentialShare, figure: share },
    { name: say.billsPaid, figure: figures.money(totals.billsPaid) },
    { name: say.billsOnTime, figure: say.ofBills(totals.billsOnTime, totals.billsDue) },
    { name: say.billsLate, figure: String(totals.billsLate) },
    { name: say.billsOpen, figure: String(totals.billsOpen) },
  ];
  const rows: Row[] = categories.map(({ category, spent }) => ({
    cells: [{ text: categoryName(category, report.categorySettings ?? [], words) }, { text: figures.money(spent) }],
  }));
  const columns = [text(say.category), figure(say.amount)];
  const byCategory: Block[] =
    rows.length === 0
      ? [{ block: 'note', text: say.noPurchases }]
      : [
          { block: 'subtitle', text: say.byCategory },
          { block: 'table', columns, rows, isNarrow: true },
        ];
  return { title: say.money, blocks: [{ block: 'figures', boxes }, ...byCategory] };
}

export function due({ report, words, figures }: Page): Section | null {
  const say = words.reports.document;
  if (report.due.length === 0) return null;
  const rows: Row[] = report.due.map((one) => ({
    cells: [
      { text: one.payee },
      { text: say.dueOn(figures.day(one.due), one.daysLate), ...(one.daysLate > 0 && { tone: 'down' as const }) },
      { text: figures.money(one.amount) },
    ],
  }));
  const columns = [text(say.payee), text(say.dueDay), figure(say.amount)];
  return { title: say.due, blocks: [{ block: 'table', columns, rows }] };
}
