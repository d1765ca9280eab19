import { IdentityItem, type RecordOf } from '#shared/domain/record.ts';
import { setIdentity } from '../add.ts';
import { connectionSteps } from '../connection-steps.ts';
import { identitySteps } from '../identity-steps.ts';
import { NEVER } from '../state.ts';
import { type Step, take } from '../steps.ts';
import type { Live } from './live.ts';

/** An identity item is read anew from the records of that item alone. */
export function addIdentity(live: Live, record: RecordOf<'identity'>): void {
  const { state, records } = live;
  setIdentity(state, IdentityItem.options.indexOf(record.item), 0, -NEVER);
  const steps: Step[] = [];
  identitySteps([...records.identity.filter(({ item }) => item === record.item), record], steps);
  for (const step of steps) if (step.day <= state.day) take(state, step);
}

/** One more connection: the state gets room for it. */
export function addConnection(live: Live, record: RecordOf<'connection'>): void {
  const { state } = live;
  const index = live.connections.size;
  live.connections.set(record.id, index);
  state.reliability = longer(state.reliability, 0);
  state.connectionReviewed = longer(state.connectionReviewed, -NEVER);
  const steps: Step[] = [];
  connectionSteps(record, index, steps);
  for (const step of steps) if (step.day <= state.day) take(state, step);
}

function longer(list: Int32Array, last: number): Int32Array {
  const made = new Int32Array(list.length + 1).fill(last);
  made.set(list);
  return made;
}
