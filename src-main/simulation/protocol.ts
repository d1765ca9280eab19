import type { Refusal } from '#shared/contract/refusal.ts';
import type { Day } from '#shared/domain/day.ts';
import type { ForecastRequest } from '#shared/domain/forecast.ts';
import type { Ledger } from '#shared/domain/ledger.ts';
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
    };

/** What a thread answers to `count`. */
export type FromThread =
  | { answer: 'counted'; run: string; part: number; frame: Frame; counted: Counted }
  | { answer: 'refused'; run: string; part: number; refusal: Refusal }
  | { answer: 'failed'; run: string; part: number; message: string };
