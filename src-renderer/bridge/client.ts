import { clientOver } from '#shared/contract/client.ts';
import type { Client } from '#shared/contract/contract.ts';
import type { Refusal } from '#shared/contract/refusal.ts';
import { Refused } from '#shared/contract/refused.ts';
import { Incident, type Transport } from '#shared/contract/transport.ts';
import { refusalText } from '#shared/words/refusal-text.ts';
import type { Words } from '#shared/words/words.ts';

/** The calls over this transport; `refused` sees every refusal first, so that a lock is noticed wherever it strikes. */
export function clientOn(transport: Transport, refused: (refusal: Refusal) => void): Client {
  return clientOver({
    kind: transport.kind,
    listen: (listener) => transport.listen(listener),
    send: (bytes, name) => transport.send(bytes, name),
    save: (file, name) => transport.save(file, name),
    async call(name, input) {
      const reply = await transport.call(name, input);
      if (!reply.ok && 'refusal' in reply) refused(reply.refusal);
      return reply;
    },
  });
}

/** What to tell a person about anything a call may throw. A bug of the page itself shows its own kind of incident. */
export function describe(error: unknown, words: Words): string {
  if (error instanceof Refused) return refusalText(words, error.refusal);
  if (error instanceof Incident) return words.refusals.incident(error.incident);
  console.error(error);
  return words.common.unexpected;
}

/** The refusal inside an error, when it carries this code. */
export function refusalIn<Code extends Refusal['code']>(
  error: unknown,
  code: Code,
): Extract<Refusal, { code: Code }> | null {
  if (!(error instanceof Refused) || error.refusal.code !== code) return null;
  return error.refusal as Extract<Refusal, { code: Code }>;
}
