import { bytesOfText, textOfBytes } from './bytes.ts';
import type { Sodium } from './sodium.ts';

/** Lengths are hidden up to this many bytes. */
const BLOCK = 256;

/** Both halves of what notes are sealed with before anyone has signed in. */
export interface ActivityKeys {
  publicKey: Uint8Array;
  privateKey: Uint8Array;
}

/** Seals a note so that only the vault can read it: not whoever wrote it, and not whoever holds the disk. */
export function sealNote(sodium: Sodium, publicKey: Uint8Array, note: string): Uint8Array {
  return sodium.crypto_box_seal(sodium.pad(bytesOfText(note), BLOCK), publicKey);
}

/** The note, opened by whichever pair it was sealed for; null when it was altered, or sealed for another vault. */
export function openNote(sodium: Sodium, pairs: readonly ActivityKeys[], sealed: Uint8Array): string | null {
  for (const { publicKey, privateKey } of pairs) {
    try {
      return textOfBytes(sodium.unpad(sodium.crypto_box_seal_open(sealed, publicKey, privateKey), BLOCK));
    } catch {
      // Not this pair: the next, or none.
    }
  }
  return null;
}
