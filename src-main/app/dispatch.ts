import { findCall, type Handlers } from '#shared/contract/contract.ts';
import { problemsIn } from '#shared/contract/problems.ts';
import { Refused } from '#shared/contract/refused.ts';
import type { Reply } from '#shared/contract/reply.ts';

interface Gate {
  handlers: Handlers;
  /** Runs a command when its turn has come. */
  inTurn<Value>(work: () => Promise<Value>): Promise<Value>;
  /** Writes down a bug and answers its id. */
  incident(call: string, error: unknown): Promise<string>;
}

/**
 * The one gate of the core. Parses the input strictly, runs the handler (commands in turn), and filters the output
 * through its schema, so that nothing crosses that the contract does not name. Never throws.
 */
export async function dispatch(gate: Gate, name: string, raw: unknown): Promise<Reply> {
  try {
    const found = findCall(name);
    if (!found) throw new Refused({ code: 'call/unknown' });
    const input = found.call.input.safeParse(raw);
    if (!input.success) throw new Refused({ code: 'input/invalid', problems: problemsIn(input.error, raw) });
    const verbs = gate.handlers[found.area] as unknown as Record<string, (input: unknown) => unknown>;
    const run = async () => verbs[found.verb]!(input.data);
    const output = await (found.call.turn === 'command' ? gate.inTurn(run) : run());
    return { ok: true, value: found.call.output.parse(output) };
  } catch (error) {
    if (error instanceof Refused) return { ok: false, refusal: error.refusal };
    return { ok: false, incident: await gate.incident(findCall(name) ? name : 'unknown', error) };
  }
}
