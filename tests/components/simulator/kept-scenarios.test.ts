import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Forecast } from '#shared/domain/forecast.ts';
import { Comparison, rowAt } from '../../../src-renderer/state/comparison.svelte.ts';
import { signedInDesk, TODAY } from '../support/signed-in-desk.ts';

const goal = { score: 720, by: '2027-06-30' as never };
const saved = (id: string) => ({
  ...{ id, name: `Scenario ${id}`, saved: TODAY },
  scenario: { version: 1 as const, habits: [], happenings: [] },
});
const forecast = (p50: number) =>
  ({
    ...{ day: TODAY, model: '1', seed: 1, paths: 100, score: 600, goal, chance: 0.5, firstMonth: [], habits: [] },
    ...{ happenings: 0, baseline: { months: [], chance: 0.2 }, assumed: [] },
    months: ['2027-05-06', '2027-06-06', '2027-07-06'].map((day) => ({
      ...{ day, p5: p50, p10: p50, p25: p50, p50, p75: p50, p90: p50, p95: p50 },
    })),
  }) as unknown as Forecast;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('compares up to four, keeps their order, and hears nothing of runs it has ended', async () => {
  let runs = 0;
  const { desk, transport } = await signedInDesk({
    'simulator.start': () => ({ run: `run-${++runs}` }),
    'simulator.cancel': () => ({}),
  });
  const comparison = new Comparison(desk.client, desk.notices);
  comparison.compare(['a', 'b', 'c', 'd', 'e'].map(saved), goal, 12);
  await vi.advanceTimersByTimeAsync(5);
  expect(comparison.list.map(({ id, forecast }) => [id, forecast])).toEqual(
    ['a', 'b', 'c', 'd'].map((id) => [id, null]),
  );
  transport.notify({ notice: 'forecast', run: 'run-2', final: true, forecast: forecast(700) });
  transport.notify({ notice: 'forecast', run: 'run-1', final: false, forecast: forecast(1) });
  expect(comparison.list.map((each) => each.forecast?.months[0]?.p50)).toEqual([undefined, 700, undefined, undefined]);
  comparison.stop();
  expect(transport.inputsOf('simulator.cancel')).toEqual([{ run: 'run-1' }, { run: 'run-3' }, { run: 'run-4' }]);
  transport.notify({ notice: 'forecast', run: 'run-1', final: true, forecast: forecast(700) });
  expect(comparison.list).toEqual([]);
});

it('says of one that was refused why, and goes on with the others', async () => {
  let runs = 0;
  const { desk, transport } = await signedInDesk({
    'simulator.start': () => ({ run: `run-${++runs}` }),
    'simulator.cancel': () => ({}),
  });
  const comparison = new Comparison(desk.client, desk.notices);
  comparison.compare(['a', 'b'].map(saved), goal, 12);
  await vi.advanceTimersByTimeAsync(5);
  const refusal = { code: 'scenario/contradiction' as const, happening: 'card-closed' };
  transport.notify({ notice: 'forecast-refused', run: 'run-1', refusal });
  transport.notify({ notice: 'forecast', run: 'run-2', final: true, forecast: forecast(700) });
  expect(comparison.busy).toBe(false);
  expect(desk.describe(comparison.list[0]?.error)).toMatch(/\S{4}/);
  expect(comparison.list[1]?.forecast?.months[0]?.p50).toBe(700);
});

it('reads the last review up to the goal’s date', () => {
  expect(rowAt(forecast(700), goal.by)?.day).toBe('2027-06-06');
  expect(rowAt(forecast(700), '2026-12-01' as never)?.day).toBe('2027-05-06');
});
