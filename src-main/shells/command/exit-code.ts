/** How the command ends: well, with a bug, or with input or usage that was refused. */
export const ExitCode = { done: 0, bug: 1, badInput: 2 } as const;
export type ExitCode = (typeof ExitCode)[keyof typeof ExitCode];
