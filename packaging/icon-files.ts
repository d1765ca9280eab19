/** PNG pictures by their width, which is their height. */
export type Drawn = ReadonlyMap<number, Uint8Array>;

/** A Windows icon file: a directory of 16 bytes a picture, then the pictures, as PNG. A width of 256 is written as 0. */
export function icoOf(drawn: Drawn): Buffer {
  const pictures = [16, 24, 32, 48, 64, 128, 256].map((size) => ({ size, png: Buffer.from(drawn.get(size)!) }));
  const head = Buffer.alloc(6);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(pictures.length, 4);
  let offset = head.length + pictures.length * 16;
  const entries = pictures.map(({ size, png }) => {
    const entry = Buffer.alloc(16);
    entry.writeUInt8(size % 256, 0);
    entry.writeUInt8(size % 256, 1);
    entry.writeUInt16LE(1, 4); // planes
    entry.writeUInt16LE(32, 6); // bits a pixel
    entry.writeUInt32LE(png.length, 8);
    entry.writeUInt32LE(offset, 12);
    offset += png.length;
    return entry;
  });
  return Buffer.concat([head, ...entries, ...pictures.map(({ png }) => png)]);
}

/** Apple's names for a PNG of a size; those that end a pair are for screens of double density. */
const KINDS: readonly [kind: string, size: number][] = [
  ['icp4', 16],
  ['icp5', 32],
  ['ic07', 128],
  ['ic08', 256],
  ['ic09', 512],
  ['ic10', 1024],
  ['ic11', 32],
  ['ic12', 64],
  ['ic13', 256],
  ['ic14', 512],
];

/** A macOS icon file: blocks of a four-letter name, a length that counts itself, and a PNG. */
export function icnsOf(drawn: Drawn): Buffer {
  const blocks = KINDS.map(([kind, size]) => block(kind, drawn.get(size)!));
  return block('icns', Buffer.concat(blocks));
}

function block(kind: string, content: Uint8Array): Buffer {
  const head = Buffer.alloc(8);
  head.write(kind, 'latin1');
  head.writeUInt32BE(head.length + content.length, 4);
  return Buffer.concat([head, content]);
}
