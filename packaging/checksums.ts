/** `npm run package:checksums`: writes dist/SHA256SUMS over the installers, as `sha256sum --check` reads it. */
import { createHash } from 'node:crypto';
import { createReadStream, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';

const DIST = join(import.meta.dirname, '../dist');
const INSTALLERS = /\.(AppImage|deb|dmg|exe)$/;

const lines: string[] = [];
for (const name of readdirSync(DIST)
  .filter((file) => INSTALLERS.test(file))
  .sort()) {
  const digest = createHash('sha256');
  await pipeline(createReadStream(join(DIST, name)), digest);
  lines.push(`${digest.digest('hex')}  ${name}\n`);
}
if (lines.length === 0) {
  console.error('There are no installers in dist. Run “npm run package” first.');
  process.exit(1);
}
writeFileSync(join(DIST, 'SHA256SUMS'), lines.join(''));
process.stdout.write(lines.join(''));
