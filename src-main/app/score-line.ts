import type { Day } from '#shared/domain/day.ts';
import type { Ledger } from '#shared/domain/ledger.ts';
import type { Score } from '#shared/domain/score.ts';
import { scoreOn } from '../engine/score.ts';

/** A ledger's score on a day, with the ledger's id in front. */
export function scoreLine(ledger: Ledger, day: Day): { id: string } & Score {
  return { id: ledger.id, ...scoreOn(ledger, day) };
}
