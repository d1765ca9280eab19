import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { Day } from '#shared/domain/day.ts';
import { Period } from '#shared/domain/report.ts';
import { AdoptedPlan } from '#shared/domain/saved-scenario.ts';
import { BASELINE } from '#shared/domain/scenario.ts';
import { en } from '#shared/words/en/en.ts';
import { demoLedger } from '../../../src-main/app/demo/demo-person.ts';
import { reportOn } from '../../../src-main/app/report-on.ts';
import Reports from '../../../src-renderer/views/reports/Reports.svelte';
import { signedInDesk, TODAY } from '../support/signed-in-desk.ts';

const { page, document: words } = en.reports;
const PLAN = AdoptedPlan.parse({
  ...{ scenario: BASELINE, goal: { score: 800, by: '2027-06-30' }, since: '2026-09-01', model: '1', score: 690 },
  expected: [{ day: '2026-10-06', p5: 640, p10: 650, p25: 670, p50: 690, p75: 700, p90: 710, p95: 715 }],
});

/** The page over the real report of the demo person. */
async function open() {
  const ledger = demoLedger(TODAY);
  const signed = await signedInDesk({
    'reports.preview': ({ period }) => reportOn(ledger, 'Li Wei', Period.parse(period), TODAY, { plan: PLAN }),
    'reports.write': ({ format }) => ({ file: 'f', name: `simsim-report.${format}` }),
  });
  render(Reports, { context: signed.context });
  await screen.findByRole('heading', { name: words.factors });
  return signed;
}

describe('the reports page', () => {
  it('shows what the report will hold, section by section', async () => {
    await open();
    for (const [section, title] of [
      ['money', words.money],
      ['factors', words.factors],
      ['plan', words.plan],
      ['advice', words.available],
    ] as const) {
      expect(screen.getByRole('heading', { name: title })).toBeInTheDocument();
      await userEvent.click(screen.getByLabelText(page.sections[section]));
      await waitFor(() => expect(screen.queryByRole('heading', { name: title })).toBeNull());
    }
  });

  it('leaves names and amounts out of a discreet copy', async () => {
    await open();
    const article = screen.getByRole('article', { name: page.preview });
    expect(article.textContent).toMatch(/Li Wei/);
    expect(article.textContent).toMatch(/¥/);
    await userEvent.click(screen.getByLabelText(page.discreet));
    await waitFor(() => expect(article.textContent).not.toMatch(/Li Wei|¥/));
    expect(article.textContent).toContain('•••');
  });

  it('asks for another period, and writes the file that is asked for as it is shown', async () => {
    const { transport } = await open();
    await userEvent.selectOptions(screen.getByLabelText(page.period), page.periods['last-month']);
    const period = { from: '2026-10-01' as Day, to: '2026-10-31' as Day };
    await waitFor(() => expect(transport.inputsOf('reports.preview').at(-1)).toEqual({ period }));
    await userEvent.selectOptions(screen.getByLabelText(page.language), page.languages.zh);
    await userEvent.click(screen.getByLabelText(page.sections.course));
    await userEvent.click(screen.getByLabelText(page.discreet));
    await userEvent.click(screen.getByRole('button', { name: new RegExp(`^${page.formats.pdf.name}`) }));
    await waitFor(() => expect(transport.inputsOf('reports.write')).toHaveLength(1));
    expect(transport.inputsOf('reports.write')[0]).toMatchObject({
      ...{ period, format: 'pdf', language: 'zh', discreet: true },
      sections: ['changes', 'factors', 'money', 'due', 'plan', 'advice'],
    });
  });
});
