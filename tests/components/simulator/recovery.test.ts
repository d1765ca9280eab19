import { expect, it } from 'vitest';
import { addMonths, type Day } from '#shared/domain/day.ts';
import type { Forecast } from '#shared/domain/forecast.ts';
import { en } from '#shared/words/en/en.ts';
import { zh } from '#shared/words/zh/zh.ts';
import { recoveryOf, recoveryText } from '../../../src-renderer/views/simulator/recovery.ts';
import { signedInDesk } from '../support/signed-in-desk.ts';

const FIRST = '2026-12-06' as Day;
const rows = (medians: number[]) =>
  medians.map((p50, at) => ({
    day: addMonths(FIRST, at),
    p5: p50,
    p10: p50,
    p25: p50,
    p50,
    p75: p50,
    p90: p50,
    p95: p50,
  }));
const forecast = (medians: number[], baseline: number[]) =>
  ({
    day: '2026-11-22',
    score: 600,
    months: rows(medians),
    baseline: { months: rows(baseline), chance: null },
  }) as unknown as Forecast;

it('finds the fall, the way back to today, and when it is as if nothing had happened', () => {
  const found = recoveryOf(forecast([601, 570, 580, 600, 604, 605], [601, 602, 603, 604, 605, 606]));
  expect(found).toMatchObject({ falls: true, cost: 32, worst: { day: '2027-01-06', p50: 570 } });
  expect([found?.back, found?.caughtUp]).toEqual(['2027-03-06', '2027-04-06']);
});

it('tells a cost from a fall, and says what is not shown any more', () => {
  const slower = recoveryOf(forecast([610, 612, 615], [612, 622, 630]));
  expect(slower).toMatchObject({ falls: false, back: null, caughtUp: null, behind: 15, last: '2027-02-06' });
  const lost = recoveryOf(forecast([600, 560, 570], [600, 600, 600]));
  expect(lost).toMatchObject({ falls: true, back: null, caughtUp: null, behind: 30 });
});

it('says nothing where nothing goes wrong', () => {
  expect(recoveryOf(forecast([601, 610], [601, 602]))).toBeNull();
  expect(recoveryOf(forecast([], []))).toBeNull();
});

it('is told in both languages', async () => {
  const { desk } = await signedInDesk({});
  for (const words of [en, zh]) {
    const text = recoveryText(
      forecast([601, 570, 580, 600, 604, 605], [601, 602, 603, 604, 605, 606]),
      words,
      desk.format,
    );
    expect(text).toMatch(/570.*600/s);
    expect(text).not.toMatch(/undefined|null|NaN/);
  }
});
