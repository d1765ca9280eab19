import { argon2Sync, createHash } from 'node:crypto';
import { zstdDecompressSync } from 'node:zlib';
import { blake2bOf } from './blake2b.ts';
import { openXChaCha } from './xchacha.ts';

/**
 * Reads a version 1 vault from docs/vault-format.md alone: no line of it comes from src-main, no library is shared.
 * As long as this opens the golden vault, page and product agree.
 */
export function readVault(file: Buffer, secret: { password: string } | { recoveryKey: string }) {
  if (file.toString('latin1', 0, 8) !== 'SIMSIM\r\n') throw new Error('no vault');
  const end = 12 + file.readUInt32LE(8);
  const head = file.subarray(0, end);
  const header = JSON.parse(file.toString('utf8', 12, end));
  const hash = file.subarray(end, end + 32);
  if (!createHash('sha256').update(head).digest().equals(hash)) throw new Error('header hash');
  const type = 'password' in secret ? 'password' : 'recovery';
  const slot = header.slots.find((candidate: { type: string }) => candidate.type === type);
  const salt = Buffer.from(slot.salt, 'base64');
  const slotKey =
    'password' in secret ? passwordKey(secret.password, salt, header.kdf) : recoveryKey(secret.recoveryKey, salt);
  const dataKey = openSlot(slot, slotKey, header.vaultId);
  const mac = blake2bOf(head, { length: 32, key: subkey(dataKey, 1, 'simsimv1') });
  if (!file.subarray(end + 32, end + 64).equals(mac)) throw new Error('header MAC');
  const nonce = file.subarray(end + 64, end + 88);
  const plain = openXChaCha(subkey(dataKey, 2, 'simsimv1'), nonce, hash, file.subarray(end + 88));
  return { header, dataKey, document: JSON.parse(zstdDecompressSync(unpadded(plain)).toString()) };
}

/** Reads `files/<id>.<generation>` of a vault whose data key is known. */
export function readSealedFile(file: Buffer, dataKey: Uint8Array, vaultId: string, generation: number, id: string) {
  if (file.toString('latin1', 0, 8) !== 'SIMFILE\n') throw new Error('no sealed file');
  const bound = Buffer.from(`simsim file|${vaultId}|${generation}|${id}`);
  return unpadded(openXChaCha(subkey(dataKey, 3, 'simsimv1'), file.subarray(8, 32), bound, file.subarray(32)));
}

function passwordKey(password: string, salt: Buffer, kdf: { memoryMiB: number; passes: number }): Uint8Array {
  const message = Buffer.from(password.normalize('NFKC'));
  const shape = { parallelism: 1, tagLength: 32, memory: kdf.memoryMiB * 1024, passes: kdf.passes };
  return argon2Sync('argon2id', { message, nonce: salt, ...shape });
}

function recoveryKey(printed: string, salt: Buffer): Uint8Array {
  const digits = [...printed.replaceAll('-', '')].slice(0, 32);
  const values = digits.map((digit) => '0123456789ABCDEFGHJKMNPQRSTVWXYZ'.indexOf(digit));
  let number = 0n;
  for (const value of values) number = number * 32n + BigInt(value);
  const key = Buffer.from(number.toString(16).padStart(40, '0'), 'hex');
  return blake2bOf(Buffer.concat([Buffer.from('simsim recovery slot'), salt]), { length: 32, key });
}

function openSlot(slot: Record<string, string>, slotKey: Uint8Array, vaultId: string): Uint8Array {
  const commitment = Buffer.from(slot.commitment!, 'base64');
  if (!commitment.equals(subkey(slotKey, 2, 'simslot1'))) throw new Error('wrong key');
  const bound = Buffer.from(`simsim slot|${vaultId}|${slot.id}|${slot.type}`);
  const sealed = Buffer.from(slot.key!, 'base64');
  return openXChaCha(subkey(slotKey, 1, 'simslot1'), Buffer.from(slot.nonce!, 'base64'), bound, sealed);
}

function subkey(key: Uint8Array, id: number, context: string): Uint8Array {
  return blake2bOf(new Uint8Array(), { length: 32, key, salt: id, context });
}

function unpadded(plain: Uint8Array): Uint8Array {
  const end = plain.lastIndexOf(0x80);
  if (end < 0 || plain.length % 4096 !== 0 || plain.subarray(end + 1).some((byte) => byte !== 0))
    throw new Error('padding');
  return plain.subarray(0, end);
}
