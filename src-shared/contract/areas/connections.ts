import { z } from 'zod';
import { Day } from '../../domain/day.ts';
import { ConnectionRecord } from '../../domain/record.ts';
import { query } from '../call.ts';
import { Nothing } from './nothing.ts';

export const connections = {
  /** Everyone kept here, and what counting them does to today's score. */
  show: query(
    Nothing,
    z.strictObject({
      counted: z.boolean(),
      /** Today's score with connections counted, and without. */
      counting: z.int(),
      without: z.int(),
      list: z.array(
        z.strictObject({
          record: ConnectionRecord,
          reviewed: Day,
          /** 1 for a fresh judgement, falling to 0 for one that is too old to count. */
          freshness: z.number().min(0).max(1),
        }),
      ),
    }),
  ),
};
