import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Forecast } from '#shared/domain/forecast.ts';
import { SimulatorState } from '../../../src-renderer/state/simulator.svelte.ts';
import { refuse } from '../support/fake-transport.ts';
import { later, signedInDesk, TODAY } from '../support/signed-in-desk.ts';

function forecast(score: number, points = 0): Forecast {
  return {
    day: TODAY,
    model: '1',
    seed: 1,
    paths: 100,
    score,
    months: [],
    goal: null,
    chance: null,
    firstMonth: null,
    habits: [{ habit: 'card-use', points }],
    happenings: 0,
    baseline: { months: [], chance: null },
    assumed: [],
  };
}

const LEVELS = [
  { habit: 'card-use' as const, level: 1 / 3, measured: true, applies: true },
  { habit: 'pay-on-time' as const, level: 0.91, measured: true, applies: true },
];

async function open(answers: Parameters<typeof signedInDesk>[0] = {}) {
  let runs = 0;
  const signed = await signedInDesk({
    'simulator.habits': () => LEVELS,
    'simulator.start': () => ({ run: `run-${++runs}` }),
    'simulator.cancel': () => ({}),
    ...answers,
  });
  const simulator = new SimulatorState(signed.desk.client, signed.desk.notices, () => TODAY);
  await simulator.load();
  await vi.advanceTimersByTimeAsync(0);
  return { ...signed, simulator };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('runs of the simulator', () => {
  it('starts one run for a drag of many steps, and names only what differs from today', async () => {
    const { simulator, transport } = await open();
    for (const level of [0.3, 0.25, 0.2]) simulator.set('card-use', level);
    await vi.advanceTimersByTimeAsync(60);
    const requests = transport.inputsOf('simulator.start');
    expect(requests).toHaveLength(2);
    expect(requests[1]).toMatchObject({ scenario: { habits: [{ habit: 'card-use', level: 0.2 }], happenings: [] } });
  });

  it('cancels the older run, and takes nothing more from it', async () => {
    const { simulator, transport } = await open();
    transport.notify({ notice: 'forecast', run: 'run-1', final: false, forecast: forecast(600) });
    simulator.set('card-use', 0.2);
    await vi.advanceTimersByTimeAsync(60);
    expect(transport.inputsOf('simulator.cancel')).toEqual([{ run: 'run-1' }]);
    transport.notify({ notice: 'forecast', run: 'run-1', final: true, forecast: forecast(111) });
    transport.notify({ notice: 'forecast-progress', run: 'run-1', done: 0.9 });
    expect(simulator.forecast?.score).toBe(600);
    expect(simulator.progress).toBe(0);
    transport.notify({ notice: 'forecast', run: 'run-2', final: true, forecast: forecast(640, 7.6) });
    expect(simulator.forecast?.score).toBe(640);
    expect(simulator.points('card-use')).toBe(8);
    expect(simulator.state).toBe('done');
  });

  it('cancels a run whose id comes when a newer change is already waiting', async () => {
    const slow = later<{ run: string }>();
    let calls = 0;
    const { simulator, transport } = await open({
      'simulator.start': () => (++calls === 2 ? slow.promise : { run: `run-${calls}` }),
    });
    transport.notify({ notice: 'forecast', run: 'run-1', final: true, forecast: forecast(600) });
    simulator.set('card-use', 0.2);
    await vi.advanceTimersByTimeAsync(60);
    simulator.set('card-use', 0.1);
    await vi.advanceTimersByTimeAsync(60);
    slow.settle({ run: 'run-2' });
    await vi.advanceTimersByTimeAsync(0);
    expect(transport.inputsOf('simulator.cancel')).toEqual([{ run: 'run-2' }]);
    transport.notify({ notice: 'forecast', run: 'run-2', final: true, forecast: forecast(111) });
    transport.notify({ notice: 'forecast', run: 'run-3', final: true, forecast: forecast(650) });
    expect(simulator.forecast?.score).toBe(650);
  });

  it('takes a notice that overtakes the answer naming its run', async () => {
    const slow = later<{ run: string }>();
    const { simulator, transport } = await open({ 'simulator.start': () => slow.promise });
    transport.notify({ notice: 'forecast', run: 'run-9', final: false, forecast: forecast(630) });
    expect(simulator.forecast).toBeNull();
    slow.settle({ run: 'run-9' });
    await vi.advanceTimersByTimeAsync(0);
    expect(simulator.forecast?.score).toBe(630);
    expect(simulator.state).toBe('running');
  });

  it('stops on request and keeps the first look', async () => {
    const { simulator, transport } = await open();
    transport.notify({ notice: 'forecast', run: 'run-1', final: false, forecast: forecast(600) });
    simulator.stop();
    transport.notify({ notice: 'forecast', run: 'run-1', final: true, forecast: forecast(700) });
    expect(simulator.state).toBe('stopped');
    expect(simulator.forecast?.score).toBe(600);
    expect(transport.inputsOf('simulator.cancel')).toEqual([{ run: 'run-1' }]);
  });

  it('says why a run was refused, before it began or while it ran', async () => {
    const before = await open({ 'simulator.start': refuse({ code: 'forecast/date-past' }) });
    expect(before.simulator.state).toBe('failed');
    expect(before.desk.describe(before.simulator.error)).toMatch(/date has passed/);
    const during = await open();
    during.transport.notify({ notice: 'forecast-refused', run: 'run-1', refusal: { code: 'run/unknown' } });
    expect(during.simulator.state).toBe('failed');
  });

  it('counts a level set back to today as unchanged, and resets', async () => {
    const { simulator } = await open();
    simulator.set('card-use', 0.2);
    expect(simulator.changed).toBe(true);
    simulator.set('card-use', 0.33);
    expect(simulator.changed).toBe(false);
    simulator.set('card-use', 0.2);
    simulator.reset();
    expect(simulator.level('card-use')).toBe(1 / 3);
  });

  it('ends its run when the page goes', async () => {
    const { simulator, transport } = await open();
    simulator.close();
    transport.notify({ notice: 'forecast', run: 'run-1', final: true, forecast: forecast(700) });
    expect(simulator.forecast).toBeNull();
    expect(transport.inputsOf('simulator.cancel')).toEqual([{ run: 'run-1' }]);
  });
});
