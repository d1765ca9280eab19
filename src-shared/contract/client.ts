import type { Client } from './contract.ts';
import { Refused } from './refused.ts';
import { Incident, type Transport } from './transport.ts';

/** A typed client over any transport. Its calls throw `Refused` or `Incident`; it holds no list of its own. */
export function clientOver(transport: Transport): Client {
  const area = (name: string) =>
    new Proxy(
      {},
      {
        get: (_target, verb) => async (input: unknown) => {
          const reply = await transport.call(`${name}.${String(verb)}`, input);
          if (reply.ok) return reply.value;
          if ('refusal' in reply) throw new Refused(reply.refusal);
          throw new Incident(reply.incident);
        },
      },
    );
  return new Proxy({}, { get: (_target, name) => area(String(name)) }) as Client;
}
