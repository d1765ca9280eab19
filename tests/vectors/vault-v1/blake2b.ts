/** BLAKE2b (RFC 7693) written for reading, not for speed: the independent reader must not use the product's library. */

const MASK = (1n << 64n) - 1n;
const START = [
  0x6a09e667f3bcc908n,
  0xbb67ae8584caa73bn,
  0x3c6ef372fe94f82bn,
  0xa54ff53a5f1d36f1n,
  0x510e527fade682d1n,
  0x9b05688c2b3e6c1fn,
  0x1f83d9abfb41bd6bn,
  0x5be0cd19137e2179n,
];
const ORDER = [
  [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15],
  [14, 10, 4, 8, 9, 15, 13, 6, 1, 12, 0, 2, 11, 7, 5, 3],
  [11, 8, 12, 0, 5, 2, 15, 13, 10, 14, 3, 6, 7, 1, 9, 4],
  [7, 9, 3, 1, 13, 12, 11, 14, 2, 6, 5, 10, 4, 0, 15, 8],
  [9, 0, 5, 7, 2, 4, 10, 15, 14, 1, 11, 12, 6, 8, 3, 13],
  [2, 12, 6, 10, 0, 11, 8, 3, 4, 13, 7, 5, 15, 14, 1, 9],
  [12, 5, 1, 15, 14, 13, 4, 10, 0, 7, 6, 3, 9, 2, 8, 11],
  [13, 11, 7, 14, 12, 1, 3, 9, 5, 0, 15, 4, 8, 6, 2, 10],
  [6, 15, 14, 9, 11, 3, 0, 8, 12, 2, 13, 7, 1, 4, 10, 5],
  [10, 2, 8, 4, 7, 6, 1, 5, 15, 11, 9, 14, 3, 12, 13, 0],
];
/** Columns, then diagonals. */
const QUARTERS = [
  [0, 4, 8, 12],
  [1, 5, 9, 13],
  [2, 6, 10, 14],
  [3, 7, 11, 15],
  [0, 5, 10, 15],
  [1, 6, 11, 12],
  [2, 7, 8, 13],
  [3, 4, 9, 14],
] as const;

interface Options {
  length: number;
  key?: Uint8Array;
  /** A subkey's number, as 16 bytes of salt, the lowest first. */
  salt?: number;
  /** Personalisation, filled up with zeros to 16 bytes. */
  context?: string;
}

export function blake2bOf(message: Uint8Array, { length, key, salt = 0, context = '' }: Options): Uint8Array {
  const parameters = Buffer.alloc(64);
  parameters.set([length, key?.length ?? 0, 1, 1]);
  parameters.writeUInt32LE(salt, 32);
  parameters.write(context, 48);
  const state = START.map((word, index) => word ^ parameters.readBigUInt64LE(index * 8));
  const keyBlock = key === undefined ? Buffer.alloc(0) : Buffer.concat([key, Buffer.alloc(128 - key.length)]);
  const input = Buffer.concat([keyBlock, message]);
  const blocks = Math.max(Math.ceil(input.length / 128), 1);
  for (let block = 0; block < blocks; block += 1) {
    const last = block === blocks - 1;
    const bytes = Buffer.alloc(128);
    input.copy(bytes, 0, block * 128);
    compress(state, bytes, BigInt(last ? input.length : (block + 1) * 128), last);
  }
  const hash = Buffer.alloc(64);
  for (const [index, word] of state.entries()) hash.writeBigUInt64LE(word, index * 8);
  return new Uint8Array(hash.subarray(0, length));
}

function compress(state: bigint[], block: Buffer, count: bigint, last: boolean): void {
  const v = [...state, ...START];
  v[12]! ^= count;
  if (last) v[14]! ^= MASK;
  for (let round = 0; round < 12; round += 1) {
    const order = ORDER[round % 10]!;
    for (const [index, quarter] of QUARTERS.entries()) {
      const x = block.readBigUInt64LE(order[index * 2]! * 8);
      const y = block.readBigUInt64LE(order[index * 2 + 1]! * 8);
      mix(v, quarter, x, y);
    }
  }
  for (let index = 0; index < 8; index += 1) state[index]! ^= v[index]! ^ v[index + 8]!;
}

function mix(v: bigint[], [a, b, c, d]: readonly [number, number, number, number], x: bigint, y: bigint): void {
  v[a] = (v[a]! + v[b]! + x) & MASK;
  v[d] = right(v[d]! ^ v[a]!, 32n);
  v[c] = (v[c]! + v[d]!) & MASK;
  v[b] = right(v[b]! ^ v[c]!, 24n);
  v[a] = (v[a]! + v[b]! + y) & MASK;
  v[d] = right(v[d]! ^ v[a]!, 16n);
  v[c] = (v[c]! + v[d]!) & MASK;
  v[b] = right(v[b]! ^ v[c]!, 63n);
}

function right(word: bigint, bits: bigint): bigint {
  return ((word >> bits) | (word << (64n - bits))) & MASK;
}
