import { z } from 'zod';
import { base64, bytesOfBase64, bytesOfJson, sameBytes, textOfBytes } from './bytes.ts';

/** Version 1 knew no journal: a program of that time would open the snapshot alone and write over what came after it. */
export const HEADER_VERSION = 2;
export const MOST_HEADER_BYTES = 64 * 1024;
const MOST_SLOTS = 8;

/** Base64 of exactly so many bytes, in the one canonical spelling. */
const bytesField = (count: number) =>
  z
    .string()
    .max(200, { abort: true })
    .refine((text) => bytesOfBase64(text).length === count && base64(bytesOfBase64(text)) === text);

const Hex = (digits: number) => z.string().regex(new RegExp(`^[0-9a-f]{${digits}}$`));
const Count = z.int().min(1);

/**
 * A way to the data key. Every type has this one shape, so a reader carries slots of types it does not know along.
 * Known today: `password` and `recovery`.
 */
export const Slot = z.strictObject({
  id: Hex(16),
  type: z.string().regex(/^[a-z-]{1,40}$/),
  salt: bytesField(16),
  nonce: bytesField(24),
  /** The sealed data key: 32 bytes and a tag of 16. */
  key: bytesField(48),
  /** Tells the right key from a wrong one; XChaCha20-Poly1305 alone does not commit to its key. */
  commitment: bytesField(32),
});
export type Slot = z.infer<typeof Slot>;

/** The journal that a snapshot took up: what is left of it after a crash is known by its last tag and holds nothing more. */
const Folded = z.strictObject({ epoch: Count, records: Count, tag: bytesField(16) });
export type Folded = z.infer<typeof Folded>;

const FIELDS = {
  vaultId: Hex(32),
  /** Rises with every snapshot written; none is ever used twice. */
  epoch: Count,
  /** Rises with every new data key; names the sealed files that belong to it. */
  generation: Count,
  name: z.string().min(1).max(120),
  /** Milliseconds since 1970. */
  created: z.int().min(0),
  kdf: z.strictObject({ algorithm: z.literal('argon2id'), memoryMiB: Count, passes: Count }),
  slots: z.array(Slot).min(1).max(MOST_SLOTS),
  activityKey: bytesField(32),
};

/** The part of a vault that can be read without a key. */
export const Header = z.discriminatedUnion('version', [
  z.strictObject({ version: z.literal(1), ...FIELDS }),
  z.strictObject({ version: z.literal(HEADER_VERSION), ...FIELDS, folded: Folded.nullable() }),
]);
export type Header = z.infer<typeof Header>;

/** The canonical bytes: JSON without spaces, fields in the order of the schema. */
export function encodeHeader(header: Header): Uint8Array {
  const { version, vaultId, epoch, generation, name, created, kdf, slots, activityKey } = header;
  return bytesOfJson({
    version,
    vaultId,
    epoch,
    generation,
    name,
    created,
    kdf: { algorithm: kdf.algorithm, memoryMiB: kdf.memoryMiB, passes: kdf.passes },
    slots: slots.map(({ id, type, salt, nonce, key, commitment }) => ({ id, type, salt, nonce, key, commitment })),
    activityKey,
    ...(header.version === 2 && { folded: foldedFields(header.folded) }),
  });
}

function foldedFields(folded: Folded | null): Folded | null {
  return folded && { epoch: folded.epoch, records: folded.records, tag: folded.tag };
}

/** The header, `newer` for one of a later version, or `damaged`. Costs of the password function are not judged here. */
export function decodeHeader(bytes: Uint8Array): Header | 'newer' | 'damaged' {
  try {
    const value: unknown = JSON.parse(textOfBytes(bytes));
    if (versionOf(value) > HEADER_VERSION) return 'newer';
    const header = Header.parse(value);
    return sameBytes(encodeHeader(header), bytes) ? header : 'damaged';
  } catch {
    return 'damaged';
  }
}

function versionOf(value: unknown): number {
  if (typeof value !== 'object' || value === null || !('version' in value)) return 0;
  return Number.isSafeInteger(value.version) ? Number(value.version) : 0;
}
