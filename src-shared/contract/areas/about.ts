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
      /** The day this version was made. */
      released: Day,
    }),
  ),
  /** Where on this computer everything lies; null for the demo person, who writes nothing. */
  folders: query(Nothing, z.strictObject({ data: z.string(), backups: z.string() }).nullable()),
  /** A sign of life, which puts off the idle lock. */
  touch: query(Nothing, Nothing),
};
