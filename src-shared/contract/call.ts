import type { z } from 'zod';

/** A call that only reads; queries run at once. */
export function query<Input extends z.ZodType, Output extends z.ZodType>(input: Input, output: Output) {
  return { turn: 'query', input, output } as const;
}

/** A call that changes something; commands take turns, so the vault has one writer. */
export function command<Input extends z.ZodType, Output extends z.ZodType>(input: Input, output: Output) {
  return { turn: 'command', input, output } as const;
}
