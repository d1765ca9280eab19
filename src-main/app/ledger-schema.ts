import { z } from 'zod';
import { Ledger } from '#shared/domain/ledger.ts';

/**
 * The ledger's JSON Schema (draft 2020-12), generated from the schema that the product itself reads with. What a JSON
 * Schema cannot say (unique ids, references, real calendar days) is in docs/ledger-format.md.
 */
export function ledgerSchema(): object {
  return { title: 'Simsim ledger', ...z.toJSONSchema(Ledger, { io: 'input' }) };
}
