import { z } from 'zod';
import { CategorySettings } from './category.ts';
import { Currency } from './currency.ts';
import { LedgerRecord } from './record.ts';
import { referenceProblems } from './references.ts';
import { Model } from './score.ts';
import { Id } from './text.ts';

/** How many records one ledger may hold: a hundred a day for a lifetime, and a bound on hostile files. */
const MOST_RECORDS = 2_000_000;

/** The version of the JSON format. A change of meaning bumps it and comes with a migration. */
export const LEDGER_VERSION = 1;

/** A ledger's shape, before its records are held against each other. */
export const LedgerShape = z.strictObject({
  version: z.literal(LEDGER_VERSION),
  id: Id,
  currency: Currency,
  model: Model,
  /** What the person settled about categories. Absent until they did. */
  categories: CategorySettings.optional(),
  records: z.array(LedgerRecord).max(MOST_RECORDS, { abort: true }),
});

/** The JSON that the app exports and imports, and that the command reads and writes. */
export const Ledger = LedgerShape.superRefine((ledger, context) => {
  for (const problem of referenceProblems(ledger.records)) {
    context.addIssue({ code: 'custom', message: problem.problem, path: ['records', ...problem.path] });
  }
});
export type Ledger = z.infer<typeof LedgerShape>;
