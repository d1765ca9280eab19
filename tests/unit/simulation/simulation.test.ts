import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import type { Notice } from '#shared/contract/notice.ts';
import { Day } from '#shared/domain/day.ts';
import { Forecast, ForecastRequest } from '#shared/domain/forecast.ts';
import { PlanRequest } from '#shared/domain/plan.ts';
import { demoLedger } from '../../../src-main/app/demo/demo-person.ts';
import { plansFor } from '../../../src-main/app/plans-for.ts';
import { forecastOf } from '../../../src-main/engine/forecast/forecast.ts';
import { createSimulation, type Simulation } from '../../../src-main/simulation/simulation.ts';

const TODAY = Day.parse('2026-11-22');
const LEDGER = demoLedger(TODAY);
const WORKER = new URL('../../../src-main/simulation/simulation.worker.ts', import.meta.url);

const request = (more: object = {}) =>
  ForecastRequest.parse({
    scenario: { version: 1, habits: [{ habit: 'pay-on-time', level: 1 }], happenings: [] },
    goal: { score: 700, by: '2027-06-30' },
    paths: 700,
    months: 12,
    seed: 3,
    ...more,
  });

const open: Simulation[] = [];
function simulation(threads: number, worker = WORKER): Simulation {
  const simulation = createSimulation({ worker, threads });
  open.push(simulation);
  return simulation;
}
afterEach(() => Promise.all(open.splice(0).map((simulation) => simulation.close())));

/** The notices of one run, up to the one that ends it. */
function notices(simulation: Simulation, run: string, asked = request(), ledger = LEDGER): Promise<Notice[]> {
  return new Promise((resolve) => {
    const heard: Notice[] = [];
    simulation.start(ledger, TODAY, asked, run, (notice) => {
      heard.push(notice);
      const more = notice.notice === 'forecast-progress' || (notice.notice === 'forecast' && !notice.final);
      if (!more) resolve(heard);
    });
  });
}

function forecastIn(heard: Notice[], final: boolean): Forecast | undefined {
  const found = heard.find((notice) => notice.notice === 'forecast' && notice.final === final);
  return found?.notice === 'forecast' ? found.forecast : undefined;
}

/** Threads wait for each other on a busy machine; nothing here is about speed. */
const PATIENT = { timeout: 120_000 };

describe('a simulation', PATIENT, () => {
  test('gives the numbers of one thread alone, on any number of threads, first look included', async () => {
    const asked = request({ paths: 900 });
    const alone = forecastOf(LEDGER, TODAY, asked);
    expect(Forecast.parse(alone)).toEqual(alone);
    const looks: Forecast[] = [];
    for (const threads of [1, 3, 8]) {
      const heard = await notices(simulation(threads), `run-${threads}`, asked);
      expect(forecastIn(heard, true)).toEqual(alone);
      const look = forecastIn(heard, false);
      if (look) looks.push(look); // with more threads, its last part may come after all others
      const done = heard.flatMap((notice) => (notice.notice === 'forecast-progress' ? [notice.done] : []));
      expect(done).toEqual([...done].sort((one, other) => one - other));
      expect(heard.at(-1)).toMatchObject({ notice: 'forecast', final: true, run: `run-${threads}` });
    }
    expect(looks[0]?.paths).toBe(300);
    for (const look of looks) expect(look).toEqual(forecastOf(LEDGER, TODAY, request({ paths: 300 })));
  });

  test('refuses what cannot be forecast, and goes on with the next run', async () => {
    const pool = simulation(1);
    const refused = await notices(pool, 'late', request({ goal: { score: 700, by: '2026-11-21' } }));
    expect(refused).toEqual([{ notice: 'forecast-refused', run: 'late', refusal: { code: 'forecast/date-past' } }]);
    expect(forecastIn(await notices(pool, 'next'), true)?.chance).toBeGreaterThan(0);
  });

  test('says nothing more of a run once it is cancelled, and is free for another', async () => {
    const pool = simulation(2);
    const heard: Notice[] = [];
    pool.start(LEDGER, TODAY, request({ paths: 200_000 }), 'long', (notice) => {
      if (heard.push(notice) === 1) pool.cancel('long');
    });
    const other = await notices(pool, 'short', request({ paths: 100 }));
    expect(forecastIn(other, true)?.paths).toBe(100);
    expect(heard.length).toBeLessThanOrEqual(1);
    pool.cancel('long');
    pool.cancel('never heard of');
  });

  test('takes a changed ledger as another, and forgets what it held when all is cancelled', async () => {
    const pool = simulation(1);
    const before = forecastIn(await notices(pool, 'one'), true);
    const without = { ...LEDGER, records: LEDGER.records.filter((record) => record.kind !== 'payment') };
    const after = forecastIn(await notices(pool, 'two', request(), without), true);
    expect(after).toEqual(forecastOf(without, TODAY, request()));
    expect(after?.score).toBeLessThan(before!.score);
    pool.cancelAll();
    expect(forecastIn(await notices(pool, 'three'), true)).toEqual(before);
  });

  test('survives a thread that dies: its part is done again by another', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'simsim-thread-'));
    process.env['SIMSIM_TEST_MARKER'] = join(folder, 'died'); // threads start with a copy of it
    const pool = simulation(2, new URL('./dies-once.worker.ts', import.meta.url));
    expect(forecastIn(await notices(pool, 'crash'), true)).toEqual(forecastOf(LEDGER, TODAY, request()));
    expect(readdirSync(folder)).toEqual(['died']);
    rmSync(folder, { recursive: true });
  });

  test('ends a run as failed when every thread dies of it, and tells the log why', async () => {
    const told: [string, Error][] = [];
    const pool = createSimulation({
      worker: new URL('data:text/javascript,throw new Error("broken")'),
      threads: 2,
      failed: (run, error) => told.push([run, error]),
    });
    open.push(pool);
    expect(await notices(pool, 'bad')).toEqual([{ notice: 'forecast-failed', run: 'bad' }]);
    expect(told).toMatchObject([['bad', { message: 'broken' }]]);
  });
});

test('gives up what hangs: after the limit its thread is ended and another does the next run', PATIENT, async () => {
  const code = `
    import { parentPort } from 'node:worker_threads';
    parentPort.on('message', ({ run }) => {
      if (run === 'stuck') for (;;);
      if (run) parentPort.postMessage({ answer: 'failed', run, message: 'answered' });
    });`;
  const told: string[] = [];
  const worker = new URL(`data:text/javascript,${encodeURIComponent(code)}`);
  const failed = (run: string, error: Error) => told.push(`${run}: ${error.message}`);
  const pool = createSimulation({ worker, threads: 1, limit: 3000, failed });
  open.push(pool);
  expect(await notices(pool, 'stuck')).toEqual([{ notice: 'forecast-failed', run: 'stuck' }]);
  expect(await notices(pool, 'next')).toEqual([{ notice: 'forecast-failed', run: 'next' }]);
  expect(told).toEqual(['stuck: not done after 3000 ms', 'next: answered']);
});

describe('a search for plans', PATIENT, () => {
  const asked = (more: object = {}) =>
    PlanRequest.parse({ goal: { score: 750, by: '2027-06-30' }, paths: 300, ...more });
  const plansOf = (pool: Simulation, run: string, request = asked()) =>
    new Promise<Notice[]>((resolve) => {
      const heard: Notice[] = [];
      pool.plan(LEDGER, TODAY, request, run, (notice) => {
        heard.push(notice);
        if (notice.notice !== 'plan-progress') resolve(heard);
      });
    });

  test('tells how far it is, and finds what one thread alone finds', async () => {
    const heard = await plansOf(simulation(2), 'plans');
    const done = heard.flatMap((notice) => (notice.notice === 'plan-progress' ? [notice.done] : []));
    expect(done.length).toBeGreaterThan(0);
    expect(done).toEqual([...done].sort((one, other) => one - other));
    expect(heard.at(-1)).toEqual({ notice: 'plans', run: 'plans', plans: plansFor(LEDGER, TODAY, asked()) });
  });

  test('is refused as a forecast is', async () => {
    const late = await plansOf(simulation(1), 'late', asked({ goal: { score: 750, by: '2026-11-01' } }));
    expect(late).toEqual([{ notice: 'forecast-refused', run: 'late', refusal: { code: 'forecast/date-past' } }]);
  });

  test('ends when it is cancelled or another begins, and leaves the thread to others', async () => {
    const pool = simulation(1);
    const heard: Notice[] = [];
    const long = asked({ paths: 200_000 });
    await new Promise<void>((resolve) =>
      pool.plan(LEDGER, TODAY, long, 'long', (notice) => {
        if (heard.push(notice) === 1) resolve();
      }),
    );
    pool.plan(LEDGER, TODAY, long, 'second', (notice) => heard.push(notice));
    pool.cancel('second');
    const count = heard.length;
    expect(forecastIn(await notices(pool, 'after', request({ paths: 100 })), true)?.paths).toBe(100);
    expect(heard.length).toBe(count);
    expect(heard.every((notice) => notice.notice === 'plan-progress')).toBe(true);
  });
});
