import type { Notice } from '#shared/contract/notice.ts';
import type { Place } from '#shared/domain/activity.ts';
import type { LedgerRecord } from '#shared/domain/record.ts';
import type { Advice, Score } from '#shared/domain/score.ts';
import type { Accounts } from '../account/accounts-interface.ts';
import type { Simulation } from '../simulation/simulation.ts';
import type { HeldFiles } from './held-files.ts';
import type { Outside } from './outside.ts';
import type { Session } from './session.ts';
import type { StatementReadings } from './statement-readings.ts';

/** Which door the core stands behind. */
export type ShellName = 'desktop' | 'browser' | 'command' | 'test';

/** What handlers work with. */
export interface Core {
  readonly outside: Outside;
  readonly shell: ShellName;
  /** From where this program is used, as the activity log names it. */
  readonly place: Place;
  readonly accounts: Accounts;
  readonly session: Session;
  readonly simulation: Simulation;
  readonly files: HeldFiles;
  readonly readings: StatementReadings;
  /** Today's score of the open ledger, kept up with as it grows. Throws `session/locked`. */
  scoreToday(): Score;
  /** What could still be gained on it, the most first. Throws `session/locked`. */
  adviceToday(): Advice[];
  /** Points that one more record would move today's score by. Its id must be new. Throws `session/locked`. */
  pointsOf(record: LedgerRecord): number;
  notify(notice: Notice): void;
}
