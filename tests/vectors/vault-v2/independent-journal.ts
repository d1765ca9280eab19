import { createHash } from 'node:crypto';
import { blake2bOf } from '../vault-v1/blake2b.ts';
import { openXChaCha } from '../vault-v1/xchacha.ts';

/**
 * Reads a journal from docs/vault-format.md alone, given the vault's file and its data key: no line of it comes from
 * src-main. Throws where a record does not fit.
 */
export function readJournal(journal: Buffer, vault: Buffer, dataKey: Uint8Array): unknown[] {
  const end = 12 + vault.readUInt32LE(8);
  const { vaultId, epoch } = JSON.parse(vault.toString('utf8', 12, end));
  const start = Buffer.concat([vault.subarray(end, end + 32), vault.subarray(-16)]);
  let before: Uint8Array = createHash('sha256').update(start).digest().subarray(0, 16);
  const key = blake2bOf(new Uint8Array(), { length: 32, key: dataKey, salt: 4, context: 'simsimv1' });
  const changes: unknown[] = [];
  let at = 0;
  while (at + 4 <= journal.length && journal.readUInt32LE(at) > 0) {
    const record = journal.subarray(at + 4, at + 4 + journal.readUInt32LE(at));
    const bound = Buffer.concat([Buffer.from(`simsim journal|${vaultId}|${epoch}|${changes.length + 1}|`), before]);
    const plain = openXChaCha(key, record.subarray(0, 24), bound, record.subarray(24));
    const length = plain.lastIndexOf(0x80);
    if (length < 0 || plain.length % 256 !== 0) throw new Error('padding');
    changes.push(JSON.parse(Buffer.from(plain.subarray(0, length)).toString()));
    before = record.subarray(-16);
    at += 4 + record.length;
  }
  if (journal.subarray(at).some((byte) => byte !== 0)) throw new Error('more than its records');
  return changes;
}
