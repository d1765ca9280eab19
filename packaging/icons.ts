/**
 * `npm run icons`: draws resources/icon.svg in every size that the three systems ask for, with the Chromium of the
 * tests. The results are kept in the repository, so that packaging needs no browser.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { findChromium } from '../tests/support/find-chromium.ts';
import { icnsOf, icoOf } from './icon-files.ts';

const RESOURCES = join(import.meta.dirname, '../resources');
const SIZES = [16, 24, 32, 48, 64, 128, 256, 512, 1024];

const drawing = readFileSync(join(RESOURCES, 'icon.svg'), 'base64');
const browser = await chromium.launch((await findChromium()).launch);
const drawn = new Map<number, Buffer>();
try {
  const page = await browser.newPage();
  for (const size of SIZES) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(
      `<style>*{margin:0}img{display:block;width:${size}px;height:${size}px}</style><img src="data:image/svg+xml;base64,${drawing}">`,
    );
    await page.locator('img').evaluate((image: HTMLImageElement) => image.decode());
    drawn.set(size, await page.screenshot({ omitBackground: true }));
  }
} finally {
  await browser.close();
}

mkdirSync(join(RESOURCES, 'icons'), { recursive: true });
for (const size of [16, 32, 48, 64, 128, 256, 512]) {
  writeFileSync(join(RESOURCES, 'icons', `${size}x${size}.png`), drawn.get(size)!);
}
writeFileSync(join(RESOURCES, 'icon.png'), drawn.get(512)!);
writeFileSync(join(RESOURCES, 'icon.ico'), icoOf(drawn));
writeFileSync(join(RESOURCES, 'icon.icns'), icnsOf(drawn));
