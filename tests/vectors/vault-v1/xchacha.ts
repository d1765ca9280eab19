import { createDecipheriv } from 'node:crypto';

/**
 * XChaCha20-Poly1305 by HChaCha20 and node's own ChaCha20-Poly1305: the second implementation, with none of the
 * product's code. Throws when the tag does not fit.
 */
export function openXChaCha(key: Uint8Array, nonce: Uint8Array, bound: Uint8Array, sealed: Uint8Array): Uint8Array {
  const inner = Buffer.concat([Buffer.alloc(4), nonce.subarray(16)]);
  const cipher = createDecipheriv('chacha20-poly1305', hchacha20(key, nonce.subarray(0, 16)), inner, {
    authTagLength: 16,
  });
  cipher.setAAD(bound, { plaintextLength: sealed.length - 16 });
  cipher.setAuthTag(sealed.subarray(sealed.length - 16));
  return new Uint8Array(Buffer.concat([cipher.update(sealed.subarray(0, sealed.length - 16)), cipher.final()]));
}

/** draft-irtf-cfrg-xchacha-03, section 2.2. */
function hchacha20(key: Uint8Array, nonce: Uint8Array): Uint8Array {
  const input = Buffer.concat([Buffer.from('expand 32-byte k'), key, nonce]);
  const words = Uint32Array.from({ length: 16 }, (_, index) => input.readUInt32LE(index * 4));
  for (let round = 0; round < 10; round += 1) {
    for (let column = 0; column < 4; column += 1) quarter(words, column, column + 4, column + 8, column + 12);
    quarter(words, 0, 5, 10, 15);
    quarter(words, 1, 6, 11, 12);
    quarter(words, 2, 7, 8, 13);
    quarter(words, 3, 4, 9, 14);
  }
  const output = Buffer.alloc(32);
  for (let index = 0; index < 4; index += 1) {
    output.writeUInt32LE(words[index]!, index * 4);
    output.writeUInt32LE(words[index + 12]!, index * 4 + 16);
  }
  return output;
}

function quarter(words: Uint32Array, a: number, b: number, c: number, d: number): void {
  step(words, a, b, d, 16);
  step(words, c, d, b, 12);
  step(words, a, b, d, 8);
  step(words, c, d, b, 7);
}

function step(words: Uint32Array, sum: number, add: number, turn: number, bits: number): void {
  words[sum]! += words[add]!;
  const word = words[turn]! ^ words[sum]!;
  words[turn] = (word << bits) | (word >>> (32 - bits));
}
