import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { listPackage } from '@electron/asar';
import { expect, test } from '@playwright/test';
import { getConfig, validateConfiguration } from 'app-builder-lib/out/util/config/config.js';
import { DebugLogger } from 'builder-util';
import { FUSES, wrongFuses } from '../../packaging/fuses.ts';
import { type Rehearsed, rehearse } from '../../packaging/rehearse.ts';

const ROOT = join(import.meta.dirname, '../..');

test.describe.configure({ mode: 'serial' });
let packed: Rehearsed;

test('the packaging configuration is valid, and a misspelt key is not', async () => {
  const config = await getConfig(ROOT, join(ROOT, 'electron-builder.config.ts'), null);
  await validateConfiguration(config, new DebugLogger(false));
  expect(config).toMatchObject({ asar: true, publish: null, electronFuses: FUSES });
  expect(config.linux?.target).toEqual(['AppImage', 'deb']);
  expect([config.mac?.target, config.win?.target]).toEqual([['dmg'], ['nsis']]);
  expect(config.fileAssociations).toMatchObject([{ ext: ['simsim', 'simsim-vault'] }]);
  const misspelt = { ...config, nsis: { oneClik: true } } as typeof config;
  await expect(validateConfiguration(misspelt, new DebugLogger(false))).rejects.toThrow(
    /configuration.nsis should be one of these/,
  );
});

test('the real packager packs the product, and nothing that it does not need', async () => {
  test.setTimeout(60_000);
  packed = await rehearse(join(ROOT, '.cache/packed'));
  const files = listPackage(packed.archive, { isPack: false })
    .map((file) => file.replaceAll('\\', '/').slice(1))
    .filter((file) => statSync(join(packed.content, file)).isFile());
  const named = new Set(files.map((file) => file.replace(/-[\w-]{8}(?=\.\w+$)/, '')));
  expect([...named].filter((file) => !/^out\/(main\/chunks|renderer\/assets)\//.test(file)).sort()).toEqual([
    'out/main/desktop.js',
    'out/main/fonts/noto-sans-sc-chinese-simplified-400-normal.woff',
    'out/main/fonts/noto-sans-sc-chinese-simplified-700-normal.woff',
    'out/main/imports.worker.js',
    'out/main/simulation.worker.js',
    'out/main/vault.worker.js',
    'out/preload/preload.cjs',
    'out/renderer/icon.svg',
    'out/renderer/index.html',
    'out/renderer/zod-jitless.js',
    'package.json',
    'resources/icon.png',
  ]);
  // Of the pages, what the build made; of the chunks, no more than the desktop shell can come to load.
  expect(files.filter((file) => file.startsWith('out/renderer/assets/'))).toHaveLength(
    readdirSync(join(ROOT, 'out/renderer/assets')).length,
  );
  expect(
    [...named].filter((file) => /\/(open|schema|help|input-file|options|browser|command)\.js$/.test(file)),
  ).toEqual([]);
  expect(files.filter((file) => /\.(map|ts|svelte|tsbuildinfo)$|node_modules|tests|\.env/.test(file))).toEqual([]);
  const manifest = JSON.parse(readFileSync(join(packed.content, 'package.json'), 'utf8'));
  expect(manifest).toMatchObject({ name: 'simsim', main: './out/main/desktop.js', type: 'module' });
  expect(Object.keys(manifest)).not.toContain('devDependencies');
});

test('its fuses are set, and the check that reads them from a program sees each one that is not', async () => {
  expect(await wrongFuses(packed.program)).toEqual([]);
  const program = readFileSync(packed.program);
  const wire = program.indexOf('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX') + 34;
  for (let fuse = 0; fuse < 9; fuse++) {
    const altered = Buffer.from(program);
    altered[wire + fuse] = altered[wire + fuse] === 0x31 ? 0x30 : 0x31;
    const file = join(ROOT, '.cache/packed/altered');
    writeFileSync(file, altered);
    expect(await wrongFuses(file), `fuse ${fuse}`).toHaveLength(1);
  }
});

test('the icons are what each system reads', () => {
  const resources = join(ROOT, 'resources');
  const ico = readFileSync(join(resources, 'icon.ico'));
  expect([ico.readUInt16LE(0), ico.readUInt16LE(2), ico.readUInt16LE(4)]).toEqual([0, 1, 7]);
  for (let index = 0; index < 7; index++) {
    const [length, offset] = [ico.readUInt32LE(6 + index * 16 + 8), ico.readUInt32LE(6 + index * 16 + 12)];
    expect(ico.subarray(offset, offset + length).readUInt32BE(16)).toBe(ico.readUInt8(6 + index * 16) || 256);
  }
  const icns = readFileSync(join(resources, 'icon.icns'));
  expect(icns.toString('latin1', 0, 4)).toBe('icns');
  expect(icns.readUInt32BE(4)).toBe(icns.length);
  expect(readdirSync(join(resources, 'icons')).sort()).toContain('512x512.png');
});
