import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { extractAll, uncache } from '@electron/asar';
import { build, Platform } from 'electron-builder';

const ROOT = join(import.meta.dirname, '..');
/** What Electron's own binaries carry in front of their fuses. */
const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
/** Version 1, nine fuses, set as Electron ships them. */
const SHIPPED = Buffer.concat([Buffer.from(SENTINEL), Buffer.from([1, 9]), Buffer.from('101100011')]);

export interface Rehearsed {
  /** The archive that a package would carry. */
  archive: string;
  /** The folder with the archive's content. */
  content: string;
  /** The stand-in for the program, its fuses set as a package's. */
  program: string;
}

/**
 * Packs the built product with the real packager and the real configuration, around a stand-in for Electron's runtime:
 * files by the names that the packager looks for, and a program that holds nothing but fuses. Needs no network.
 * Everything is put under `folder`, which is emptied first.
 */
export async function rehearse(folder: string): Promise<Rehearsed> {
  rmSync(folder, { recursive: true, force: true });
  const runtime = join(folder, 'runtime');
  for (const part of ['locales', 'resources']) mkdirSync(join(runtime, part), { recursive: true });
  for (const file of ['LICENSE', 'LICENSES.chromium.html', 'version', 'chrome-sandbox']) {
    writeFileSync(join(runtime, file), '');
  }
  for (const language of ['en-US', 'en-GB', 'zh-CN', 'fr'])
    writeFileSync(join(runtime, 'locales', `${language}.pak`), '');
  writeFileSync(join(runtime, 'electron'), SHIPPED, { mode: 0o755 });
  const output = join(folder, 'dist');
  await build({
    projectDir: ROOT,
    targets: Platform.LINUX.createTarget('dir'),
    config: { extends: join(ROOT, 'electron-builder.config.ts'), electronDist: runtime, directories: { output } },
  });
  const packed = join(output, 'linux-unpacked');
  const archive = join(packed, 'resources', 'app.asar');
  const content = join(folder, 'content');
  uncache(archive);
  extractAll(archive, content);
  return { archive, content, program: join(packed, 'simsim') };
}
