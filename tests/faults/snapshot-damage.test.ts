import { expect, test } from 'vitest';
import { contentOf, livedDisk, look, PATHS, withFile } from './support/lived-vault.ts';

const disk = await livedDisk(2);
const snapshot = contentOf(disk, PATHS.vault);

test('every flipped byte of header and snapshot is refused', async () => {
  for (let at = 0; at < snapshot.length; at += 1) {
    const altered = snapshot.slice();
    altered[at]! ^= 1 << (at % 8);
    await expect(look(withFile(disk, PATHS.vault, altered)), `byte ${at}`).rejects.toThrow('vault/damaged');
  }
  console.log(`${snapshot.length} bytes of the snapshot flipped: ${snapshot.length} refused`);
}, 120_000);

test('every shorter length is refused, and so is a longer one', async () => {
  for (let length = 0; length < snapshot.length; length += 1) {
    const cut = withFile(disk, PATHS.vault, snapshot.slice(0, length));
    await expect(look(cut), `cut to ${length}`).rejects.toThrow('vault/damaged');
  }
  const longer = Uint8Array.from([...snapshot, 0]);
  await expect(look(withFile(disk, PATHS.vault, longer))).rejects.toThrow('vault/damaged');
}, 120_000);
