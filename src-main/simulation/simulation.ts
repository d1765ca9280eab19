import type { Notice } from '#shared/contract/notice.ts';
import type { Day } from '#shared/domain/day.ts';
import type { ForecastRequest } from '#shared/domain/forecast.ts';
import type { Ledger } from '#shared/domain/ledger.ts';
import type { PlanRequest } from '#shared/domain/plan.ts';
import { forecastFrom } from '../engine/forecast/forecast-from.ts';
import type { FromThread } from './protocol.ts';
import { Run } from './run.ts';
import { Search } from './search.ts';
import { Thread } from './thread.ts';

/** Forecasts on worker threads. A run's notices carry its id; none comes after the final one, nor after `cancel`. */
export interface Simulation {
  /**
   * Starts a run and answers at once. Notices: `forecast-progress`, a first look (`forecast`, `final: false`) when the
   * run is long enough for one, then the whole (`final: true`), or `forecast-refused`, or `forecast-failed`.
   * Ledgers are known by identity: a changed ledger must be a new object. What takes longer than the limit has failed.
   */
  start(ledger: Ledger, day: Day, request: ForecastRequest, run: string, listener: (notice: Notice) => void): void;
  /**
   * Starts a search for plans. Notices: `plan-progress`, then `plans`, or `forecast-refused`, or `forecast-failed`. A
   * newer search takes the place of an older one, so that searches never keep every thread from forecasts.
   */
  plan(ledger: Ledger, day: Day, request: PlanRequest, run: string, listener: (notice: Notice) => void): void;
  /** Stops a run; an unknown one is let be. */
  cancel(run: string): void;
  /** Stops every run and ends the threads, with whatever they knew of a ledger: for when the person signs out. */
  cancelAll(): void;
  /** Ends every thread. */
  close(): Promise<void>;
}

interface Options {
  /** The worker's code: `.ts` beside the sources, `.js` in the bundle. */
  worker: URL;
  threads: number;
  /** Milliseconds after which a run or search is given up and its threads are ended, come what may. */
  limit?: number;
  /** Told of a run that ended through a bug, for the log; the notice carries no detail. */
  failed?: (run: string, error: Error) => void;
}

interface Active {
  run: Run | Search;
  listener: (notice: Notice) => void;
}

/** A hundred times what the longest forecast or search may take: only what hangs, or a machine that sleeps, gets here. */
const LONGEST = 120_000;

export function createSimulation({ worker, threads, limit = LONGEST, failed }: Options): Simulation {
  const active = new Map<string, Active>();
  const working = new Map<Thread, { run: string; part: number | null }>();
  const keys = new WeakMap<Ledger, number>();
  let lastKey = 0;
  const pool = Array.from({ length: Math.max(1, threads) }, () => new Thread(worker, answered, died));

  function keyOf(ledger: Ledger): number {
    const known = keys.get(ledger);
    if (known !== undefined) return known;
    keys.set(ledger, ++lastKey);
    return lastKey;
  }

  /** Hands waiting parts to idle threads, oldest run first. */
  function handOut(): void {
    for (const thread of pool) {
      if (thread.busy) continue;
      for (const { run } of active.values()) {
        if (run instanceof Search) {
          if (!run.take()) continue;
          working.set(thread, { run: run.id, part: null });
          const { id, key, day, request } = run;
          thread.give({ tell: 'plan', run: id, key, day, request }, run.ledger);
          break;
        }
        const next = run.next();
        if (!next) continue;
        working.set(thread, { run: run.id, part: next.part });
        const { id, key, day, request } = run;
        thread.give({ tell: 'count', run: id, key, day, request, ...next }, run.ledger);
        break;
      }
    }
  }

  function answered(thread: Thread, answer: FromThread): void {
    if (answer.answer !== 'planning') working.delete(thread);
    const entry = active.get(answer.run);
    if (entry) settle(entry, answer);
    handOut();
  }

  function settle({ run, listener }: Active, answer: FromThread): void {
    if (answer.answer === 'refused') {
      active.delete(run.id);
      listener({ notice: 'forecast-refused', run: run.id, refusal: answer.refusal });
    } else if (answer.answer === 'failed') {
      fail(run.id, new Error(answer.message));
    } else if (answer.answer === 'planned') {
      active.delete(run.id);
      listener({ notice: 'plans', run: run.id, plans: answer.plans });
    } else if (answer.answer === 'planning') {
      if (run instanceof Search) listener({ notice: 'plan-progress', run: run.id, done: run.reached(answer.done) });
    } else if (answer.answer === 'counted' && run instanceof Run) {
      const shown = run.take(answer.part, answer.counted);
      if (shown?.final) active.delete(run.id);
      else if (run.movedOn()) listener({ notice: 'forecast-progress', run: run.id, done: run.done });
      if (!shown) return;
      const forecast = forecastFrom(answer.frame, shown.counted);
      listener({ notice: 'forecast', run: run.id, final: shown.final, forecast });
    }
  }

  function died(thread: Thread, error: Error): void {
    const work = working.get(thread);
    working.delete(thread);
    const entry = work && active.get(work.run);
    if (work && entry && !triedAgain(entry.run, work.part)) fail(work.run, error);
    handOut();
  }

  function triedAgain(run: Run | Search, part: number | null): boolean {
    return run instanceof Search ? run.again() : run.again(part!);
  }

  function cancel(run: string): void {
    active.delete(run);
    for (const [thread, work] of working) if (work.run === run && work.part === null) thread.stop(run);
  }

  function fail(run: string, error: Error): void {
    const entry = active.get(run);
    active.delete(run);
    failed?.(run, error);
    entry?.listener({ notice: 'forecast-failed', run });
  }

  /** Gives up what is still under way after the limit; a thread that hangs hears nothing, so it is ended. */
  function giveUpLater(run: Run | Search): void {
    const giveUp = () => {
      if (active.get(run.id)?.run !== run) return;
      for (const [thread, work] of working) {
        if (work.run !== run.id) continue;
        working.delete(thread);
        void thread.end();
      }
      fail(run.id, new Error(`not done after ${limit} ms`));
      handOut();
    };
    setTimeout(giveUp, limit).unref();
  }

  function begin(run: Run | Search, listener: Active['listener']): void {
    active.set(run.id, { run, listener });
    giveUpLater(run);
    handOut();
  }

  async function endAll(): Promise<void> {
    active.clear();
    working.clear();
    await Promise.all(pool.map((thread) => thread.end()));
  }

  return {
    start(ledger, day, request, id, listener) {
      begin(new Run(id, keyOf(ledger), ledger, day, request), listener);
    },
    plan(ledger, day, request, id, listener) {
      for (const { run } of [...active.values()]) if (run instanceof Search) cancel(run.id);
      begin(new Search(id, keyOf(ledger), ledger, day, request), listener);
    },
    cancel,
    cancelAll: () => void endAll(),
    close: endAll,
  };
}
