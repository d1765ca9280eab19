import { ledgerSchema } from '../../../app/ledger-schema.ts';
import { ExitCode } from '../exit-code.ts';
import { Options } from '../options.ts';
import type { Verb } from '../verb.ts';

/** `schema`: the JSON Schema of the ledger, as docs/ledger.schema.json holds it. */
export const schema: Verb = async (around) => {
  new Options(around, []).atMost(0);
  await around.out(`${JSON.stringify(ledgerSchema(), null, 2)}\n`);
  return ExitCode.done;
};
