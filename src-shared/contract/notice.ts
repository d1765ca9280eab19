import { z } from 'zod';
import { Day } from '../domain/day.ts';
import { Forecast } from '../domain/forecast.ts';
import { Plans } from '../domain/plan.ts';
import { Id } from '../domain/text.ts';
import { Refusal } from './refusal.ts';
import { SCREENS } from './screens.ts';

/** What a person may ask for in the window's own menus; the desktop shell alone has them. */
export const Wish = z.enum(['record', 'commands', 'keys', 'lock', ...SCREENS]);
export type Wish = z.infer<typeof Wish>;

/** What the core tells the pages without being asked. */
export const Notice = z.discriminatedUnion('notice', [
  z.strictObject({ notice: z.literal('locked'), why: z.enum(['asked', 'idle', 'sleep', 'closed', 'taken-over']) }),
  z.strictObject({ notice: z.literal('day-changed'), day: Day }),
  z.strictObject({ notice: z.literal('ledger-changed'), revision: z.int() }),
  /** Share of the futures done, 0–1. */
  z.strictObject({ notice: z.literal('forecast-progress'), run: Id, done: z.number().min(0).max(1) }),
  /** A first look (`final: false`) comes from fewer futures; the whole answer follows. */
  z.strictObject({ notice: z.literal('forecast'), run: Id, final: z.boolean(), forecast: Forecast }),
  /** A search for plans goes on: a share that only grows, 0–1; then what it found. It ends otherwise as a forecast does. */
  z.strictObject({ notice: z.literal('plan-progress'), run: Id, done: z.number().min(0).max(1) }),
  z.strictObject({ notice: z.literal('plans'), run: Id, plans: Plans }),
  z.strictObject({ notice: z.literal('forecast-refused'), run: Id, refusal: Refusal }),
  /** The run ended through a bug on our side. */
  z.strictObject({ notice: z.literal('forecast-failed'), run: Id }),
  /** Share of a statement read, 0–1. */
  z.strictObject({ notice: z.literal('import-progress'), file: Id, done: z.number().min(0).max(1) }),
  z.strictObject({ notice: z.literal('wish'), wish: Wish }),
  /** The system handed Simsim a saved vault to open; it is held under this id, for `account.importVault`. */
  z.strictObject({ notice: z.literal('vault-handed'), file: Id, name: z.string() }),
]);
export type Notice = z.infer<typeof Notice>;
