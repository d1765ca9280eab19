import type { Refusal } from '#shared/contract/refusal.ts';
import { Refused } from '#shared/contract/refused.ts';

/** The refusal that the work ends in. Anything else, success included, is an error. */
export async function refusalOf(work: Promise<unknown>): Promise<Refusal> {
  const ended = await work.then(
    (value) => () => value,
    (error) => () => {
      throw error;
    },
  );
  return refusalIn(ended);
}

/** The same, of an action that answers at once. */
export function refusalIn(action: () => unknown): Refusal {
  let value: unknown;
  try {
    value = action();
  } catch (error) {
    if (error instanceof Refused) return error.refusal;
    throw error;
  }
  throw new Error(`it was not refused but gave ${JSON.stringify(value)}`);
}
