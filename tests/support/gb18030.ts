/** Writes text in GB18030 (its one- and two-byte forms), which Node can only read. Built from the decoder's own table. */
export function gb18030(text: string): Uint8Array {
  return Uint8Array.from([...text].flatMap((character) => bytesOf(character)));
}

const table = new Map<string, number[]>();

function bytesOf(character: string): number[] {
  if (character.charCodeAt(0) < 0x80) return [character.charCodeAt(0)];
  if (table.size === 0) fill();
  const bytes = table.get(character);
  if (!bytes) throw new RangeError(`no two-byte form for ${character}`);
  return bytes;
}

function fill(): void {
  const decoder = new TextDecoder('gb18030');
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (trail === 0x7f) continue;
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if ([...character].length === 1 && !table.has(character)) table.set(character, [lead, trail]);
    }
  }
}
