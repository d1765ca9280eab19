import { describe, expect, it } from 'vitest';
import type { Score } from '#shared/domain/score.ts';
import { changedPreferences } from '../support/changed-preferences.ts';
import { refuse } from '../support/fake-transport.ts';
import { later, signedInDesk } from '../support/signed-in-desk.ts';
import { SCORE } from '../support/some-score.ts';

describe('a lock', () => {
  it('leaves nothing decrypted in the pages, whoever asked for it', async () => {
    const { desk, transport } = await signedInDesk({ 'score.show': () => SCORE, 'score.advice': () => [] });
    await desk.score.refresh();
    desk.toasts.show({ text: 'Rent: paid today.', tone: 'good' });
    desk.navigation.go('ledger');
    transport.notify({ notice: 'locked', why: 'idle' });
    expect(desk.session.current).toBeNull();
    expect(desk.session.closed).toBe('idle');
    expect(desk.score.current).toBeNull();
    expect(desk.toasts.list).toEqual([]);
    expect(desk.preferences.autoLockMinutes).toBeNull();
    expect(desk.navigation.screen).toBe('overview');
  });

  it('is noticed in the refusal of any call', async () => {
    const { desk } = await signedInDesk({ 'ledger.undo': refuse({ code: 'session/locked' }) });
    await expect(desk.client.ledger.undo({})).rejects.toThrow();
    expect(desk.session.current).toBeNull();
  });

  it('also keeps an answer that was on its way from showing', async () => {
    const answer = later<Score>();
    const { desk, transport } = await signedInDesk({ 'score.show': () => answer.promise, 'score.advice': () => [] });
    const refreshed = desk.score.refresh();
    transport.notify({ notice: 'locked', why: 'asked' });
    answer.settle(SCORE);
    await refreshed;
    expect(desk.score.current).toBeNull();
  });

  it('forgets even when the core cannot answer', async () => {
    const { desk } = await signedInDesk({ 'account.lock': refuse({ code: 'vault/disk-full' }) });
    await expect(desk.session.lock()).rejects.toThrow();
    expect(desk.session.current).toBeNull();
  });
});

describe('another window', () => {
  it('blocks this one, by notice or by refusal', async () => {
    const noticed = await signedInDesk();
    noticed.transport.notify({ notice: 'locked', why: 'taken-over' });
    expect(noticed.desk.session.blocked).toEqual({ code: 'session/superseded' });
    expect(noticed.desk.session.current).toBeNull();

    const refused = await signedInDesk({ 'ledger.undo': refuse({ code: 'session/superseded' }) });
    await expect(refused.desk.client.ledger.undo({})).rejects.toThrow();
    expect(refused.desk.session.blocked).toEqual({ code: 'session/superseded' });
  });
});

describe('a new account', () => {
  it('starts with the language and theme of the page it was made on', async () => {
    const { desk, transport } = await signedInDesk({
      'account.session': () => null,
      'preferences.change': changedPreferences,
    });
    await desk.preferences.change({ language: 'zh', theme: 'dark' });
    expect(transport.inputsOf('preferences.change')).toEqual([]);
    await desk.session.open({ account: 'b', name: '李伟', demo: false, currency: 'CNY' }, { newcomer: true });
    expect(transport.inputsOf('preferences.change')).toEqual([{ language: 'zh', theme: 'dark' }]);
    expect(desk.language.words.common.save).toBe('保存');
    transport.notify({ notice: 'locked', why: 'asked' });
    expect(desk.language.current).toBe('zh');
  });
});

describe('the score', () => {
  it('tells how it moved between two looks, and nothing at the first', async () => {
    let score = 677;
    const { desk } = await signedInDesk({ 'score.show': () => ({ ...SCORE, score }), 'score.advice': () => [] });
    await desk.score.refresh();
    expect(desk.score.difference).toBe(0);
    score = 681;
    await desk.score.refresh();
    expect(desk.score.difference).toBe(4);
  });
});
