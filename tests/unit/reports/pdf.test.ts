import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Day } from '#shared/domain/day.ts';
import { AdoptedPlan } from '#shared/domain/saved-scenario.ts';
import { BASELINE } from '#shared/domain/scenario.ts';
import { demoLedger } from '../../../src-main/app/demo/demo-person.ts';
import { reportOn } from '../../../src-main/app/report-on.ts';
import { pdfReport } from '../../../src-main/reports/pdf.ts';
import { ledgerOf } from '../imports/fixtures.ts';
import { HOSTILE } from './hostile.ts';
import { PERIOD, sampleReport, TODAY } from './sample-report.ts';

const fonts = new URL('../../../node_modules/@fontsource/noto-sans-sc/files/', import.meta.url);
const latin1 = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');
const pagesOf = (bytes: Uint8Array) => Number(/\/Type \/Pages\s+\/Count (\d+)/.exec(latin1(bytes))?.[1]);
const hasPdftotext = spawnSync('pdftotext', ['-v']).error === undefined;

/** A plan that has run for some months. */
const PLAN = AdoptedPlan.parse({
  scenario: BASELINE,
  goal: { score: 760, by: '2026-12-31' },
  since: '2025-10-10',
  model: '1',
  score: 690,
  expected: ['2025-11', '2025-12', '2026-01', '2026-02', '2026-03'].map((month) => ({
    day: `${month}-06`,
    ...{ p5: 640, p10: 650, p25: 670, p50: 690, p75: 700, p90: 710, p95: 715 },
  })),
});

/** The text of the pages, as a reader other than ours finds it. */
function textOf(bytes: Uint8Array): string {
  const folder = mkdtempSync(join(tmpdir(), 'simsim-pdf-'));
  try {
    writeFileSync(join(folder, 'report.pdf'), bytes);
    return spawnSync('pdftotext', ['-layout', join(folder, 'report.pdf'), '-'], { encoding: 'utf8' }).stdout;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe('the PDF', () => {
  it('has the same bytes for the same report', async () => {
    const [one, other] = [
      await pdfReport(sampleReport(), 'en', { fonts }),
      await pdfReport(sampleReport(), 'en', { fonts }),
    ];
    expect(Buffer.compare(one, other)).toBe(0);
  });

  it.each(['en', 'zh'] as const)('is tagged, titled and says that it is in %s', async (language) => {
    const text = latin1(await pdfReport(sampleReport(), language, { fonts }));
    expect(text).toMatch(/^%PDF-1\.7/);
    expect(text).toContain('/Marked true');
    expect(text).toContain('/DisplayDocTitle true');
    expect(text).toContain(language === 'zh' ? '/Lang (zh-CN)' : '/Lang (en)');
    expect(text).toContain('/FontFile2');
  });

  it.each(['en', 'zh'] as const)('needs two pages for a month, in %s', async (language) => {
    const period = { from: '2026-02-01' as Day, to: '2026-02-28' as Day };
    const report = reportOn(demoLedger(TODAY), 'Li Wei', period, TODAY, { goal: PLAN.goal, plan: PLAN });
    expect(report.plan?.reviews).toHaveLength(5);
    expect(pagesOf(await pdfReport(report, language, { fonts }))).toBe(2);
  });

  it('runs nothing, opens nothing and carries nothing', async () => {
    const text = latin1(await pdfReport(sampleReport(), 'en', { fonts }));
    expect(text).not.toMatch(/\/(JavaScript|JS|OpenAction|Launch|URI|EmbeddedFile|AcroForm)\b/);
  });

  it('can be written of an empty ledger', async () => {
    const report = reportOn(ledgerOf(), 'x', PERIOD, TODAY);
    expect(pagesOf(await pdfReport(report, 'zh', { fonts }))).toBeGreaterThan(0);
  });

  describe.skipIf(!hasPdftotext)(`read by pdftotext${hasPdftotext ? '' : ' (skipped: it is not installed)'}`, () => {
    it('says the score in the drawing and in the text, in Chinese too', async () => {
      const report = sampleReport();
      const text = textOf(await pdfReport(report, 'zh', { fonts }));
      expect(text).toContain('评分的构成');
      expect(text.match(new RegExp(String(report.score.score), 'g'))!.length).toBeGreaterThan(3);
      expect(text).toMatch(/^\s*350\s+950\s*$/m);
      expect(text).toContain('自如租房');
    });

    it('leaves out the sections that are not asked for, and names and amounts when it is discreet', async () => {
      const whole = reportOn(demoLedger(TODAY), 'Li Wei', PERIOD, TODAY, { plan: PLAN });
      const all = textOf(await pdfReport(whole, 'en', { fonts }));
      expect(all).toMatch(/The plan you follow[\s\S]*6 March 2026 +690 \(640–715\) +\d{3}/);
      expect(all).toMatch(/Li Wei/);
      expect(all).toMatch(/¥/);
      const text = textOf(await pdfReport(sampleReport(), 'en', { fonts, discreet: true, sections: ['money', 'due'] }));
      expect(text).toContain('Still to be paid');
      expect(text).not.toMatch(/What moved|Li Wei|Ziroom|自如|¥/);
    });

    it('shows hostile names as the text they are', async () => {
      const bills = HOSTILE.map((payee, index) => ({
        id: `b${index}`,
        kind: 'bill',
        day: '2026-03-01',
        payee: `${index}~${payee
          .toWellFormed()
          .replace(/\p{Cc}/gu, ' ')
          .trim()}`.slice(0, 120),
        category: 'rent',
        amount: 100 + index,
        due: '2026-03-25',
      }));
      const bytes = await pdfReport(sampleReport(ledgerOf(bills), HOSTILE[0]), 'en', { fonts });
      const text = textOf(bytes);
      for (const index of HOSTILE.keys()) expect(text).toContain(`${index}~`);
      expect(text).toContain('<script>alert(1)</script>');
      expect(latin1(bytes)).not.toMatch(/\/(JavaScript|JS|URI|Launch)\b/);
    });
  });
});
