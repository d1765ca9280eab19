import type { Refusal } from '#shared/contract/refusal.ts';
import type { Ledger } from '#shared/domain/ledger.ts';
import type { ImportPreview, ReadingChoices } from '#shared/domain/statement-import.ts';
import type { StatementMemory } from '#shared/domain/statement-memory.ts';

/** What a reading thread is given, once. */
export interface ReadingTask {
  bytes: Uint8Array;
  ledger: Ledger;
  choices: ReadingChoices;
  memory: StatementMemory;
}

/** What it answers: how far it is, any number of times, and then one of the others. */
export type ReadingAnswer =
  | { answer: 'progress'; done: number }
  | { answer: 'read'; preview: ImportPreview }
  | { answer: 'refused'; refusal: Refusal }
  | { answer: 'failed'; message: string };
