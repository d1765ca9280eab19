import type { DocumentType } from '#shared/domain/stored-document.ts';

/** First bytes of each type, from their specifications; null stands for any byte. */
const SIGNATURES: [DocumentType, (number | null)[]][] = [
  ['pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['jpeg', [0xff, 0xd8, 0xff]],
  ['webp', [0x52, 0x49, 0x46, 0x46, null, null, null, null, 0x57, 0x45, 0x42, 0x50]],
];

/** What a file is by its first bytes; null when it is none of the types that a document may be. */
export function documentTypeOf(bytes: Uint8Array): DocumentType | null {
  const found = SIGNATURES.find(([, signature]) => signature.every((byte, at) => byte === null || bytes[at] === byte));
  return found?.[0] ?? null;
}
