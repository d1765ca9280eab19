import { dayNumber } from '#shared/domain/calendar.ts';
import type { RecordOf } from '#shared/domain/record.ts';
import type { Step } from './steps.ts';

/** A connection from its day on, and its review when that came later. */
export function connectionSteps(record: RecordOf<'connection'>, connection: number, steps: Step[]): void {
  const day = dayNumber(record.day);
  const reviewed = record.reviewed === undefined ? day : dayNumber(record.reviewed);
  const step = { rank: 2, what: 'connection', connection, reliability: record.reliability } as const;
  steps.push({ ...step, day, reviewed: Math.min(reviewed, day) });
  if (reviewed > day) steps.push({ ...step, day: reviewed, reviewed });
}
