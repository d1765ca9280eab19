import { Refused } from '#shared/contract/refused.ts';
import type { Reply } from '#shared/contract/reply.ts';
import { tooLargeFile } from '#shared/contract/saved-vault.ts';
import { Incident, type Transport } from '#shared/contract/transport.ts';

/** Hands a file to the core, where it is held in memory; answers its id. Refused, before it is read, when it is larger than its kind may be, or than `limit` bytes. */
export async function handIn(transport: Transport, file: File, limit = Number.POSITIVE_INFINITY): Promise<string> {
  if (file.size > limit) throw new Refused({ code: 'file/too-large', limit });
  const refusal = tooLargeFile(file.name, file.size);
  if (refusal) throw new Refused(refusal);
  return answered(await transport.send(new Uint8Array(await file.arrayBuffer()), file.name)).file;
}

/** Gives a held file to the person; false when they changed their mind. */
export async function handOut(transport: Transport, file: string, name: string): Promise<boolean> {
  return answered(await transport.save(file, name)).saved;
}

function answered<Value>(reply: Reply<Value>): Value {
  if (reply.ok) return reply.value;
  throw 'refusal' in reply ? new Refused(reply.refusal) : new Incident(reply.incident);
}
