import { crc32, inflateRawSync } from 'node:zlib';
import { Refused } from '#shared/contract/refused.ts';

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const MOST_ENTRIES = 2_000;
/** No part may unpack to more than this, nor to more than so many times its size. */
const LARGEST_PART = 256 * 1_048_576;
const LARGEST_RATIO = 200;
const SMALL_PART = 1_048_576;

interface Part {
  method: number;
  crc: number;
  packed: number;
  size: number;
  offset: number;
}

/** The parts of a ZIP archive by name, found through its directory. Refused as unreadable when that is not whole. */
export class Zip {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  readonly #parts = new Map<string, Part>();

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const end = this.#endRecord();
    const count = this.#view.getUint16(end + 10, true);
    let at = this.#view.getUint32(end + 16, true);
    if (count > MOST_ENTRIES) throw unreadable();
    for (let index = 0; index < count; index++) {
      if (at + 46 > bytes.length || this.#view.getUint32(at, true) !== ENTRY) throw unreadable();
      const lengths = [28, 30, 32].map((field) => this.#view.getUint16(at + field, true));
      const [name, extra, comment] = lengths as [number, number, number];
      const flags = this.#view.getUint16(at + 8, true);
      if ((flags & 1) === 0) {
        this.#parts.set(new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + name)), {
          method: this.#view.getUint16(at + 10, true),
          crc: this.#view.getUint32(at + 16, true),
          packed: this.#view.getUint32(at + 20, true),
          size: this.#view.getUint32(at + 24, true),
          offset: this.#view.getUint32(at + 42, true),
        });
      }
      at += 46 + name + extra + comment;
    }
  }

  /** A part unpacked, as UTF-8 text; null when there is none of this name. Refused when it is too large or damaged. */
  text(name: string): string | null {
    const part = this.#parts.get(name);
    if (!part) return null;
    const { offset, packed, size } = part;
    if (size > LARGEST_PART || (size > SMALL_PART && size > packed * LARGEST_RATIO)) {
      throw new Refused({ code: 'file/too-large', limit: LARGEST_PART });
    }
    if (offset + 30 > this.#bytes.length || this.#view.getUint32(offset, true) !== LOCAL) throw unreadable();
    const begin = offset + 30 + this.#view.getUint16(offset + 26, true) + this.#view.getUint16(offset + 28, true);
    const raw = this.#bytes.subarray(begin, begin + packed);
    const unpacked = unpack(raw, part);
    if (unpacked.length !== size || crc32(unpacked) !== part.crc) throw unreadable();
    return new TextDecoder().decode(unpacked);
  }

  /** The directory's end record lies behind everything, before a comment of at most 65,535 bytes. */
  #endRecord(): number {
    const last = this.#bytes.length - 22;
    for (let at = last; at >= Math.max(0, last - 65_535); at--) {
      if (this.#view.getUint32(at, true) === END) return at;
    }
    throw unreadable();
  }
}

function unpack(raw: Uint8Array, { method, size }: Part): Uint8Array {
  if (method === 0) return raw;
  if (method !== 8) throw unreadable();
  try {
    // One byte more than promised is enough to see that the promise was false.
    return inflateRawSync(raw, { maxOutputLength: size + 1 });
  } catch {
    throw unreadable();
  }
}

function unreadable(): Refused {
  return new Refused({ code: 'import/unreadable', line: 1 });
}
