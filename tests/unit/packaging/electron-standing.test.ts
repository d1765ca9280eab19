import { expect, test } from 'vitest';
import { electronStanding } from '../../../packaging/electron-standing.ts';

test.each([
  ['45.4.1', '45.4.1', '45.4.1', true],
  ['45.4.1', '47.0.0', '45.4.1', true],
  ['45.4.1', '48.0.0', '45.4.1', false],
  ['45.4.1', '45.4.2', '45.4.2', false],
  ['45.4.1', '46.0.0', '45.10.0', false],
])('Electron %s, when the newest is %s and the newest of its kind %s', (pinned, newest, ofMajor, current) => {
  expect(electronStanding(pinned, newest, ofMajor).current).toBe(current);
});
