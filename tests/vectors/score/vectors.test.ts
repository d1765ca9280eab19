import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { Ledger } from '#shared/domain/ledger.ts';
import { scoreOn } from '../../../src-main/engine/score.ts';

/*
 * Ledgers with their exact scores, so that any change of the model shows in review. A change of points means a new
 * MODEL_VERSION, and new vectors beside it.
 */
const files = readdirSync(import.meta.dirname).filter((file) => file.endsWith('.json'));

test('there are vectors', () => expect(files.length).toBeGreaterThanOrEqual(8));

test.each(files)('%s scores exactly what was committed', (file) => {
  const { day, expected, ledger } = JSON.parse(readFileSync(`${import.meta.dirname}/${file}`, 'utf8'));
  const score = scoreOn(Ledger.parse(ledger), day);
  expect({
    version: score.model.version,
    score: score.score,
    provisional: score.provisional,
    drivers: Object.fromEntries(score.drivers.map(({ driver, points }) => [driver, points])),
  }).toEqual(expected);
});
