import type { Day } from '#shared/domain/day.ts';
import { DEFAULT_PREFERENCES } from '#shared/domain/preferences.ts';
import { contextWith, Desk } from '../../../src-renderer/state/desk.ts';
import { type Answers, FakeTransport } from './fake-transport.ts';

export const TODAY = '2026-11-22' as Day;

/** A desk where somebody is signed in, over answers of the test's own. */
export async function signedInDesk(answers: Answers = {}) {
  const transport = new FakeTransport({
    'about.show': () => ({ version: '0', model: '1', shell: 'test', today: TODAY, released: TODAY }),
    'about.touch': () => ({}),
    'account.session': () => ({ account: 'a', name: 'Li Wei', demo: false, currency: 'CNY' }),
    'preferences.show': () => DEFAULT_PREFERENCES,
    'ledger.accounts': () => [],
    'ledger.suggest': () => [],
    'categories.list': () => [],
    ...answers,
  });
  const desk = new Desk(transport);
  await desk.session.load();
  return { desk, transport, context: contextWith(desk) };
}

/** A promise that the test settles when it wants to. */
export function later<Value>() {
  let settle: (value: Value) => void = () => undefined;
  const promise = new Promise<Value>((resolve) => {
    settle = resolve;
  });
  return { promise, settle };
}
