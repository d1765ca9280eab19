import { beforeEach, expect, test } from 'vitest';
import { wordsIn } from '#shared/words/words-in.ts';
import { DueReminder } from '../../../src-main/shells/desktop/due-reminder.ts';
import { PlainBackend } from '../../support/shells/plain-backend.ts';

const words = wordsIn('en');
const say = words.desktop.reminder;
const bill = (id: string, title: string, due: string) => ({
  record: { id, kind: 'bill', day: '2026-11-01', due },
  title,
});

let backend: PlainBackend;
let told: string[][];
let reminder: DueReminder;
beforeEach(() => {
  backend = new PlainBackend();
  told = [];
  reminder = new DueReminder(backend, (...shown) => void told.push(shown));
  backend.answers.set('about.show', { today: '2026-11-22' });
  backend.answers.set('ledger.due', [bill('a', 'Rent', '2026-11-24'), bill('b', 'Power', '2026-12-20')]);
  reminder.follow({ language: 'en', notifications: true });
});

test('nothing is told unless it was asked for', async () => {
  for (const chosen of [{}, { notifications: false }, { notifications: true, reminders: false }]) {
    reminder.follow({ language: 'en', ...chosen });
    await reminder.look(words);
  }
  expect(told).toEqual([]);
});

test('a bill within the days asked for is told once a day, by payee and day alone', async () => {
  await reminder.look(words);
  await reminder.look(words);
  expect(told).toEqual([[say.one('Rent', 2), say.look]]);
  backend.answers.set('about.show', { today: '2026-11-23' });
  await reminder.look(words);
  expect(told.at(-1)).toEqual([say.one('Rent', 1), say.look]);
});

test('with hidden amounts only how many', async () => {
  reminder.follow({ language: 'en', notifications: true, discreet: true, reminderDays: 60 });
  await reminder.look(words);
  expect(told).toEqual([[say.some(2), say.look]]);
});

test('after a lock only how many, from the days that were known, and not again what was told', async () => {
  await reminder.look(words);
  backend.answers.delete('ledger.due');
  await reminder.look(words);
  expect(told).toHaveLength(1);
  backend.answers.set('about.show', { today: '2026-12-15' });
  await reminder.look(words);
  expect(told.at(-1)).toEqual([say.some(2), say.look]);
  await reminder.look(words);
  expect(told).toHaveLength(2);
  expect(JSON.stringify(told.slice(1))).not.toMatch(/Rent|Power/);
});
