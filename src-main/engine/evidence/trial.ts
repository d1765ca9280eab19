import type { EvidenceCode } from '#shared/domain/score-codes.ts';
import type { State } from '../state.ts';

/** A record behind a driver: what it is there, and the state as it would be if it had gone well, or were not there. */
export interface Trial {
  id: string;
  code: EvidenceCode;
  /** Days late, a share, or 0. */
  figure: number;
  /** What tells the larger before they are tried, so that few have to be. */
  weight: number;
  without(state: State): void;
}
