import { z } from 'zod';
import { Day } from '../../domain/day.ts';
import { query } from '../call.ts';
import { Nothing } from './nothing.ts';

export const about = {
  /** Which shell, which version, which day: what a page needs before anyone signs in. */
  show: query(
    Nothing,
    z.strictObject({
      version: z.string(),
      model: z.string(),
      shell: z.enum(['desktop', 'browser', 'command', 'test']),
      today: Day,
    }),
  ),
  /** A sign of life, which puts off the idle lock. */
  touch: query(Nothing, Nothing),
};
