import type { Client } from '#shared/contract/contract.ts';
import { Refused } from '#shared/contract/refused.ts';
import { Incident, type Transport } from '#shared/contract/transport.ts';

/** Saves the whole account as one sealed file of the person's own. False when they changed their mind. */
export async function saveVault(client: Client, transport: Transport): Promise<boolean> {
  const { file } = await client.account.exportVault({});
  const reply = await transport.save(file, 'simsim.simsim-vault');
  if (!reply.ok) throw 'refusal' in reply ? new Refused(reply.refusal) : new Incident(reply.incident);
  return reply.value.saved;
}
