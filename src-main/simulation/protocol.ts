import type { Refusal } from '#shared/contract/refusal.ts';
import type { Day } from '#shared/domain/day.ts';
import type { ForecastRequest } from '#shared/domain/forecast.ts';
import type { Ledger } from '#shared/domain/ledger.ts';
import type { PlanRequest, Plans } from '#shared/domain/plan.ts';
import type { Counted } from '../engine/forecast/counted.ts';
import type { Frame } from '../engine/forecast/frame.ts';

/** What a thread is told. A ledger is sent once per revision; runs name it by its key. */
export type ToThread =
  | { tell: 'ledger'; key: number; ledger: Ledger }
  | {
      tell: 'count';
      run: string;
      key: number;
      day: Day;
      request: ForecastRequest;
      part: number;
      from: number;
      to: number;
    }
  | { tell: 'plan'; run: string; key: number; day: Day; request: PlanRequest }
  /** Ends a search for plans; a thread that is not at it lets it be. */
  | { tell: 'stop'; run: string };

/** What keeps a thread busy until it answers with something else than `planning`. */
export type Task = Extract<ToThread, { tell: 'count' | 'plan' }>;

/** What a thread answers to a task. */
export type FromThread =
  | { answer: 'counted'; run: string; part: number; frame: Frame; counted: Counted }
  /** A search goes on, so far done; then the plans, or that it was stopped. */
  | { answer: 'planning'; run: string; done: number }
  | { answer: 'planned'; run: string; plans: Plans }
  | { answer: 'stopped'; run: string }
  | { answer: 'refused'; run: string; refusal: Refusal }
  | { answer: 'failed'; run: string; message: string };
